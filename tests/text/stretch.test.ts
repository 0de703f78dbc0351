import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutAtSides } from '../../src/text/stretch.ts';

const cut = (text: string, start = 0, end = text.length) =>
  cutAtSides(text, start, end).map((one) => [text.slice(one.start, one.end), one.fromLeft]);

it.each([
  [
    'الجماعي (CSTO) ولا',
    [
      ['الجماعي (', false],
      ['CSTO', true],
      [') ولا', false],
    ],
  ],
  [
    'اتفاق Minsk II',
    [
      ['اتفاق ', false],
      ['Minsk II', true],
    ],
  ],
  [
    'بين 1991–2020',
    [
      ['بين ', false],
      ['1991–2020', true],
    ],
  ],
  ['عام 2020', [['عام 2020', false]]],
])('%s is cut where what runs from the left begins and ends', (text, stretches) => {
  expect(cut(text)).toEqual(stretches);
});

it('a part of a text is divided as the whole text is', () => {
  expect(cut('الجماعي (CSTO) ولا', 10, 12)).toEqual([['ST', true]]);
});

it('the stretches of a part of a text, joined, are that part', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'اب (C-2–.') });
  fc.assert(
    fc.property(letters, fc.nat(20), fc.nat(20), (text, one, other) => {
      const [start, end] = [one, other]
        .map((at) => Math.min(at, text.length))
        .sort((a, b) => a - b);
      const words = cut(text, start, end).map(([piece]) => piece);
      expect(words.join('')).toBe(text.slice(start, end));
      expect(words).not.toContain('');
    }),
  );
});
