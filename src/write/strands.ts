import type { Element } from 'hast';
import { s } from 'hastscript';
import type { DeckFile } from '../read/deck-file.ts';
import type { Run } from '../read/front-matter.ts';
import { toSpans } from './inline.ts';

/** The two parties whose lines are drawn; the first is the upper one. */
export type Strands = NonNullable<DeckFile['strands']>;

interface Point {
  x: number;
  y: number;
}

/** Half the distance of two strands when they are close (`near`) and when they are apart (`far`), px. */
const near = 12;
const far = 127;

/**
 * Returns half the distance between the strands, px. `t` is 0 at the turn and 1 at the end of the
 * drawing. The power makes them part slowly at first.
 */
export function halfGap(run: Run, t: number, apart = far): number {
  const eased = Math.max(0, t) ** 1.4;
  if (run === 'level') return near;
  return run === 'parting' ? near + (apart - near) * eased : apart - (apart - near) * eased;
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
}

/** Returns the vertical position of the upper (-1) or lower (1) strand at a distance from the left, px. */
export function strandAt(course: Course, side: -1 | 1, x: number): number {
  const t = (course.turn - x) / (course.turn - course.to);
  return course.middle + side * halfGap(course.run, t, course.apart);
}

/** Returns path data of one strand along its course. */
export function strandPath(course: Course, side: -1 | 1): string {
  return smoothPath(strandPoints(course, side));
}

function strandPoints(course: Course, side: -1 | 1): Point[] {
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
export function dropOfName(course: Course, side: -1 | 1, nameAt: number): number {
  const isBetween = strandAt(course, 1, nameAt) - course.middle > roomy;
  return side < 0 === isBetween ? 40 : -22;
}

/** Returns both strands with the area between them, and their names at their beginning. */
export function writeStrands(strands: Strands, course: Course, nameAt: number): Element[] {
  const lines = sides.flatMap((side, index) => {
    const strand = strands[index];
    return strand ? [writeStrand(strand.colour, strandPath(course, side))] : [];
  });
  const ground = s('path.between', { d: groundPath(course) });
  return [ground, ...lines, ...writeNames(strands, course, nameAt)];
}

const sides = [-1, 1] as const;

/** A length of 1 lets a style draw the line from its beginning. */
function writeStrand(colour: string, d: string): Element {
  return s('path', { class: `strand ${colour}`, d, pathLength: 1 });
}

/** Returns the names of both strands. */
export function writeNames(strands: Strands, course: Course, nameAt: number): Element[] {
  return sides.flatMap((side, index) => {
    const strand = strands[index];
    if (!strand) return [];
    const y = strandAt(course, side, nameAt) + dropOfName(course, side, nameAt);
    return [
      s('text', { class: `strand-name ${strand.colour}`, x: nameAt, y }, toSpans(strand.name)),
    ];
  });
}

/** Returns both strands on their ground from one place of their course to another. */
export function writeStretch(
  strands: Strands,
  course: Course,
  from: number,
  to: number,
): Element[] {
  const xs = Array.from({ length: 5 }, (_, index) => from + ((to - from) * index) / 4);
  const [upper, lower] = sides.map((side) => xs.map((x) => ({ x, y: strandAt(course, side, x) })));
  const back = smoothPath([...(lower ?? [])].reverse());
  const ground = s('path.between', { d: `${smoothPath(upper ?? [])}L${back.slice(1)}Z` });
  const lines = [upper, lower].flatMap((points = [], index) => {
    const strand = strands[index];
    return strand ? [writeStrand(strand.colour, smoothPath(points))] : [];
  });
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
  const size = { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' };
  return s('svg.sign', size, [s('path', { d: scaled(-1) }), s('path', { d: scaled(1) })]);
}
