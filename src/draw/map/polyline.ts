import { distanceBetween, type Point } from './point.ts';

/**
 * A line of straight pieces, px; piece `k` runs from corner `k - 1` to corner `k`. Its corners are
 * columns of numbers and not points, for the search measures lines hundreds of thousands of times.
 */
export interface Polyline {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly length: number;
  /** The first and the last corner. */
  readonly ends: readonly Point[];
  /** The least and the most of each column. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The polyline through points, in their order. */
export function joinPoints(points: readonly Point[]): Polyline {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  let length = 0;
  points.forEach((point, k) => {
    length += distanceBetween(points[k - 1] ?? point, point);
  });
  return {
    xs: new Float64Array(xs),
    ys: new Float64Array(ys),
    length,
    ends: [...points.slice(0, 1), ...points.slice(-1)],
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** The length of a piece of a polyline. */
export function lengthOfPiece({ xs, ys }: Polyline, k: number): number {
  const dx = (xs[k] ?? 0) - (xs[k - 1] ?? 0);
  const dy = (ys[k] ?? 0) - (ys[k - 1] ?? 0);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The middle of a piece of a polyline. */
export function middleOfPiece({ xs, ys }: Polyline, k: number): Point {
  const x = xs[k - 1] ?? 0;
  const y = ys[k - 1] ?? 0;
  return { x: x + ((xs[k] ?? 0) - x) * 0.5, y: y + ((ys[k] ?? 0) - y) * 0.5 };
}

/** How far a point is from the nearest point of a polyline. */
export function distanceToLine({ x, y }: Point, { xs, ys }: Polyline): number {
  let least = Number.POSITIVE_INFINITY;
  let ax = xs[0] ?? 0;
  let ay = ys[0] ?? 0;
  for (let k = 1; k < xs.length; k += 1) {
    const bx = xs[k] ?? 0;
    const by = ys[k] ?? 0;
    least = Math.min(least, squareToPiece(x, y, ax, ay, bx, by));
    ax = bx;
    ay = by;
  }
  return Math.sqrt(least);
}

/** What length of a polyline runs nearer to another than `px`. */
export function lengthNearTo(line: Polyline, other: Polyline, px: number): number {
  let length = 0;
  for (let k = 1; k < line.xs.length; k += 1) {
    if (distanceToLine(middleOfPiece(line, k), other) < px) length += lengthOfPiece(line, k);
  }
  return length;
}

/** The square of how far `x`, `y` is from the nearest point of the piece from `a` to `b`. */
export function squareToPiece(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  const offX = ax + dx * share - x;
  const offY = ay + dy * share - y;
  return offX * offX + offY * offY;
}
