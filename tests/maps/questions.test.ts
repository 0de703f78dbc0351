import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeShippedTalk } from '../shipped-talk.ts';
import { type Answers, answersOf } from './drawn-answers.ts';

const file = join(import.meta.dirname, 'questions.yaml');
const { slides: asked } = parse(readFileSync(file, 'utf8')) as { slides: Record<string, Answers> };
const { deck, slides } = await makeShippedTalk();
const actors = deck.alliances?.actors ?? [];

it.each(Object.entries(asked))(
  'slide %s answers the three questions as the data say',
  (id, answers) => {
    const slide = slides.find((one) => one.id === id);
    if (!slide) throw new Error(`there is no slide ${id}`);
    expect(answersOf(slide, actors)).toEqual(answers);
  },
);

it('every map of the shipped deck is asked about', () => {
  const maps = slides.filter((slide) => answersOf(slide, actors)).map(({ id }) => id);
  expect(Object.keys(asked)).toEqual(maps);
});

it('no map answers with more than three changes at once, and a comparison with eight', () => {
  for (const slide of slides) {
    const { changed = [] } = answersOf(slide, actors) ?? {};
    expect([slide.id, changed.length > (slide.kind === 'compare' ? 8 : 3)]).toEqual([
      slide.id,
      false,
    ]);
  }
});
