import { writePoint } from './curve.ts';
import { distanceBetween, type Point } from './point.ts';
import type { Walk } from './walk.ts';

/** How long an arrowhead is, and how far each of its corners stands off the line, px. */
export interface HeadSize {
  readonly length: number;
  readonly half: number;
}

/** The `d` of a slim triangle whose tip is the end of the walk. */
export function drawEndHead(walk: Walk, size: HeadSize): string {
  return drawHead(walk.at(walk.length), walk.at(walk.length - size.length), size);
}

/** The `d` of a slim triangle whose tip is the start of the walk. */
export function drawStartHead(walk: Walk, size: HeadSize): string {
  return drawHead(walk.at(0), walk.at(size.length), size);
}

/** The `d` of an upright × around a point. */
export function drawCross({ x, y }: Point, half: number): string {
  const corner = (across: number, down: number) =>
    writePoint({ x: x + across * half, y: y + down * half });
  return `M${corner(-1, -1)}L${corner(1, 1)}M${corner(1, -1)}L${corner(-1, 1)}`;
}

/** The `d` of a circle around a point. */
export function drawRing({ x, y }: Point, radius: number): string {
  const arc = (to: number) => `A${radius} ${radius} 0 1 1 ${writePoint({ x: to, y })}`;
  return `M${writePoint({ x: x - radius, y })}${arc(x + radius)}${arc(x - radius)}Z`;
}

/** The `d` of a diamond from one point to another, `half` px wide to each side. */
export function drawDiamond(from: Point, to: Point, half: number): string {
  const size = distanceBetween(from, to) || 1;
  const aside = { x: (-(to.y - from.y) / size) * half, y: ((to.x - from.x) / size) * half };
  const corner = (side: number) =>
    writePoint({
      x: (from.x + to.x) / 2 + aside.x * side,
      y: (from.y + to.y) / 2 + aside.y * side,
    });
  return `M${writePoint(from)}L${corner(1)}L${writePoint(to)}L${corner(-1)}Z`;
}

function drawHead(tip: Point, base: Point, { length, half }: HeadSize): string {
  const size = distanceBetween(tip, base) || 1;
  const along = { x: (tip.x - base.x) / size, y: (tip.y - base.y) / size };
  const corner = (side: number) =>
    writePoint({
      x: tip.x - along.x * length - along.y * half * side,
      y: tip.y - along.y * length + along.x * half * side,
    });
  return `M${writePoint(tip)}L${corner(1)}L${corner(-1)}Z`;
}
