import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deck } from '../../src/link/deck.ts';
import { checkLength } from '../../src/link/length.ts';
import { sharePace } from '../../src/link/pace.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';

it('slides share the whole talk, to the second', () => {
  const load = fc.record({ words: fc.nat(200), figures: fc.nat(2) });
  const talks = fc.tuple(fc.array(load, { minLength: 1 }), fc.integer({ min: 1, max: 90 }));
  fc.assert(
    fc.property(talks, ([loads, minutes]) => {
      const shares = sharePace(loads, minutes, 125);
      expect(shares.reduce((a, b) => a + b, 0)).toBe(minutes * 60);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }),
  );
});

it('a slide of 125 words is a minute, a figure 25 s more, before scaling', () => {
  const loads = [
    { words: 125, figures: 0 },
    { words: 125, figures: 1 },
  ];
  expect(sharePace(loads, 145 / 60, 125)).toEqual([60, 85]);
});

it('a talk is as long as its notes and figures: no sooner is it said to be too long', () => {
  const place = { path: 'deck.yaml', line: 1, column: 1 };
  const settings = { ...readDeckFile(undefined).deckFile, minutes: 10 };
  const check = (asked: number) => checkLength({ asked, settings } as Deck, place);
  expect(check(600)).toEqual([]);
  expect(check(600.0001)).toEqual([]);
  expect(check(601).map(({ code, reason }) => [code, reason])).toEqual([
    [
      'talk-long',
      'notes and figures take 10.1 minutes at 125 words a minute; the talk may take 10',
    ],
  ]);
});
