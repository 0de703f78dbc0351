import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceFromLine } from '../../../src/draw/map/clearance.ts';
import { joinPoints } from '../../../src/draw/map/polyline.ts';
import { anyBox, anyPoints } from './plans.ts';
import { dotLine, toBox } from './recheck.ts';

it('the distance from a line to a box is that of points along the line', () => {
  fc.assert(
    fc.property(anyBox, anyPoints, (box, points) => {
      const shown = Math.min(...dotLine(points).map((dot) => toBox(dot, box)));
      const distance = distanceFromLine(box, joinPoints(points));
      // Dots stand half a px apart: the nearest is at most a quarter of a px off the nearest point.
      expect(Math.abs(distance - shown)).toBeLessThanOrEqual(0.25);
    }),
    { numRuns: 500, seed: 1974 },
  );
});

it('with a limit in px, it returns at most the limit, or less if the line is nearer', () => {
  fc.assert(
    fc.property(anyBox, anyPoints, fc.integer({ min: 1, max: 300 }), (box, points, most) => {
      const line = joinPoints(points);
      const distance = distanceFromLine(box, line);
      expect(distanceFromLine(box, line, most)).toBeCloseTo(Math.min(distance, most), 9);
    }),
    { numRuns: 500, seed: 1975 },
  );
});
