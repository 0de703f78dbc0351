import { countHolding } from './bisect.ts';
import { isInside, isWhole } from './edge.ts';
import { placeIn, squeeze } from './squeeze.ts';

/** Where words stand in a text: offsets in UTF-16 units, the end not included. */
export interface Match {
  start: number;
  end: number;
}

/**
 * Whether words are looked for as whole words, or as letters wherever these stand: as a part of a
 * longer word, too.
 */
export type Search = 'words' | 'letters';

/**
 * Returns every place where words stand in a text as whole words, letter for letter; any white
 * space between two words matches any other, a no-break space too.
 */
export function findWords(words: string, text: string): Match[] {
  return [...eachMatch(words, text)];
}

/** Yields the places where words stand in a text, one after the other, from an offset on. */
export function* eachMatch(
  words: string,
  text: string,
  from = 0,
  search: Search = 'words',
): Generator<Match> {
  const { plain, places } = squeeze(text);
  const first = places ? countHolding(places, (place) => place < from) : from;
  for (const { start, end } of eachPlain(words, plain, first, search))
    yield { start: placeIn(places, start), end: placeIn(places, end - 1) + 1 };
}

/**
 * At most so many letters are compared in places where words turn out to be parts of others: a text
 * of one letter, again and again, would else take time by the square.
 */
const mostCompared = 5e7;

/** Yields the places where words stand in a text that is squeezed already. */
export function* eachPlain(
  words: string,
  plain: string,
  from = 0,
  search: Search = 'words',
): Generator<Match> {
  const sought = squeezeWords(words);
  if (sought === '') return;
  let compared = 0;
  for (let at = plain.indexOf(sought, from); at >= 0 && compared < mostCompared; ) {
    const end = at + sought.length;
    if (search === 'letters' || isWhole(plain, at, end)) {
      yield { start: at, end };
      at = plain.indexOf(sought, end);
    } else {
      compared += sought.length;
      at = plain.indexOf(sought, at + 1);
    }
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
  while (isInside(text, first)) first -= 1;
  while (isInside(text, last)) last += 1;
  return { start: first, end: last };
}
