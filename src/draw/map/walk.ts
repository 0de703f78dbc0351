import { distanceBetween, type Point, pointBetween } from './point.ts';

/** A polyline that can be walked along. */
export interface Walk {
  /** px. */
  readonly length: number;
  /** The point `px` from the start, moved `aside` px to the left of the way (on a screen). */
  readonly at: (px: number, aside?: number) => Point;
  /** The stretch between two distances from the start, moved `aside` px. */
  readonly stretch: (from: number, to: number, aside?: number) => Point[];
}

/** Measures a polyline, so that points on it can be found by their distance from its start. */
export function walkLine(points: readonly Point[]): Walk {
  const pieces = points.slice(1).map((b, i) => {
    const a = points[i] ?? b;
    return { a, b, size: distanceBetween(a, b) };
  });
  const length = pieces.reduce((px, { size }) => px + size, 0);
  const at = (px: number, aside = 0): Point => {
    let left = Math.max(0, Math.min(length, px));
    for (const { a, b, size } of pieces) {
      if (size > 0 && left <= size + 1e-6) return beside(a, b, left / size, aside);
      left -= size;
    }
    return points.at(-1) ?? { x: 0, y: 0 };
  };
  const stretch = (from: number, to: number, aside = 0): Point[] => {
    const sizes = pieces.map(({ size }) => size);
    return [from, ...cornersBetween(sizes, from, to), to].map((px) => at(px, aside));
  };
  return { length, at, stretch };
}

function beside(a: Point, b: Point, share: number, aside: number): Point {
  const on = pointBetween(a, b, share);
  const size = distanceBetween(a, b);
  return { x: on.x + ((b.y - a.y) / size) * aside, y: on.y - ((b.x - a.x) / size) * aside };
}

function cornersBetween(sizes: readonly number[], from: number, to: number): number[] {
  let px = 0;
  return sizes
    .map((size) => {
      px += size;
      return px;
    })
    .filter((corner) => corner > from + 0.5 && corner < to - 0.5);
}
