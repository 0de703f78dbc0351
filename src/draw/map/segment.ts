/** A point of the map, in px from its left and top edges. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly a: Point;
  readonly b: Point;
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

/** The pieces of a polyline, in its order. */
export function joinPoints(points: readonly Point[]): Segment[] {
  const segments: Segment[] = [];
  let previous: Point | undefined;
  for (const point of points) {
    if (previous) segments.push({ a: previous, b: point });
    previous = point;
  }
  return segments;
}

/** How far a point is from the nearest point of a segment. Makes no objects: it runs often. */
export function distanceToSegment({ x, y }: Point, { a, b }: Segment): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  const offX = a.x + dx * share - x;
  const offY = a.y + dy * share - y;
  return Math.sqrt(offX * offX + offY * offY);
}

/** How far a point is from the nearest point of a polyline. */
export function distanceToLine(point: Point, line: readonly Segment[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const segment of line) nearest = Math.min(nearest, distanceToSegment(point, segment));
  return nearest;
}

/** The length of a polyline. */
export function lengthOfLine(line: readonly Segment[]): number {
  return line.reduce((length, { a, b }) => length + distanceBetween(a, b), 0);
}

/** What length of a polyline runs nearer to another than `px`. */
export function lengthNearTo(
  line: readonly Segment[],
  other: readonly Segment[],
  px: number,
): number {
  const near = line.filter(({ a, b }) => distanceToLine(pointBetween(a, b, 0.5), other) < px);
  return lengthOfLine(near);
}

/** Whether two polylines cross. */
export function linesCross(one: readonly Segment[], other: readonly Segment[]): boolean {
  for (const s of one) for (const t of other) if (segmentsCross(s, t)) return true;
  return false;
}

/** A point on the line counts to one side: lines that cross at a corner of theirs cross too. */
function segmentsCross(s: Segment, t: Segment): boolean {
  return turn(s, t.a) > 0 !== turn(s, t.b) > 0 && turn(t, s.a) > 0 !== turn(t, s.b) > 0;
}

/** Above 0 when `point` lies to one side of the segment's line, below 0 on the other. */
function turn({ a, b }: Segment, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
