import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import { isWord, readingsOf, type Word, withoutLetters, wordsOf } from '../language/word.ts';
import { isCapital, type Party } from './party.ts';

/** A name of a party in a sentence, as offsets in the passage, without letters written onto the name. */
export interface Mention extends Match {
  key: string;
  /** Index of its first word in the sentence, and of the word after it. */
  from: number;
  to: number;
  /** True for a capital that is only a place here: «في باكو». */
  isPlace?: boolean;
  /** True for words that mean the party and are not its name: «البلدان», «السفن الإيرانية». */
  implied?: true;
}

/** Names of parties by their first words. */
export type Index = Map<string, { key: string; words: string[] }[]>;

/** Returns names of parties by their first words. */
export function indexNames(parties: Party[]): Index {
  const index: Index = new Map();
  for (const { key, names } of parties)
    for (const name of names) {
      const [first = '', ...rest] = wordsOf(name).map(({ text }) => foldLetters(text));
      index.set(first, [...(index.get(first) ?? []), { key, words: rest }]);
    }
  return index;
}

/** Returns the names of parties in a sentence, in order. */
export function readMentions(words: Word[], index: Index, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from];
    const found = word && findName(words, from, index);
    if (!word || !found) continue;
    const to = from + found.count;
    const end = words[to - 1]?.end ?? word.end;
    const start = word.end - withoutLetters(word.text, found.before).length;
    mentions.push({ key: found.key, start: start + offset, end: end + offset, from, to });
    from = to - 1;
  }
  return mentions;
}

/** Returns the longest name that begins at a word, and the number of letters written onto the front of it. */
function findName(words: Word[], from: number, index: Index) {
  const text = words[from]?.text ?? '';
  const found = readingsOf(text).flatMap((reading) =>
    (index.get(reading) ?? [])
      .filter((name) => name.words.every((one, at) => one === foldedAt(words, from + 1 + at)))
      .map((name) => ({
        key: name.key,
        count: name.words.length + 1,
        before: Math.max(0, foldLetters(text).length - reading.length),
      })),
  );
  return found.sort((a, b) => b.count - a.count)[0];
}

function foldedAt(words: Word[], at: number): string {
  return foldLetters(words[at]?.text ?? '');
}

/** Returns true for a longer name that hides one inside it; of equal ones, a state hides a party that only the essay names. */
export function hides(other: Mention, one: Mention): boolean {
  const [length, own] = [other.to - other.from, one.to - one.from];
  const isFound = (mention: Mention) => /^(?:party|group)-/u.test(mention.key);
  const isStronger = length > own || (length === own && isFound(one) && !isFound(other));
  return other !== one && isStronger && other.from <= one.from && other.to >= one.to;
}

/** Returns true for a capital after «في», «شوارع» or the like, which is a place and no party. */
export function isPlace(words: Word[], { from, to }: Mention): boolean {
  const name = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  if (!readingsOf(name).some(isCapital)) return false;
  const before = words[from - 1];
  return isWord(
    before,
    /^[وف]?(?:في|داخل|قرب|شوارع|مطار|سماء|ضواحي|أحياء|دخل|دخلت|سقطت|استيقظت)$/u,
  );
}
