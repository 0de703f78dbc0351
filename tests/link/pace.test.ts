import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharePace } from '../../src/link/pace.ts';

it('slides share the whole talk, to the second', () => {
  const load = fc.record({ words: fc.nat(200), figures: fc.nat(2) });
  const talks = fc.tuple(fc.array(load, { minLength: 1 }), fc.integer({ min: 1, max: 90 }));
  fc.assert(
    fc.property(talks, ([loads, minutes]) => {
      const shares = sharePace(loads, minutes, 125);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(minutes * 60);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('a slide of 125 words is a minute, a figure 25 s more, before scaling', () => {
  const loads = [
    { words: 125, figures: 0 },
    { words: 125, figures: 1 },
  ];
  expect(sharePace(loads, 145 / 60, 125)).toEqual([60, 85]);
});
