import { expect, it } from 'vitest';
import { strandAt, strandPath } from '../../src/write/strands.ts';
import { breaksOf } from '../../src/write/timeline-slide.ts';

const points = (...years: string[]) =>
  years.map((year) => ({ stepped: false, lead: { lines: [year], passage: 1 } }));

it.each([
  [['1991', '2020', '2022', '2023', '2024'], [0]],
  [['2020', '2021', '2022'], []],
  [['1991', '2020'], []],
  [['1900', '1901', '1950', '1951'], [1]],
  [['أمس', '2020', '2022'], []],
])('the years %j are broken after %j', (years, breaks) => {
  expect(breaksOf(points(...years))).toEqual(breaks);
});

const course = { from: 1208, turn: 800, to: 0, middle: 100 };
const gapAt = (run: 'level' | 'parting' | 'nearing', x: number) =>
  strandAt({ ...course, run }, 1, x) - strandAt({ ...course, run }, -1, x);

it('strands run side by side until they turn', () => {
  expect(gapAt('parting', 1208)).toBe(gapAt('parting', 800));
  expect(gapAt('level', 0)).toBe(gapAt('level', 1208));
});

it('parting strands leave each other all the way, nearing ones meet', () => {
  const xs = [800, 600, 400, 200, 0];
  const rises = (gaps: number[]) => gaps.every((gap, i) => i === 0 || gap > (gaps[i - 1] ?? gap));
  expect(rises(xs.map((x) => gapAt('parting', x)))).toBe(true);
  expect(rises(xs.map((x) => gapAt('nearing', x)).reverse())).toBe(true);
});

it('strands run from right to left', () => {
  const path = strandPath({ ...course, run: 'parting' }, -1);
  expect(path).toMatch(/^M1208 /);
  expect(path).toMatch(/ 0 -27$/);
});
