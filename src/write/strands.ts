import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { DeckFile } from '../read/deck-keys.ts';
import type { Run } from '../read/front-matter.ts';
import { toSpans } from './inline.ts';
import { describeSign } from './strands-description.ts';

/** The parties whose lines are drawn, two to four; the first is the upper one. */
export type Strands = NonNullable<DeckFile['strands']>;

interface Point {
  x: number;
  y: number;
}

/** Half the distance of two strands when they are close (`near`) and when they are apart (`far`), px. */
const near = 12;
const far = 127;
/** The distance of three or four strands when they are close, px: each has its name over its line. */
const nearOfMany = 44;

/** Returns half the distance between the first and the last of some strands when they are close, px. */
function nearOf(count: number): number {
  return count > 2 ? (nearOfMany * (count - 1)) / 2 : near;
}

/** Returns the side of a strand, from -1 for the upper one to 1 for the lower one. */
export function sideOf(index: number, count: number): number {
  return (2 * index) / (count - 1) - 1;
}

/**
 * Returns half the distance between the outer strands, px. `t` is 0 at the turn and 1 at the end of the
 * drawing. The power makes them part slowly at first.
 */
export function halfGap(run: Run, t: number, apart = far, close = near): number {
  const eased = Math.max(0, t) ** 1.4;
  if (run === 'level') return close;
  return run === 'parting' ? close + (apart - close) * eased : apart - (apart - close) * eased;
}

/** Returns path data of a smooth line through points given from right to left. */
export function smoothPath(points: Point[]): string {
  const [first] = points;
  if (!first) return '';
  const parts = [`M${round(first.x)} ${round(first.y)}`];
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1], points[index]];
    if (!a || !b) continue;
    const third = (b.x - a.x) / 3;
    const [up, down] = [slopeAt(points, index - 1), slopeAt(points, index)];
    const control = [a.x + third, a.y + up * third, b.x - third, b.y - down * third];
    parts.push(`C${[...control, b.x, b.y].map(round).join(' ')}`);
  }
  return parts.join('');
}

function slopeAt(points: Point[], index: number): number {
  const before = points[Math.max(0, index - 1)];
  const after = points[Math.min(points.length - 1, index + 1)];
  if (!before || !after || before.x === after.x) return 0;
  return (after.y - before.y) / (after.x - before.x);
}

/** Returns a length rounded to a tenth of a px. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** The course of the strands on a drawing, px from its left and top. */
export interface Course {
  run: Run;
  /** Horizontal positions where they begin, turn and end; the right edge comes first. */
  from: number;
  turn: number;
  to: number;
  /** Vertical position of the middle between them. */
  middle: number;
  /** Half of their distance where they are apart, if not that of a whole slide. */
  apart?: number;
  /** How many they are, if not two. */
  count?: number;
}

/** Returns the vertical position of the strand of a side (-1 to 1) at a distance from the left, px. */
export function strandAt(course: Course, side: number, x: number): number {
  const t = (course.turn - x) / (course.turn - course.to);
  return course.middle + side * halfGap(course.run, t, course.apart, nearOf(course.count ?? 2));
}

/** Returns path data of one strand along its course. */
export function strandPath(course: Course, side: number): string {
  return smoothPath(strandPoints(course, side));
}

function strandPoints(course: Course, side: number): Point[] {
  const { from, turn, to } = course;
  const steps = Array.from({ length: 5 }, (_, index) => turn + ((to - turn) * (index + 1)) / 5);
  const straight = turn < from ? [from, (from + turn) / 2, turn] : [from];
  const xs = [...straight, ...steps.filter((x) => x < from)];
  return xs.map((x) => ({ x, y: strandAt(course, side, x) }));
}

/** Returns path data of the area between the strands. */
function groundPath(course: Course): string {
  const back = smoothPath(strandPoints(course, 1).reverse());
  return `${strandPath(course, -1)}L${back.slice(1)}Z`;
}

/** If strands begin farther than this from their middle, px, their names are between them, else above and below. */
const roomy = 60;

/** Returns the distance from a strand's line down to its name's baseline, px. */
export function dropOfName(course: Course, side: number, nameAt: number): number {
  // Each of three and four strands has its name over its own line.
  if ((course.count ?? 2) > 2) return -14;
  const isBetween = strandAt(course, 1, nameAt) - course.middle > roomy;
  return side < 0 === isBetween ? 40 : -22;
}

/** Returns the strands with the area between them, and their names at their beginning. */
export function writeStrands(strands: Strands, course: Course, nameAt: number): Element[] {
  const lines = strands.map(({ colour }, index) =>
    writeStrand(colour, strandPath(course, sideOf(index, strands.length))),
  );
  const ground = s('path.between', { d: groundPath(course) });
  return [ground, ...lines, ...writeNames(strands, course, nameAt)];
}

/** A length of 1 lets a style draw the line from its beginning. */
function writeStrand(colour: string, d: string): Element {
  return s('path', { class: `strand ${colour}`, d, pathLength: 1 });
}

/** Letters of a name are at most so wide, px, and lines stay so far from it. */
const [letter, clear] = [15, 24];

/** Returns how far the names of the strands reach at most from the right, px from the left of the drawing. */
export function endOfNames(strands: Strands, nameAt: number): number {
  return nameAt - Math.max(...strands.map(({ name }) => name.length)) * letter - clear;
}

/**
 * Returns the names of the strands in a row, in their order: in the article of a narrow window there is no
 * room for them in the drawing.
 */
export function writeKey(strands: Strands): Element {
  const items = strands.map(({ name, colour }) => h('li', { class: colour }, toSpans(name)));
  return h('ul.strand-key', { ariaHidden: 'true' }, items);
}

/** Returns the names of the strands. */
export function writeNames(strands: Strands, course: Course, nameAt: number): Element[] {
  return strands.map(({ name, colour }, index) => {
    const side = sideOf(index, strands.length);
    const y = strandAt(course, side, nameAt) + dropOfName(course, side, nameAt);
    return s('text', { class: `strand-name ${colour}`, x: nameAt, y }, toSpans(name));
  });
}

/** Returns the strands on their ground from one place of their course to another. */
export function writeStretch(
  strands: Strands,
  course: Course,
  from: number,
  to: number,
): Element[] {
  const xs = Array.from({ length: 5 }, (_, index) => from + ((to - from) * index) / 4);
  const pointsOf = (side: number) => xs.map((x) => ({ x, y: strandAt(course, side, x) }));
  const back = smoothPath(pointsOf(1).reverse());
  const ground = s('path.between', { d: `${smoothPath(pointsOf(-1))}L${back.slice(1)}Z` });
  const lines = strands.map(({ colour }, index) =>
    writeStrand(colour, smoothPath(pointsOf(sideOf(index, strands.length)))),
  );
  return [ground, ...lines];
}

/** Returns the sign of a scenario, px: the two strands alone, without names. */
export function writeSign(run: Run, { width, height } = { width: 328, height: 120 }): Element {
  const middle = height / 2;
  const course: Course = { run, from: width, turn: width, to: 0, middle };
  const half = middle - 10;
  const scaled = (side: -1 | 1) => {
    const xs = Array.from({ length: 6 }, (_, index) => width - (width * index) / 5);
    const spread = (x: number) => (strandAt(course, side, x) - middle) * (half / far);
    const level = run === 'level' ? (0.44 * far) / near : 1;
    return smoothPath(xs.map((x) => ({ x, y: middle + spread(x) * level + side * 6 })));
  };
  const size = { viewBox: `0 0 ${width} ${height}`, width, height };
  const told = { role: 'img', ariaLabel: describeSign(run) };
  return s('svg.sign', { ...size, ...told }, [
    s('path', { d: scaled(-1) }),
    s('path', { d: scaled(1) }),
  ]);
}
