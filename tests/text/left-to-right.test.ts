import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeftToRight } from '../../src/text/left-to-right.ts';
import { left, runs, surroundings } from './runs.ts';

const find = (text: string) =>
  findLeftToRight(text).map(({ start, end }) => text.slice(start, end));

describe('what runs from the left', () => {
  it.each(runs)('%s is one run, whatever stands beside it', (run) => {
    for (const [before, after] of surroundings)
      expect([before, find(`${before}${run}${after}`), after]).toEqual([before, [run], after]);
  });

  it.each(left)('%s is left as it is', (number) => {
    for (const [before, after] of surroundings)
      expect(find(`${before}${number}${after}`)).toEqual([]);
  });

  it.each([
    ['تعاون NATO، EU، UN', ['NATO', 'EU', 'UN'], 'the Arabic comma parts two runs'],
    ['انضمت إلى NATO. OSCE لم', ['NATO', 'OSCE'], 'a full stop ends a sentence'],
    ['منصّة Yahoo! وغيرها', ['Yahoo'], 'a mark after a run is of the sentence'],
    ['وفي عام 2020 NATO أعلنت', ['NATO'], 'a number before a word is its own'],
    ['الدول -5 منها عربية- ترفض', [], 'a hyphen may open an aside'],
    ['العرب -NATO منهم- هنا', ['NATO'], 'a hyphen may open an aside before a word'],
    ['من -5 إلى -3', ['-5', '-3'], 'a hyphen before a number is its sign'],
    ['كوفيد-19 وإس-400 وب-52', [], 'a hyphen between Arabic letters and a number joins them'],
    ['بين 1991 – 2020 عاماً', [], 'a dash between spaces is of the sentence'],
    ['بروتوكول TCP/الإنترنت', ['TCP'], 'a sign before Arabic letters is theirs'],
    ['خيارات 1 2 3 هنا', [], 'numbers one after another run as Arabic does'],
    ['وسم #حرب هنا', [], 'a tag of Arabic letters runs as Arabic does'],
    [
      'قال "New York" and "Boston" هنا',
      ['"New York" and "Boston"'],
      'quotations within a run are its own',
    ],
    [
      'في https://ar.example.org/wiki/حرب هنا',
      ['https://ar.example.org/wiki/حرب'],
      'an address is whole',
    ],
    ['حرف 𝑥² وحرف 𝒚', ['𝑥²', '𝒚'], 'letters of two code units are whole'],
  ])('of %s: %j, for %s', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('is found in order, within any text, in a time that grows with its length', () => {
    const pieces = fc.constantFrom(...'ابو ـ،.A+b1-2 (“"[@#$/:%°)’٣'.split(''), 'aB', '12 ', '://');
    const texts = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const edges = findLeftToRight(text).flatMap(({ start, end }) => [start, end]);
        expect(edges).toEqual(edges.toSorted((a, b) => a - b));
        expect(edges.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
        const begun = performance.now();
        findLeftToRight(text.repeat(200));
        expect(performance.now() - begun).toBeLessThan(2000);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
