import { expect, it } from 'vitest';
import { formatPlan } from '../src/plan.ts';

const slidesOf = (...times: number[]) => times.map((seconds) => ({ seconds }));

it('the plan has each slide by its number, with its time, and the whole', () => {
  expect(formatPlan(slidesOf(38, 605, 9))).toBe(
    'plan: 10:52, slide by slide\n   1 0:38   2 10:05    3 0:09',
  );
});

it('the plan is no wider than 80 columns, and leaves out no slide', () => {
  for (const count of [1, 8, 23, 120]) {
    const text = formatPlan(slidesOf(...Array.from({ length: count }, () => 50)));
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(text.match(/\d+ 0:50/g)?.at(-1)).toBe(`${count} 0:50`);
    expect(text.match(/\d+ 0:50/g)).toHaveLength(count);
  }
});
