import { describe, expect, it } from 'vitest';
import type { LinkedBullet, Quoted } from '../../src/link/linked-bullet.ts';
import { layoutOf, sizeOfWords } from '../../src/write/layout.ts';

const place = { path: '01-a.md', line: 1, column: 1 };
const words = (text: string): Quoted => ({ lines: [text], passage: 2 });
const plain: LinkedBullet = { stepped: false, place, quotation: words('كلمات') };
const led: LinkedBullet = {
  ...plain,
  lead: words('باكو'),
  party: { colour: 'teal', byLead: true },
};
const other: LinkedBullet = { ...plain, lead: words('الأدوات') };
const answer: LinkedBullet = { ...plain, stepped: true, isConsequence: true };

const layout = (...points: LinkedBullet[]) =>
  layoutOf({ kind: 'statement', illustrations: [], points });

describe('a statement without a figure', () => {
  it('shows parties side by side where two or three leads name them', () => {
    expect(layout(led, led)).toBe('parties');
    expect(layout(led, led, led)).toBe('parties');
    expect(layout(led)).toBe('words');
    expect(layout(led, led, led, led)).toBe('words');
  });

  it('shows no parties where a lead names something else', () => {
    expect(layout(led, other)).toBe('words');
    expect(layout(led, led, other)).toBe('words');
  });

  it('has one line over its parties, and none between or under them', () => {
    expect(layout(plain, led, led)).toBe('parties');
    expect(layout(led, plain, led)).toBe('words');
    expect(layout(plain, plain, led, led)).toBe('words');
  });

  it('shows cause and consequence if the second is a step', () => {
    expect(layout(plain, answer)).toBe('answer');
    expect(layout(plain, { ...answer, stepped: false })).toBe('words');
    expect(layout({ ...plain, stepped: true }, answer)).toBe('words');
    expect(layout(plain, answer, plain)).toBe('words');
  });

  it('shows two weights on a seesaw where the second, a step, is set against the first', () => {
    const turn: LinkedBullet = { ...other, stepped: true, isReversal: true };
    expect(layout(other, turn)).toBe('seesaw');
    expect(layout(other, { ...other, stepped: true })).toBe('words');
    expect(layout(other, { ...turn, stepped: false })).toBe('words');
    expect(layout(plain, turn)).toBe('words');
    expect(layout(led, turn)).toBe('words');
    expect(layout(other, turn, other)).toBe('words');
  });

  it('draws no arrow that the essay does not say', () => {
    expect(layout(plain, { ...plain, stepped: true })).toBe('words');
  });
});

describe('quotations alone', () => {
  const long = (letters: number): LinkedBullet => ({
    ...plain,
    quotation: words('ك'.repeat(letters)),
  });

  it('are large where the largest letters take three lines at most', () => {
    expect(sizeOfWords([long(48), long(96)])).toBe('few');
    expect(sizeOfWords([long(144)])).toBe('few');
    expect(sizeOfWords([long(10), long(10), long(10)])).toBeUndefined();
  });

  it('are larger than others where smaller letters than these take four lines', () => {
    expect(sizeOfWords([long(49), long(96)])).toBe('some');
    expect(sizeOfWords([long(112), long(112)])).toBe('some');
    expect(sizeOfWords([long(112), long(113)])).toBeUndefined();
  });

  it('with leads beside them are large where the larger letters of both take four lines', () => {
    const beside = (lead: number, letters: number): LinkedBullet => ({
      ...long(letters),
      lead: words('ك'.repeat(lead)),
    });
    expect(sizeOfWords([beside(22, 64), beside(44, 32)])).toBe('few');
    expect(sizeOfWords([beside(22, 65), beside(44, 32)])).toBeUndefined();
    expect(sizeOfWords([beside(45, 32), beside(22, 64)])).toBeUndefined();
    expect(sizeOfWords([beside(10, 10), { ...plain, caption: words('كلمات') }])).toBeUndefined();
  });
});
