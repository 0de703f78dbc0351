import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { LinkedBullet } from '../link/linked-bullet.ts';
import type { Slide } from '../link/slide.ts';
import type { Bound } from './bound.ts';
import { markPoint, writePart } from './bullets.ts';
import { namePassages } from './page-words.ts';
import {
  type Course,
  endOfNames,
  round,
  type Strands,
  sideOf,
  strandAt,
  writeKey,
  writeNames,
  writeStretch,
} from './strands.ts';
import { describeStrands } from './strands-description.ts';

/** The axis px: its ends, the strands' middle, the foot of the stems. */
const axis = { start: 1208, end: 72, middle: 132, foot: 484, bleed: -10, top: 144 };

/** Where the names of the strands begin, and half the width of a break with what is left beside it, px. */
const nameAt = axis.start - 14;
const breakHalf = 40;

/** Half the distance of strands that come near, where they begin, px: the dates are under them. */
const apartAtFirst = 114;
/** Three and four of them stand lower and closer, px: the first has its name over it. */
const manyApart = { apart: 100, middle: 146 };

/** A gap this many times the median of all is drawn as broken. */
const longGap = 3;

/**
 * Returns the body of a timeline: an axis from right to left, and under it what happened. Each date
 * draws the axis from the date before it to itself, so that both come with the same step.
 */
export function writeTimeline(
  slide: Slide,
  strands: Strands | undefined,
  bound: Bound = new Set(),
): Element[] {
  const { points } = slide;
  const axisOf = planAxis(slide, strands);
  return [
    ...(slide.strands && strands ? [writeKey(strands)] : []),
    h(
      'ol.events',
      points.map((point, index) => writeEvent(point, index, axisOf(index), bound)),
    ),
  ];
}

/** Returns what draws the piece of the axis that belongs to a date: to itself, the last to the edge. */
export function planAxis(slide: Slide, strands: Strands | undefined): (index: number) => Element {
  const step = (axis.start - axis.end) / Math.max(1, slide.points.length);
  const places = slide.points.map((_, index) => axis.start - index * step);
  const turnAt = slide.points.findIndex(({ lead }) => lead?.lines.join(' ') === slide.turn);
  const turn = places[Math.max(0, turnAt)] ?? axis.start;
  const { start: from, bleed: to, middle } = axis;
  const shown = slide.strands ? strands : undefined;
  const count = shown?.length ?? 2;
  const run = slide.strands ?? 'level';
  const nearing = count > 2 ? manyApart : { apart: apartAtFirst };
  const course: Course = { run, from, turn, to, middle, count, ...(run === 'nearing' && nearing) };
  const broken = breaksOf(slide.points);
  return (index) => {
    const at = places[index] ?? from;
    const before = places[index - 1] ?? at;
    const end = index === places.length - 1 ? to : at;
    const stem = s('path.stem', { d: `M${at} ${round(strandAt(course, 1, at))}V${axis.foot}` });
    const dots = [...new Set([before, at])].flatMap((x) => writeDots(x, course, shown));
    const size = { width: 1280, height: axis.foot, viewBox: `0 0 1280 ${axis.foot}` };
    // The first date has the names: its drawing says for all of them who stands where.
    const told =
      shown && index === 0
        ? { role: 'img', ariaLabel: describeStrands(shown, run, slide.turn) }
        : { ariaHidden: 'true' };
    return s('svg.course', { ...size, ...told }, [
      stem,
      ...writeReach(course, shown, before, end),
      ...(broken.includes(index - 1)
        ? [writeBreak(breakAt(before, at, shown), course, shown)]
        : []),
      ...(shown && index === 0 ? writeNames(shown, course, nameAt) : []),
      ...dots,
    ]);
  };
}

/** Returns where the axis is broken between two dates, px: in the middle, or beyond the names of the strands. */
export function breakAt(before: number, at: number, strands: Strands | undefined): number {
  const middle = (before + at) / 2;
  return strands ? Math.min(middle, Math.max(endOfNames(strands, nameAt), at + breakHalf)) : middle;
}

/** Returns the strands, or the plain axis, from one place to another. */
function writeReach(
  course: Course,
  strands: Strands | undefined,
  from: number,
  to: number,
): Element[] {
  if (from === to) return [];
  if (!strands) return [s('path.axis', { d: `M${from} ${course.middle}H${to}`, pathLength: 1 })];
  return writeStretch(strands, course, from, to);
}

function writeDots(x: number, course: Course, strands: Strands | undefined): Element[] {
  if (!strands) return [s('circle.dot', { cx: x, cy: course.middle, r: 9.5 })];
  return strands.map(({ colour }, index) =>
    s('circle', {
      class: `dot ${colour}`,
      cx: x,
      cy: round(strandAt(course, sideOf(index, strands.length), x)),
      r: 9.5,
    }),
  );
}

/** Returns two strokes through the axis, or through all strands. */
function writeBreak(x: number, course: Course, strands: Strands | undefined): Element {
  const reach = strands ? strandAt(course, 1, x) - course.middle + 12 : 24;
  const [top, foot] = [round(course.middle - reach), round(course.middle + reach)];
  return s('g.break', [
    s('path.gap', { d: `M${x + 5} ${top}L${x - 5} ${foot}` }),
    s('path', { d: `M${x + 14} ${top}L${x + 4} ${foot}M${x - 4} ${top}L${x - 14} ${foot}` }),
  ]);
}

/** Returns the places, from 0, after which many more years pass than elsewhere on the line. */
export function breaksOf(points: Pick<LinkedBullet, 'lead'>[]): number[] {
  const years = points.map(({ lead }) =>
    Number(/(?<!\d)\d{3,4}(?!\d)/.exec(lead?.lines.join(' ') ?? '')?.[0]),
  );
  const gaps = years.slice(1).map((year, index) => year - (years[index] ?? Number.NaN));
  if (gaps.length < 2 || gaps.some(Number.isNaN)) return [];
  const median = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.flatMap((gap, index) => (gap > longGap * Math.max(1, median) ? [index] : []));
}

function writeEvent(point: LinkedBullet, index: number, axis: Element, bound: Bound): Element {
  const { lead, caption, quotation } = point;
  const passage = (quotation ?? caption ?? lead)?.passage;
  return h('li.event', markPoint(point, index), [
    axis,
    ...writePart('p.when', lead),
    ...writePart('p.what', caption, bound),
    ...writePart('q.quotation', quotation, bound),
    ...(passage ? [h('p.source', namePassages([passage]))] : []),
  ]);
}
