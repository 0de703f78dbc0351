import { expect, it } from 'vitest';
import { clashOfLines } from '../../../src/draw/map/clash.ts';
import { joinPoints } from '../../../src/draw/map/polyline.ts';

function level(left: number, y: number) {
  return joinPoints([0, 50, 100, 150, 200].map((x) => ({ x: left + x, y })));
}

it.each([
  { girth: 0, costly: 29, free: 35 },
  { girth: 14, costly: 43, free: 45 },
])('lines $costly px side by side cost each other, at $free px nothing', (pair) => {
  expect(clashOfLines(level(0, 0), level(0, pair.costly), pair.girth)).toBeGreaterThan(0);
  expect(clashOfLines(level(0, 0), level(0, pair.free), pair.girth)).toBe(0);
});

it('ends closer than their heads need have a price, even if the lines have enough room', () => {
  expect(clashOfLines(level(0, 0), level(233, 0), 0)).toBeGreaterThan(0);
  expect(clashOfLines(level(0, 0), level(235, 0), 0)).toBe(0);
});
