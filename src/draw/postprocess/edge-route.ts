import { type Box, identity, move } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { flatten, type Point } from '../measure/path.ts';

/** Radius of a relation's corners, px. */
const corner = 10;
/** Minimum distance between a box's corner and the end of a relation, px. */
const fromCorner = 9;
/** A relation between two boxes is made straight if its ends differ by at most this, px. */
const maxSlant = 16;

/**
 * Redraws relations that have right angles. Mermaid turns their ends toward the middle of a box, so
 * that they end at a slant and their heads overlap; here they end as ELK routed them. Each is marked
 * `data-whole`: it ends at its box, with no gap for a head.
 */
export function straightenRoutes(svg: Element, geometry: Geometry): void {
  const boxes = findBoxes(svg, geometry);
  for (const path of svg.querySelectorAll('path[data-points]')) {
    const points = readPoints(path);
    const moved = geometry.toRoot(path).some((factor, i) => factor !== identity[i]);
    if (moved || points.length < 2 || !isRectangular(points)) continue;
    // A line that jumps over another one remains unchanged.
    if (/A/.test(path.getAttribute('d') ?? '')) continue;
    const last = straightenEnd(dropStub(points, boxes), boxes);
    const both = straightenEnd(dropStub(last.toReversed(), boxes), boxes).toReversed();
    path.setAttribute('d', write(both));
    path.setAttribute('data-whole', '');
  }
}

/** Returns the boxes of nodes that are rectangles; classes and entities have theirs as sketched paths. */
function findBoxes(svg: Element, geometry: Geometry): Box[] {
  const sketched = [...svg.querySelectorAll('.node > g > path, .node > path')].filter(isRectangle);
  return [...svg.querySelectorAll('.node > rect'), ...sketched].flatMap((shape) => {
    const box = geometry.box(shape);
    return box ? [move(box, geometry.toRoot(shape))] : [];
  });
}

/** Returns whether a path is a plain outline of four corners. */
function isRectangle(path: Element): boolean {
  const data = path.getAttribute('d') ?? '';
  const [outline = [], ...others] = /[AC]/.test(data) ? [] : flatten(data);
  const sides = [0, 1].map((axis) => new Set(outline.map((point) => Math.round(point[axis] ?? 0))));
  return others.length === 0 && outline.length >= 4 && sides.every((side) => side.size === 2);
}

function readPoints(path: Element): Point[] {
  try {
    const text = Buffer.from(path.getAttribute('data-points') ?? '', 'base64').toString();
    return (JSON.parse(text) as { x: number; y: number }[]).map(({ x, y }) => [x, y]);
  } catch {
    return [];
  }
}

/** Returns whether all parts except the first and the last are horizontal or vertical. */
function isRectangular(points: Point[]): boolean {
  if (points.length === 2) return true;
  const inner = points.length === 3 ? points : points.slice(1, -1);
  return inner.every(([x, y], i) => {
    const [u, v] = inner[i + 1] ?? [x, y];
    return Math.abs(x - u) < 0.5 || Math.abs(y - v) < 0.5;
  });
}

/** Removes a last part of a few px along the border of its box. */
function dropStub(points: Point[], boxes: Box[]): Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (points.length < 3 || !end || !before) return points;
  const short = Math.hypot(end[0] - before[0], end[1] - before[1]) < 5;
  const bordering = boxes.some((box) => isOnSide(before, 0, box) || isOnSide(before, 1, box));
  return short && bordering ? points.slice(0, -1) : points;
}

/** Makes the last part horizontal or vertical, if it then still ends at the side of its box. */
function straightenEnd(points: Point[], boxes: Box[]): Point[] {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return points;
  const [dx, dy] = [Math.abs(end[0] - before[0]), Math.abs(end[1] - before[1])];
  const axis = dx > dy ? 1 : 0;
  const off = Math.min(dx, dy);
  if (off < 0.01 || off > maxSlant) return points;
  const [fixed, moving] = points.length === 2 ? [end, before] : [before, end];
  if (!boxes.some((box) => meets(moving, fixed[axis], axis, box))) return points;
  const straight: Point = axis === 1 ? [moving[0], fixed[1]] : [fixed[0], moving[1]];
  return points.map((point) => (point === moving ? straight : point));
}

/** Returns whether a point lies on a side of a box that is parallel to the axis (0 is x). */
function isOnSide([x, y]: Point, axis: 0 | 1, box: Box): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 1.5;
  if (axis === 1) return (near(x, box.left) || near(x, box.right)) && y > box.top && y < box.bottom;
  return (near(y, box.top) || near(y, box.bottom)) && x > box.left && x < box.right;
}

/** Returns whether a point on a side of a box can move along it to a new position on the axis. */
function meets(point: Point, to: number, axis: 0 | 1, box: Box): boolean {
  const [from, end] = axis === 1 ? [box.top, box.bottom] : [box.left, box.right];
  return isOnSide(point, axis, box) && to > from + fromCorner && to < end - fromCorner;
}

/** Returns path data with rounded corners. */
function write(points: Point[]): string {
  const parts = points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before) return `M${point.join(' ')}`;
    if (!after) return `L${point.join(' ')}`;
    const [into, out] = [toward(point, before), toward(point, after)];
    return `L${into.join(' ')}Q${point.join(' ')} ${out.join(' ')}`;
  });
  return parts.join('');
}

function toward(from: Point, to: Point): Point {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const part = far > 0 ? Math.min(corner / far, 0.5) : 0;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
