import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LinkedBullet } from '../link/linked-bullet.ts';
import { findNumerals } from '../link/numeral.ts';
import type { Slide } from '../link/slide.ts';
import { cutAtSides } from '../text/stretch.ts';
import type { Bound } from './bound.ts';
import { markPoint, writePart } from './bullets.ts';
import { toInline } from './inline.ts';

/** The words of a number: its digits with their signs, and what stands before and after them. */
export interface CutNumber {
  before: string;
  number: string;
  after: string;
}

/** Returns the words of a number cut at its digits; a number without digits is not cut. */
export function cutNumber(words: string): CutNumber {
  const [found] = findNumerals(words);
  if (!found) return { before: '', number: words, after: '' };
  const run = cutAtSides(words).find(
    ({ start, end, fromLeft }) => fromLeft && start <= found.start && found.end <= end,
  );
  const signs = { before: /[^\s\p{L}\p{M}]*$/u, after: /^[^\s\p{L}\p{M}]*/u };
  const start =
    run?.start ?? found.start - (signs.before.exec(words.slice(0, found.start))?.[0].length ?? 0);
  const end = run?.end ?? found.end + (signs.after.exec(words.slice(found.end))?.[0].length ?? 0);
  return {
    before: words.slice(0, start).trimEnd(),
    number: words.slice(start, end),
    after: words.slice(end).trimStart(),
  };
}

/** The most signs of a number that is alone, and of each of two that are side by side. */
const most = { alone: 7, two: 6 };

/** Returns how the numbers of a slide are set: one alone, two side by side, or, if they are long, in rows. */
export function sizeOfNumbers(points: Pick<LinkedBullet, 'lead'>[]): 'alone' | 'two' | 'long' {
  const lengths = points.map(({ lead }) => cutNumber(lead?.lines.join(' ') ?? '').number.length);
  const size = points.length > 1 ? 'two' : 'alone';
  return Math.max(0, ...lengths) > most[size] ? 'long' : size;
}

/** Returns the numbers of a slide, each over what it counts: read aloud, number and words are one sentence. */
export function writeNumbers({ points }: Slide, bound: Bound): Element[] {
  if (points.length === 0) return [];
  return [
    h(
      'ul.points',
      { dataSize: sizeOfNumbers(points) },
      points.map((point, index) => writeNumber(point, index, bound)),
    ),
  ];
}

function writeNumber(point: LinkedBullet, index: number, bound: Bound): Element {
  const { lead, caption, quotation } = point;
  const { before, number, after } = cutNumber(lead?.lines.join(' ') ?? '');
  const unit = (words: string) => (words ? [h('span.unit', toInline(words))] : []);
  const parts = [unit(before), [h('b', toInline(number))], unit(after)].filter(
    ({ length }) => length > 0,
  );
  const spaced = parts.flatMap((part, place) => (place > 0 ? [' ', ...part] : part));
  return h('li.point', markPoint(point, index), [
    h('p', [h('span.lead', spaced), ' ', ...writePart('span.caption', caption, bound)]),
    ...writePart('q.quotation', quotation, bound),
  ]);
}
