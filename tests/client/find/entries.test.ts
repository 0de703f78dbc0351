import { expect, it } from 'vitest';
import { type Found, groupByPart } from '../../../src/client/find/entries.ts';

const text = (slide: number, what: Found['what'], part?: string): Found => ({
  slide,
  what,
  text: `${slide}`,
  ...(part && { part }),
});

it('texts are grouped by parts in the order of the talk, and within a part as they were', () => {
  const found = [
    text(4, 'headline', 'ب'),
    text(2, 'headline', 'أ'),
    text(0, 'notes'),
    text(1, 'notes', 'أ'),
    text(3, 'notes', 'ب'),
  ];
  expect(groupByPart(found).map(({ slide }) => slide)).toEqual([0, 2, 1, 4, 3]);
});

it('texts of a talk without parts stay in their order', () => {
  const found = [text(2, 'headline'), text(0, 'notes'), text(1, 'notes')];
  expect(groupByPart(found)).toEqual(found);
});
