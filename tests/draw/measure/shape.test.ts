import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFonts } from '../../../src/draw/measure/shape.ts';
import { findFonts } from '../figure-drawing.ts';

const measure = openFonts(findFonts());
const width = (text: string, size = 22, weight = 600): number =>
  measure.set(text, size, weight).width;

it('joins Arabic letters: a word is narrower than its letters alone', () => {
  const alone = [...'سلام'].reduce((sum, letter) => sum + width(letter), 0);
  expect(width('سلام')).toBeLessThan(alone);
});

it('grows with the size, and with the weight', () => {
  expect(width('أذربيجان', 44)).toBeCloseTo(2 * width('أذربيجان', 22), 6);
  expect(width('أذربيجان', 22, 700)).toBeGreaterThan(width('أذربيجان', 22, 400));
});

it('takes the nearest weight where it has not the one asked for', () => {
  expect(width('روسيا', 22, 650)).toBe(width('روسيا', 22, 600));
  expect(width('روسيا', 22, 900)).toBe(width('روسيا', 22, 700));
});

it('counts marks that stand above and below as ink, and as no width', () => {
  const [bare, marked] = [measure.set('كتب', 22, 400), measure.set('كِتَاب', 22, 400)];
  expect(width('كَتَبَ', 22, 400)).toBeCloseTo(bare.width, 1);
  expect(marked.top).toBeLessThan(0);
  expect(marked.bottom).toBeGreaterThan(0);
});

it('measures ink that reaches beyond the advance width', () => {
  const { left, right, width: pen } = measure.set('مباشر', 22, 600);
  expect(left).toBeLessThan(0);
  expect(right).toBeLessThanOrEqual(pen);
});

it('measures words apart as it measures them together', () => {
  const word = fc.stringMatching(/^[\u0621-\u063a\u0641-\u064a]{1,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(width(`${one} ${other}`)).toBeCloseTo(width(one) + width(` ${other}`), 3);
    }),
  );
});
