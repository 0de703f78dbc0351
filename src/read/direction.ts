import { type Detail, error, type Message, type Place, warning } from './message.ts';
import { formatPlace } from './message-text.ts';

/**
 * Characters that change the direction of all following text until they are closed: embeddings,
 * overrides and isolates (UAX #9). They are invisible, and may remain unclosed.
 */
export const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** At most 5 places are named. */
const mostPlaces = 5;

/** Returns a text without direction controls. */
export function withoutControls(text: string): string {
  return text.replace(directionControls, '');
}

/** Returns a warning that names a file's direction controls; an empty list if there are none. */
export function reportControls(text: string, placeOf: (offset: number) => Place): Message[] {
  const found = [...text.matchAll(directionControls)];
  const [first, ...others] = found;
  if (!first) return [];
  const shown = others.slice(0, mostPlaces);
  const more = others.length - shown.length;
  const details: Detail[] = shown.map(({ index }) => `here: ${formatPlace(placeOf(index))}`);
  if (more > 0) details.push(`and in ${more} more places`);
  const reason = `the invisible direction mark ${nameSign(first[0])} would reverse the text near it, so minbar leaves it out: remove it`;
  return [warning('direction-control', placeOf(first.index), reason, ...details)];
}

/** Returns an error if words written with escapes contain a direction control. */
export function refuseControls(words: string, place: Place): Message[] {
  const [sign] = words.match(directionControls) ?? [];
  if (!sign) return [];
  const reason = `the direction mark ${nameSign(sign)}, written as an escape, would reverse the text near it: remove it`;
  return [error('direction-control', place, reason)];
}

function nameSign(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
