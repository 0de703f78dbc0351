import type { Match } from './match.ts';

/** Words of a text and how like they are to the words sought: 1 is the same but for marks. */
export interface Nearest extends Match {
  likeness: number;
}

/** Below this, words are not what an author can have meant. */
const leastLikeness = 0.45;

/**
 * Returns the stretch of a text that is most like the words sought, compared without harakat,
 * tatweel and the forms of hamza, or nothing where no word is like.
 */
export function findNearest(words: string, text: string): Nearest | undefined {
  const sought = wordsOf(words).map(({ folded }) => folded);
  const found = wordsOf(text);
  const count = Math.min(sought.length, found.length);
  let best: Nearest | undefined;
  for (let from = 0; count > 0 && from + count <= found.length; from += 1) {
    const stretch = found.slice(from, from + count);
    const likeness = likenessOf(
      sought,
      stretch.map(({ folded }) => folded),
    );
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (first && last && likeness > (best?.likeness ?? leastLikeness))
      best = { start: first.start, end: last.end, likeness };
  }
  return best;
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

/** Returns letters as a search without marks compares them. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** Dice's coefficient over pairs of letters, words kept apart. */
function likenessOf(a: string[], b: string[]): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = left.length + right.length;
  if (total === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of left) {
    const count = rest.get(pair) ?? 0;
    if (count > 0) common += 1;
    rest.set(pair, count - 1);
  }
  return (2 * common) / total;
}

function pairsOf(words: string[]): string[] {
  const text = ` ${words.join(' ')} `;
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
