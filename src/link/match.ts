import { countHolding } from './bisect.ts';
import { isInside, isWhole } from './edge.ts';
import { placeIn, squeeze } from './squeeze.ts';

/** The position of words in a text: offsets in UTF-16 units, the end excluded. */
export interface Match {
  start: number;
  end: number;
}

/** `words` finds words only as whole words; `letters` finds them also as part of a longer word. */
export type Search = 'words' | 'letters';

/**
 * Returns all occurrences of words in a text as whole words, letter for letter. White space between two
 * words matches any other white space, including a no-break space.
 */
export function findWords(words: string, text: string): Match[] {
  return [...eachMatch(words, text)];
}

/** Yields the occurrences of words in a text one after the other, from an offset on. */
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
 * At most 50 million letters are compared at occurrences that are only part of other words: in a text
 * that repeats one letter, the search would otherwise take quadratic time.
 */
const mostCompared = 5e7;

/** Yields the occurrences of words in a text that is already squeezed. */
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

/** The last words searched for: the same words are searched in many passages one after the other. */
let latest = { words: '', sought: '' };

function squeezeWords(words: string): string {
  if (latest.words !== words) latest = { words, sought: words.trim().replace(/\s+/g, ' ') };
  return latest.sought;
}

/** Returns a match extended to whole words: a mark that ends inside a word would separate joined letters. */
export function growToWords({ start, end }: Match, text: string): Match {
  let [first, last] = [start, end];
  while (isInside(text, first)) first -= 1;
  while (isInside(text, last)) last += 1;
  return { start: first, end: last };
}
