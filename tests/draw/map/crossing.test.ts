import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesCross } from '../../../src/draw/map/crossing.ts';
import type { Point } from '../../../src/draw/map/point.ts';
import { joinPoints } from '../../../src/draw/map/polyline.ts';
import { anyPoints } from './plans.ts';

/** How deep two pieces cross: the least share of either on one side of where their lines meet. */
function depthOfCrossing([a, b]: Point[], [c, d]: Point[]): number {
  if (!a || !b || !c || !d) return 0;
  const over = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  const t = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / over;
  const u = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / over;
  return over === 0 ? Number.NEGATIVE_INFINITY : Math.min(t, 1 - t, u, 1 - u);
}

function piecesOf(points: Point[]): Point[][] {
  return points.slice(1).map((_, i) => points.slice(i, i + 2));
}

it('lines cross where a piece of one crosses a piece of the other, and nowhere else', () => {
  fc.assert(
    fc.property(anyPoints, anyPoints, (one, other) => {
      const depths = piecesOf(one).flatMap((piece) =>
        piecesOf(other).map((theirs) => depthOfCrossing(piece, theirs)),
      );
      const deepest = Math.max(...depths);
      // Lines that only touch may be called either.
      fc.pre(Math.abs(deepest) > 1e-9);
      expect(linesCross(joinPoints(one), joinPoints(other))).toBe(deepest > 0);
    }),
    { numRuns: 1000, seed: 1976 },
  );
});
