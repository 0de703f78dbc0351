import type { Point } from './point.ts';
import type { Polyline } from './polyline.ts';

/** A width and a height, in px. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** An upright rectangle around its middle, in px. */
export interface Box extends Point, Size {}

/** How far a point is from a box; 0 inside it. */
export function distanceToBox(x: number, y: number, box: Box): number {
  const dx = Math.max(0, Math.abs(x - box.x) - box.w / 2);
  const dy = Math.max(0, Math.abs(y - box.y) - box.h / 2);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The free space between two boxes; below 0, how deep they lie over each other. */
export function gapBetweenBoxes(a: Box, b: Box): number {
  const dx = Math.abs(a.x - b.x) - (a.w + b.w) / 2;
  const dy = Math.abs(a.y - b.y) - (a.h + b.h) / 2;
  return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
}

/** How many px a box stands out of an area whose corner is 0, 0; 0 when it lies inside. */
export function overhang(box: Box, area: Size): number {
  const across = Math.max(box.w / 2 - box.x, box.x + box.w / 2 - area.w);
  const down = Math.max(box.h / 2 - box.y, box.y + box.h / 2 - area.h);
  return Math.max(0, across, down);
}

/** The least space between a polyline and the edge of an area; below 0 where it leaves it. */
export function edgeFromLine({ left, right, top, bottom }: Polyline, { w, h }: Size): number {
  return Math.min(left, top, w - right, h - bottom);
}
