import { distanceToSegment, type Point, type Segment } from './segment.ts';

/** A width and a height, in px. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** An upright rectangle around its middle, in px. */
export interface Box extends Point, Size {}

/** How far a point is from a box; 0 inside it. */
export function distanceToBox(point: Point, box: Box): number {
  const dx = Math.max(0, Math.abs(point.x - box.x) - box.w / 2);
  const dy = Math.max(0, Math.abs(point.y - box.y) - box.h / 2);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The free space between two boxes; below 0, how deep they lie over each other. */
export function gapBetweenBoxes(a: Box, b: Box): number {
  const dx = Math.abs(a.x - b.x) - (a.w + b.w) / 2;
  const dy = Math.abs(a.y - b.y) - (a.h + b.h) / 2;
  return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
}

/** How far a polyline passes from a box; 0 where it goes through; never more than `most`. */
export function distanceFromLine(
  box: Box,
  line: readonly Segment[],
  most = Number.POSITIVE_INFINITY,
): number {
  let nearest = most;
  for (const segment of line) {
    if (distanceToReach(segment, box) >= nearest) continue;
    nearest = Math.min(nearest, distanceFromSegment(box, segment));
    if (nearest === 0) return 0;
  }
  return nearest;
}

/** How many px a box stands out of an area whose corner is 0, 0; 0 when it lies inside. */
export function overhang(box: Box, area: Size): number {
  const across = Math.max(box.w / 2 - box.x, box.x + box.w / 2 - area.w);
  const down = Math.max(box.h / 2 - box.y, box.y + box.h / 2 - area.h);
  return Math.max(0, across, down);
}

/** The least space between a polyline and the edge of an area; below 0 where it leaves it. */
export function edgeFromLine(line: readonly Segment[], { w, h }: Size): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { a, b } of line) {
    least = Math.min(least, a.x, a.y, w - a.x, h - a.y, b.x, b.y, w - b.x, h - b.y);
  }
  return least;
}

/** From the box to the rectangle around a segment: never more than to the segment itself. */
function distanceToReach({ a, b }: Segment, box: Box): number {
  const dx = Math.max(Math.min(a.x, b.x) - box.x, box.x - Math.max(a.x, b.x)) - box.w / 2;
  const dy = Math.max(Math.min(a.y, b.y) - box.y, box.y - Math.max(a.y, b.y)) - box.h / 2;
  return Math.max(0, dx, dy);
}

function distanceFromSegment(box: Box, segment: Segment): number {
  const { a, b } = segment;
  const ends = Math.min(distanceToBox(a, box), distanceToBox(b, box));
  const normal = { x: a.y - b.y, y: b.x - a.x };
  const side = normal.x * (box.x - a.x) + normal.y * (box.y - a.y);
  const reach = (Math.abs(normal.x) * box.w + Math.abs(normal.y) * box.h) / 2;
  if (Math.abs(side) <= reach) return meetsSegment(box, segment) ? 0 : ends;
  // The whole box lies to one side: only the corner that faces the segment can be nearest.
  const across = (Math.sign(normal.x * side) * box.w) / 2;
  const down = (Math.sign(normal.y * side) * box.h) / 2;
  return Math.min(ends, distanceToSegment({ x: box.x - across, y: box.y - down }, segment));
}

/** Clips the segment to the box, first across, then down: what is left, meets it. */
function meetsSegment(box: Box, { a, b }: Segment): boolean {
  const across = clip(a.x, b.x, box.x - box.w / 2, box.x + box.w / 2);
  const down = clip(a.y, b.y, box.y - box.h / 2, box.y + box.h / 2);
  return Math.max(across.from, down.from, 0) <= Math.min(across.to, down.to, 1);
}

function clip(start: number, end: number, low: number, high: number): { from: number; to: number } {
  const length = end - start;
  if (length === 0) {
    const within = start >= low && start <= high;
    return { from: within ? 0 : 1, to: within ? 1 : 0 };
  }
  const one = (low - start) / length;
  const other = (high - start) / length;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
