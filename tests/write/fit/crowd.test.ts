import { describe, expect, it } from 'vitest';
import type { DrawnSlide, Illustration } from '../../../src/draw/illustration.ts';
import type { Deck } from '../../../src/link/deck.ts';
import type { LinkedBullet } from '../../../src/link/linked-bullet.ts';
import { readDeckFile } from '../../../src/read/deck-file.ts';
import { checkCrowd } from '../../../src/write/fit/crowd.ts';

const words = (count: number) => Array.from({ length: count }, () => 'كلمة').join(' ');
const settings = { ...readDeckFile(undefined).deckFile, minutes: 10, 'words-a-minute': 120 };

function deckOf(asked: number): Deck {
  const passage = { number: 1, text: '', line: 1, column: 1, sentences: [] };
  const essay = {
    path: 'essay.txt',
    title: passage,
    body: [],
    headings: [],
    footnotes: [],
    front: {},
  };
  return { essay, settings, slides: [], asked };
}

function slideOf(parts: Partial<DrawnSlide>): DrawnSlide {
  return {
    id: 'a',
    path: '02-a.md',
    kind: 'statement',
    headline: [words(5)],
    place: { path: '02-a.md', line: 6, column: 3 },
    points: [],
    plans: [],
    notes: [{ sentence: { passage: 2, number: 1, start: 0, text: words(20) }, marks: [] }],
    recalled: [],
    reminders: [],
    passages: [],
    stretches: [],
    seconds: 10,
    asked: 10,
    illustrations: [],
    ...parts,
  };
}

const point = (count: number): LinkedBullet => ({
  stepped: false,
  place: { path: '02-a.md', line: 8, column: 1 },
  lead: { lines: [words(1)], passage: 2 },
  caption: { lines: [words(1)], passage: 2 },
  quotation: { lines: [words(1), words(count - 3)], passage: 2 },
});

function drawing(language: 'mermaid' | 'alliances', count: number): Illustration {
  const figure = {
    svg: '',
    width: 1,
    height: 1,
    kind: '',
    labels: [words(count)],
    sizes: [22],
    faults: [],
  };
  return { plan: { language } as Illustration['plan'], figures: [figure] };
}

const isCrowded = (parts: Partial<DrawnSlide>, asked = 0) =>
  checkCrowd(slideOf(parts), deckOf(asked)).length > 0;

describe('a slide of 10 s, at 120 words a minute', () => {
  it.each([
    ['22 words in its headline', { headline: [words(10), words(12)] }, false],
    ['23 words in its headline', { headline: [words(11), words(12)] }, true],
    ['17 words of bullets beside 5', { points: [point(9), point(8)] }, false],
    ['18 words of bullets beside 5', { points: [point(9), point(9)] }, true],
    ['a label that makes them too many', { points: [point(17)], label: words(1) }, true],
    ['18 words on a drawing beside 5', { illustrations: [drawing('mermaid', 18)] }, true],
    ['17 words on a map beside 5', { illustrations: [drawing('alliances', 17)] }, false],
    ['18 words on a map beside 5', { illustrations: [drawing('alliances', 18)] }, true],
  ])('with %s: crowded %s', (_, parts, expected) => {
    expect(isCrowded(parts)).toBe(expected);
  });

  it('has the time that it asks for even if the whole talk is too long', () => {
    const parts = { headline: [words(40)], asked: 20 };
    expect(isCrowded(parts, 600)).toBe(true);
    expect(isCrowded(parts, 601)).toBe(false);
  });
});

it('the words of a slide that speaks no sentence are not checked against its time', () => {
  expect(isCrowded({ notes: [], headline: [words(40)] })).toBe(false);
});

it('a crowded slide is named at its headline, with its words and its seconds', () => {
  const [message] = checkCrowd(slideOf({ headline: [words(30)] }), deckOf(0));
  expect(message).toMatchObject({
    code: 'slide-crowded',
    severity: 'warning',
    place: { path: '02-a.md', line: 6, column: 3 },
    reason:
      'this slide shows 30 words with its headline and label, but its time (10 s) is enough for only 22: show fewer, or let it speak more',
  });
});
