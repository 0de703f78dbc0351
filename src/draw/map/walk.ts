import { distanceBetween, joinPoints, lengthOfLine, type Point, pointBetween } from './segment.ts';

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
  const segments = joinPoints(points);
  const length = lengthOfLine(segments);
  const at = (px: number, aside = 0): Point => {
    let left = Math.max(0, Math.min(length, px));
    for (const { a, b } of segments) {
      const size = distanceBetween(a, b);
      if (size > 0 && left <= size + 1e-6) return beside(a, b, left / size, aside);
      left -= size;
    }
    return points.at(-1) ?? { x: 0, y: 0 };
  };
  const stretch = (from: number, to: number, aside = 0): Point[] => {
    const inner = cornersBetween(
      segments.map(({ a, b }) => distanceBetween(a, b)),
      from,
      to,
    );
    return [from, ...inner, to].map((px) => at(px, aside));
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
