import { mayEnd, openingOf } from './particle.ts';

/** Costs of a line's end, added to the line's unevenness, in letters squared. */
const costs = {
  afterMark: -60,
  beforePhrase: 0,
  elsewhere: 40,
  beforeArticle: 120,
  unfinished: 400,
  /** The last line has only one word. */
  alone: 300,
};

/**
 * Returns words broken by sense into the smallest number of lines with at most `most` letters each:
 * lines as even as possible, with ends after a comma or before a phrase rather than inside one.
 */
export function breakBySense(text: string, most: number, least = 1): string[] {
  const words = text.split(' ').filter(Boolean);
  const count = Math.min(words.length, Math.max(least, Math.ceil(text.length / most)));
  if (count > mostWeighed) return fillLines(words, most);
  const even = text.length / count;
  let best: Layout[] = [{ cost: 0, lines: [], used: 0 }];
  for (let line = 1; line <= count; line += 1)
    best = addLine(best, words, { even, most, last: line === count });
  const [layout] = best.filter(({ used }) => used === words.length);
  return layout?.lines ?? [text];
}

/** A text of more than 20 lines is not a headline. Its breaks are not optimised, because this would take too long. */
const mostWeighed = 20;

/** Returns words on lines of at most `most` letters, each as full as possible. */
function fillLines(words: string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Layout {
  cost: number;
  lines: string[];
  /** Number of words already on lines. */
  used: number;
}

/** Requirements for a line: the even length, the most letters, and whether it is the last. */
interface Asked {
  even: number;
  most: number;
  last: boolean;
}

/** Returns the cheapest layouts with one more line, one layout for each number of words used. */
function addLine(layouts: Layout[], words: string[], { even, most, last }: Asked): Layout[] {
  const best = new Map<number, Layout>();
  for (const { cost, lines, used } of layouts)
    for (let end = last ? words.length : used + 1; used < end && end <= words.length; end += 1) {
      const line = words.slice(used, end).join(' ');
      // No good layout has a line of twice the length, so the search for longer lines stops.
      if (!last && line.length > 2 * most && end > used + 1) break;
      const ending = last ? costOfLast(end - used) : costOfEnd(words, end);
      const whole = cost + (line.length - even) ** 2 + ending;
      const known = best.get(end);
      if (!known || whole < known.cost)
        best.set(end, { cost: whole, lines: [...lines, line], used: end });
    }
  return [...best.values()];
}

function costOfLast(words: number): number {
  return words === 1 ? costs.alone : 0;
}

function costOfEnd(words: string[], end: number): number {
  const [last = '', next = ''] = [words[end - 1], words[end]];
  if (last.endsWith('\\')) return 1e6;
  if (/[،؛:,;]$/u.test(last)) return costs.afterMark;
  if (!mayEnd(last)) return costs.unfinished;
  if (openingOf(next) !== 'main' || /^[لب]\p{L}{3}/u.test(next)) return costs.beforePhrase;
  return next.startsWith('ال') ? costs.beforeArticle : costs.elsewhere;
}
