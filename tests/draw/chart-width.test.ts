import { describe, expect, it } from 'vitest';
import { widthOfChart } from '../../src/draw/chart-width.ts';
import { openFonts } from '../../src/draw/measure/shape.ts';
import { findFonts } from './figure-drawing.ts';

const measure = openFonts(findFonts());
const widthOf = (names: string[], value = 1) =>
  widthOfChart({ hasShares: false, rows: [names.map((name) => ({ name, value }))] }, measure);
const repeat = (name: string, times: number) => Array.from({ length: times }, () => name);

describe('a chart with axes', () => {
  it('is 720 px wide if its columns are few, so that its letters are large on a phone', () => {
    expect(widthOf(['1976', '1986', '1996'])).toBe(720);
  });

  it('is wider if its columns are many, or have long names or long numbers', () => {
    const few = widthOf(repeat('1976', 8));
    expect(widthOf(repeat('1976', 10))).toBeGreaterThan(few);
    expect(widthOf(repeat('البحيرات', 8))).toBeGreaterThan(few);
    expect(widthOf(repeat('1976', 8), 1234567)).toBeGreaterThan(few);
  });

  it('is at most 900 px wide', () => {
    expect(widthOf(repeat('البحيرات الاستوائية', 20))).toBe(900);
  });
});
