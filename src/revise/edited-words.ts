import type { Match } from '../link/match.ts';

/** At most so many pairs of words are compared. */
const mostCompared = 1_000_000;

/**
 * Returns what stands in an edited text where some words of the old text stood: from the counterpart of
 * the first word to that of the last; at an end that was edited itself, up to the next word that was
 * not. Returns undefined if nothing is left of them, or the texts are too long to compare.
 */
export function followWords(old: string, { start, end }: Match, now: string): Match | undefined {
  const [before, after] = [findAllWords(old), findAllWords(now)];
  if (before.length * after.length > mostCompared) return undefined;
  const same = pairWords(before, after);
  const first = before.findIndex((word) => word.end > start);
  const last = before.findLastIndex((word) => word.start < end);
  const steadyBefore = same.slice(0, Math.max(0, first)).findLast((at) => at >= 0) ?? -1;
  const steadyAfter = same.slice(last + 1).find((at) => at >= 0) ?? after.length;
  const [from = -1, to = -1] = [same[first], same[last]];
  const [head, tail] = [from >= 0 ? from : steadyBefore + 1, to >= 0 ? to : steadyAfter - 1];
  const [opens, closes] = [after[head], after[tail]];
  const [was, wasLast] = [before[first], before[last]];
  if (!opens || !closes || !was || !wasLast || head > tail) return undefined;
  // Particles may be left out before the first word, and signs may follow the last one.
  const lead = Math.max(0, from >= 0 ? start - was.start : 0);
  const signs = old.slice(wasLast.end, Math.max(wasLast.end, end));
  return {
    start: opens.start + lead,
    end: closes.end + (now.startsWith(signs, closes.end) ? signs.length : 0),
  };
}

interface Word extends Match {
  text: string;
}

function findAllWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => {
    return { start: index, end: index + word.length, text: word };
  });
}

/** Returns for each word the place of its counterpart in a longest common subsequence, or -1. */
function pairWords(before: Word[], after: Word[]): number[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row]?.text === after[column]?.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  let column = 0;
  return before.map((word, row) => {
    while (at(row, column) > 0 && at(row, column) === at(row, column + 1)) column += 1;
    if (word.text !== after[column]?.text || at(row, column) === at(row + 1, column)) return -1;
    column += 1;
    return column - 1;
  });
}
