import type { Point } from './point.ts';
import { distanceToLine, joinPoints } from './polyline.ts';

/**
 * Returns a polyline without the points that it can do without: none that is left out is farther
 * from the line than `most` px (Douglas and Peucker 1973). The ends stay.
 */
export function thinLine(points: readonly Point[], most: number): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return [...points];
  const chord = joinPoints([first, last]);
  const distances = points.map((point) => distanceToLine(point, chord));
  const far = distances.indexOf(Math.max(...distances));
  if ((distances[far] ?? 0) <= most || far === 0) return [first, last];
  return [
    ...thinLine(points.slice(0, far + 1), most).slice(0, -1),
    ...thinLine(points.slice(far), most),
  ];
}
