import { type Detail, error, formatPlace, type Message, type Place, warning } from './message.ts';

/**
 * Signs that turn over whatever stands after them until they are closed: embeddings, overrides and
 * isolates (UAX #9). Nobody sees them, and nobody need close them.
 */
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/** So many places of them are named. */
const mostPlaces = 5;

/** Returns a text without signs that turn over what stands around them. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

/** Returns a warning that names a file's direction controls, or nothing where it has none. */
export function reportControls(text: string, placeOf: (offset: number) => Place): Message[] {
  const found = [...text.matchAll(controls)];
  const [first, ...others] = found;
  if (!first) return [];
  const shown = others.slice(0, mostPlaces);
  const more = others.length - shown.length;
  const details: Detail[] = shown.map(({ index }) => `here: ${formatPlace(placeOf(index))}`);
  if (more > 0) details.push(`and in ${more} more places`);
  const reason = `${nameSign(first[0])} would turn over what stands around it; it is left out`;
  return [warning('direction-control', placeOf(first.index), reason, ...details)];
}

/** Returns an error where words that are written as escapes hold a direction control. */
export function refuseControls(words: string, place: Place): Message[] {
  const [sign] = words.match(controls) ?? [];
  if (!sign) return [];
  const reason = `${nameSign(sign)}, written as an escape, would turn over what stands around it`;
  return [error('direction-control', place, reason)];
}

function nameSign(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
