import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readGeometry } from '../../../src/draw/measure/geometry.ts';
import { openFonts } from '../../../src/draw/measure/shape.ts';
import { sizeLetters } from '../../../src/draw/postprocess/letter-size.ts';
import { findFonts } from '../figure-drawing.ts';

const geometry = readGeometry(openFonts(findFonts()), 22);

function sizeIn(drawing: string): number {
  const { document } = new JSDOM(`<svg font-size="22">${drawing}</svg>`).window;
  const text = document.querySelector('text');
  if (!text) throw new Error('no text');
  return sizeLetters(text, geometry, 16);
}

describe('the letters of a label', () => {
  it.each([
    ['have the size of what holds them', '<g><text>أ</text></g>', 22],
    ['have a size of their own', '<text font-size="18">أ</text>', 18],
    ['are as large as they are drawn', '<g transform="scale(0.5)"><text>أ</text></g>', 11],
    ['turned about keep their size', '<g transform="rotate(90)"><text>أ</text></g>', 22],
    [
      'of several sizes count by the smallest',
      '<text><tspan font-size="30">أ</tspan><tspan font-size="14">ب</tspan></text>',
      14,
    ],
    [
      'that are not there do not count',
      '<text><tspan font-size="9"> </tspan><tspan>ب</tspan></text>',
      22,
    ],
  ])('%s', (_, drawing, size) => {
    expect(sizeIn(drawing)).toBe(size);
  });
});
