/** A point of the map, in px from its left and top edges. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The distance between two points. Only square roots: the same bytes on every machine. */
export function distanceBetween(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point a share `t` of the way from `a` to `b`. */
export function pointBetween(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
