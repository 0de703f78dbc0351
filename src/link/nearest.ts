import type { Match } from './match.ts';

/** Words of a text, and their similarity to the words sought; 1 means equal except for marks. */
export interface Nearest extends Match {
  likeness: number;
}

/** Words with a lower similarity are not suggested. */
const leastLikeness = 0.45;

/**
 * Returns the stretch of a text that is most similar to the words sought, compared without harakat,
 * tatweel and forms of hamza; undefined if no word is similar.
 */
export function findNearest(words: string, text: string): Nearest | undefined {
  const sought = wordsOf(words);
  const found = wordsOf(text);
  const count = Math.min(sought.length, found.length);
  const stretch = openStretch(sought);
  let best: Nearest | undefined;
  found.forEach((last, index) => {
    stretch.take(last, 1);
    const [before, first] = [found[index - count], found[index - count + 1]];
    if (before) stretch.take(before, -1);
    if (first && stretch.likeness() > (best?.likeness ?? leastLikeness))
      best = { start: first.start, end: last.end, likeness: stretch.likeness() };
  });
  return best;
}

/** Returns how similar two texts are, compared as by `findNearest`: 1 means equal except for marks. */
export function compareTexts(a: string, b: string): number {
  const stretch = openStretch(wordsOf(a));
  for (const word of wordsOf(b)) stretch.take(word, 1);
  return stretch.likeness();
}

interface Word extends Match {
  folded: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    folded: foldLetters(word),
  }));
}

/** Returns letters in the form in which they are compared. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** A stretch of words that moves along a text, and its similarity to the words sought. */
interface Stretch {
  /** Adds a word (1) or removes it (-1). */
  take(word: Word, by: 1 | -1): void;
  likeness(): number;
}

/**
 * Dice's coefficient over pairs of letters within words. The number of common pairs is updated when a
 * word is added or removed: counting it again each time would take time proportional to the length of
 * both texts.
 */
function openStretch(sought: Word[]): Stretch {
  const missing = new Map<string, number>();
  for (const pair of sought.flatMap(pairsOf)) missing.set(pair, (missing.get(pair) ?? 0) + 1);
  let total = sought.flatMap(pairsOf).length;
  let common = 0;
  return {
    take(word, by) {
      for (const pair of pairsOf(word)) {
        total += by;
        const left = missing.get(pair);
        if (left === undefined) continue;
        if (by > 0 ? left > 0 : left >= 0) common += by;
        missing.set(pair, left - by);
      }
    },
    likeness: () => (total === 0 ? 0 : (2 * common) / total),
  };
}

function pairsOf({ folded }: Word): string[] {
  const text = ` ${folded} `;
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}

/** Returns the words of a text in the form in which they are compared, without signs. */
export function foldWords(text: string): string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
