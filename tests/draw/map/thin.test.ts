import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceToLine, joinPoints } from '../../../src/draw/map/polyline.ts';
import { thinLine } from '../../../src/draw/map/thin.ts';

const point = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 450 }),
});

it('a simplified line keeps its ends and stays within its tolerance', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
      const thin = thinLine(points, 0.5);
      expect([thin[0], thin.at(-1)]).toEqual([points[0], points.at(-1)]);
      const line = joinPoints(thin);
      for (const one of points) expect(distanceToLine(one, line)).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});

it('a straight line needs its ends alone', () => {
  const points = Array.from({ length: 9 }, (_, x) => ({ x, y: x }));
  expect(thinLine(points, 0.1)).toHaveLength(2);
});
