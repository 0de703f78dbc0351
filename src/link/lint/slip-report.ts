import { type Detail, type Message, type Place, warning } from '../../read/message.ts';
import { formatPlace } from '../../read/message-text.ts';
import type { Slip } from './slip.ts';

/** At most 5 further places are named in one message. */
const mostPlaces = 5;

/** A slip, the text that contains it, and a function that returns its position in its file. */
export interface PlacedSlip {
  slip: Slip;
  text: string;
  locate(): Place;
}

/** Returns one warning for all slips of a kind, placed at the first; it names the other places. */
export function reportSlips(placed: PlacedSlip[]): Message[] {
  const codes = new Set(placed.map(({ slip }) => slip.code));
  return [...codes].flatMap((code) => {
    const [first, ...others] = placed.filter(({ slip }) => slip.code === code);
    if (!first) return [];
    const { slip, text } = first;
    const advice: Detail[] = slip.instead ? ['write instead:', { excerpt: slip.instead }] : [];
    const rest = others
      .slice(0, mostPlaces)
      .map((one) => `also here: ${formatPlace(one.locate())}`);
    const more = others.length - rest.length;
    const tail = more > 0 ? [`and in ${more} more places`] : [];
    const excerpt = { excerpt: stretchAround(text, slip).replace(/\s+/g, ' ') };
    return [warning(code, first.locate(), slip.reason, excerpt, ...advice, ...rest, ...tail)];
  });
}

/** Text examined on each side of a slip, UTF-16 units. */
const near = 80;

/** Returns a slip with the words that it touches; if it touches none, with the word before it. */
export function stretchAround(text: string, { start, end }: Slip): string {
  const before = text.slice(Math.max(0, start - near), start);
  const [after = ''] = /^\S*/.exec(text.slice(end, end + near)) ?? [];
  const [touching = ''] = /\S*$/.exec(before) ?? [];
  const slip = text.slice(start, Math.min(end, start + near));
  if (/[\p{L}\p{N}]/u.test(touching + slip + after)) return `${touching}${slip}${after}`;
  const [word = ''] = /\S*\s*\S*$/.exec(before) ?? [];
  return `${word}${slip}${after}`;
}
