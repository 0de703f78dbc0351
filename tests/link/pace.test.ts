import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deck } from '../../src/link/deck.ts';
import { checkLength } from '../../src/link/length.ts';
import { askPace, type Load, sharePace } from '../../src/link/pace.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';

const load = fc.record({
  words: fc.nat(200),
  figures: fc.nat(2),
  steps: fc.nat(5),
  isPause: fc.boolean(),
  isBrief: fc.boolean(),
});
const talks = fc.tuple(fc.array(load, { minLength: 1 }), fc.integer({ min: 1, max: 90 }));

const leastOf = ({ steps, isPause }: Load) => Math.max(8 * (1 + steps), isPause ? 30 : 0);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const plain = { words: 0, figures: 0, steps: 0, isPause: false };

it('slides share the whole talk, to the second', () => {
  fc.assert(
    fc.property(talks, ([loads, minutes]) => {
      const shares = sharePace(loads, minutes, 125);
      expect(sum(shares)).toBe(minutes * 60);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('thanks have their least time, however long the talk is', () => {
  const thanks = { ...plain, isBrief: true };
  expect(sharePace([{ ...plain, words: 250 }, thanks], 20, 125)).toEqual([1192, 8]);
  expect(sharePace([thanks], 1, 125)).toEqual([60]);
});

it('no slide has less than 8 s a step, no title, question or quotation less than 30 s', () => {
  fc.assert(
    fc.property(talks, ([loads, minutes]) => {
      const least = loads.map(leastOf);
      fc.pre(sum(least) <= minutes * 60);
      const shares = sharePace(loads, minutes, 125);
      for (const [index, share] of shares.entries())
        expect(share).toBeGreaterThanOrEqual(least[index] ?? 0);
    }),
  );
});

it('time beyond the least times is shared in proportion', () => {
  fc.assert(
    fc.property(talks, ([loads, minutes]) => {
      const least = loads.map(leastOf);
      fc.pre(sum(least) <= minutes * 60);
      const asked = askPace(loads, 125);
      const shares = sharePace(loads, minutes, 125);
      const scales = shares.flatMap((share, index) =>
        share > (least[index] ?? 0) + 1 ? [[share - 1, share + 1, asked[index] ?? 0]] : [],
      );
      const lowest = Math.max(...scales.map(([low = 0, , one = 1]) => low / one));
      const highest = Math.min(...scales.map(([, high = 0, one = 1]) => high / one));
      if (scales.length > 0) expect(lowest).toBeLessThanOrEqual(highest + 1e-9);
    }),
  );
});

it('a talk shorter than the least times together is shared in proportion to what is asked', () => {
  const loads = [{ ...plain, steps: 9 }, { ...plain, steps: 3 }, plain];
  expect(sharePace(loads, 1, 125)).toEqual([40, 16, 4]);
});

it('a slide of 125 words is a minute, a figure 25 s more, before scaling', () => {
  const loads = [
    { ...plain, words: 125 },
    { ...plain, words: 125, figures: 1 },
  ];
  expect(sharePace(loads, 145 / 60, 125)).toEqual([60, 85]);
});

it('a talk is too long only when its notes, figures and steps need more than its minutes', () => {
  const place = { path: 'deck.yaml', line: 1, column: 1 };
  const settings = { ...readDeckFile(undefined).deckFile, minutes: 10 };
  const check = (asked: number) => checkLength({ asked, settings } as Deck, place);
  expect(check(600)).toEqual([]);
  expect(check(600.0001)).toEqual([]);
  expect(check(601).map(({ code, reason }) => [code, reason])).toEqual([
    [
      'talk-long',
      'the notes (at 125 words a minute), the figures and the steps take 10.1 minutes, but the talk has 10: shorten it, or raise minutes',
    ],
  ]);
});

it('a rehearsed slide has its share by the time that it took, and no least time', () => {
  const loads = [
    { ...plain, words: 200, rehearsed: 10 },
    { ...plain, rehearsed: 50 },
  ];
  expect(sharePace(loads, 2, 125)).toEqual([20, 100]);
});
