import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mirror,
  orderRuns,
  readVisual,
  wouldJoin,
  wouldStick,
} from '../../../src/print/text/bidi.ts';

const letters = fc.string({ unit: fc.constantFrom(...'ابلّ 1()«»“.،A') });
const runs = fc.array(fc.record({ id: fc.nat(), reversed: fc.boolean() }));

describe('the order of reading', () => {
  it('of a run is its characters from the right, brackets mirrored; twice gives the run', () => {
    expect(readVisual('«ةيّدو ريغ»', true)).toBe('«غير ودّية»');
    fc.assert(
      fc.property(letters, (text) => {
        expect(readVisual(readVisual(text, true), true)).toBe(text);
        expect(readVisual(text, false)).toBe(text);
        expect(mirror(mirror(text))).toBe(text);
      }),
    );
  });

  it('leaves the marks for order out', () => {
    expect(readVisual('،\u200f2020', false)).toBe('،2020');
  });

  it('of a line keeps every run, and is from the right where all run so', () => {
    fc.assert(
      fc.property(runs, (line) => {
        const ordered = orderRuns(line);
        expect(ordered).toHaveLength(line.length);
        expect(new Set(ordered)).toEqual(new Set(line));
        const all = line.map((run) => ({ ...run, reversed: true }));
        expect(orderRuns(all)).toEqual(all.toReversed());
        const none = line.map((run) => ({ ...run, reversed: false }));
        expect(orderRuns(none)).toEqual(none);
      }),
    );
  });

  it('keeps left-to-right runs together within a right-to-left line', () => {
    const line = ['left', 'A', 'B', 'right'].map((id) => ({ id, reversed: id.length > 1 }));
    expect(orderRuns(line).map(({ id }) => id)).toEqual(['right', 'A', 'B', 'left']);
  });
});

describe('a mark for order is needed', () => {
  it.each([
    ['،', '2020'],
    ['.', '2022'],
    ['٪', '١٠٠'],
    ['(', 'CSTO'],
    ['“', 'NATO'],
    ['،', '2020 (NATO)'],
  ])('between %s and %s to the right of it', (left, word) => {
    expect(wouldJoin(left, word)).toBe(true);
  });

  it.each([
    [' ', '2020'],
    ['و', '2020'],
    ['(', '2020'],
    ['«', '2020'],
    ['', 'CSTO'],
  ])('but not between %j and %s', (left, word) => {
    expect(wouldJoin(left, word)).toBe(false);
  });

  it('between a comma and a final mark, not within a number or between two marks', () => {
    expect(wouldStick('،', '\u064b')).toBe(true);
    expect(wouldStick('2', '0')).toBe(false);
    expect(wouldStick('\u064f', '\u0651')).toBe(false);
    expect(wouldStick('،', 'ا')).toBe(false);
  });
});
