import { countHolding } from './bisect.ts';
import { placeIn, squeeze } from './squeeze.ts';

/** Where words stand in a text: offsets in UTF-16 units, the end not included. */
export interface Match {
  start: number;
  end: number;
}

/**
 * Returns every place where words stand in a text, letter for letter; any white space between two
 * words matches any other, a no-break space too.
 */
export function findWords(words: string, text: string): Match[] {
  return [...eachMatch(words, text)];
}

/** Yields the places where words stand in a text, one after the other, from an offset on. */
export function* eachMatch(words: string, text: string, from = 0): Generator<Match> {
  const { plain, places } = squeeze(text);
  const first = places ? countHolding(places, (place) => place < from) : from;
  for (const { start, end } of eachPlain(words, plain, first))
    yield { start: placeIn(places, start), end: placeIn(places, end - 1) + 1 };
}

/** Yields the places where words stand in a text that is squeezed already. */
export function* eachPlain(words: string, plain: string, from = 0): Generator<Match> {
  const sought = squeezeWords(words);
  if (sought === '') return;
  for (let at = plain.indexOf(sought, from); at >= 0; ) {
    const end = at + sought.length;
    yield { start: at, end };
    at = plain.indexOf(sought, end);
  }
}

/** The same words are looked for in one passage after the other. */
let latest = { words: '', sought: '' };

function squeezeWords(words: string): string {
  if (latest.words !== words) latest = { words, sought: words.trim().replace(/\s+/g, ' ') };
  return latest.sought;
}

/** Returns a match grown to whole words: a mark that ends inside a word would break its joins. */
export function growToWords({ start, end }: Match, text: string): Match {
  let [first, last] = [start, end];
  while (sizeBefore(text, first) > 0) first -= sizeBefore(text, first);
  while (sizeAt(text, last) > 0) last += sizeAt(text, last);
  return { start: first, end: last };
}

/** How many units the letter, mark or digit at an offset takes; 0 where there is none. */
function sizeAt(text: string, offset: number): number {
  const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  return /[\p{L}\p{M}\p{N}]/u.test(sign) ? sign.length : 0;
}

function sizeBefore(text: string, offset: number): number {
  return sizeAt(text, offset - 2) === 2 ? 2 : Math.min(1, sizeAt(text, offset - 1));
}
