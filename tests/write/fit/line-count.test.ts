import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLines } from '../../../src/write/fit/line-count.ts';

const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 14 });
const space = 2;

/** Returns how wide each line is. */
function widthsOf(words: number[], lines: number[]): number[] {
  const rest = [...words];
  return lines.map((count) => {
    const line = rest.splice(0, count);
    return line.reduce((sum, one) => sum + one + space, -space);
  });
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('lines', () => {
  it('hold all words, and no line but one of a single word is wider than its room', () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 5, max: 120 }), (words, room) => {
        const lines = fillLines(words, space, room);
        expect(sum(lines)).toBe(words.length);
        widthsOf(words, lines).forEach((width, index) => {
          if (lines[index] !== 1) expect(width).toBeLessThanOrEqual(room + 1 / 64);
        });
      }),
    );
  });

  it('take a word as long as there is room', () => {
    expect(fillLines([10, 10, 10, 10, 5], space, 34)).toEqual([3, 2]);
    expect(fillLines([10, 10, 10], space, 34)).toEqual([3]);
    expect(fillLines([40, 5, 5], space, 34)).toEqual([1, 2]);
  });
});
