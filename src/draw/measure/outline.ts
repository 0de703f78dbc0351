import type { Point } from './path.ts';

/** Returns whether a point is in the area that closed strokes enclose, by the rule even-odd. */
export function encloses(strokes: Point[][], [x, y]: Point): boolean {
  let crossings = 0;
  for (const stroke of strokes) {
    for (const [index, [toX, toY]] of stroke.entries()) {
      const [fromX, fromY] = stroke.at(index - 1) ?? [toX, toY];
      if (fromY > y === toY > y) continue;
      const crossing = fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
      if (crossing > x) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}
