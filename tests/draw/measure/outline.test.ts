import { expect, it } from 'vitest';
import { encloses } from '../../../src/draw/measure/outline.ts';
import { flatten } from '../../../src/draw/measure/path.ts';

const slice = flatten('M0 0L0 -100A100 100 0 0 1 86 -50Z');

it('a slice of a pie encloses its own points, and not the empty corner of its box', () => {
  expect(encloses(slice, [30, -60])).toBe(true);
  expect(encloses(slice, [60, -10])).toBe(false);
  expect(encloses(slice, [82, -96])).toBe(false);
});

it('a ring does not enclose its hole', () => {
  const ring = flatten('M0 0H90V90H0ZM30 30H60V60H30Z');
  expect(encloses(ring, [10, 45])).toBe(true);
  expect(encloses(ring, [45, 45])).toBe(false);
});
