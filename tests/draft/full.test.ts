import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/read/message.ts';
import { linkFolder } from '../../src/talk.ts';
import { bindEnds } from '../../src/write/fit/ending.ts';
import { checkFit } from '../../src/write/fit/fit.ts';
import { countRuns } from '../law-runs.ts';
import { makeFolder, readDrawOptions } from '../shipped-talk.ts';
import { draftFittingFolder, draftFolder } from './folder.ts';

const drawOptions = readDrawOptions(makeFolder());
const runs = { numRuns: countRuns(300), seed: 13 };

/** Returns what a build says of the full slides of a drafted folder; its maps need no drawing for that. */
async function findFull({ folder }: ReturnType<typeof draftFolder>): Promise<Message[]> {
  const { deck } = linkFolder(folder);
  if (!deck) throw new Error('the draft does not link');
  const slides = deck.slides.map((slide) => ({
    ...slide,
    illustrations: slide.plans.map((plan) => ({ plan, figures: [] })),
  }));
  const messages = await checkFit(slides, deck, drawOptions, await bindEnds(slides, drawOptions));
  return messages.filter(({ code }) => code === 'slide-full');
}

const words =
  'في من إلى لكن حيث التي الذي أن بينما وقد منذ كان بدأت موسكو باكو وروسيا مصر والسودان وبالاستراتيجيات حرب التعاون بين توتر النفوذ أو ثم السيناريو الأول الثاني الاصطفافات الدبلوماسية والاقتصادية والعسكرية القوات المسلحة NATO (CSTO)'.split(
    ' ',
  );
const dates = ['في عام 1991', 'منذ 2020', 'عام 2008', 'سنة 1948', 'في 2014', 'عام 1973', 'في 2023'];
const token = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...dates) },
  { weight: 1, arbitrary: fc.constant('العالمية'.repeat(12)) },
);
const line = fc
  .array(fc.tuple(token, fc.constantFrom(' ', ' ', ' ', ' ', '، ', '. ')), {
    minLength: 8,
    maxLength: 120,
  })
  .map((parts) => parts.flat().join('').trim());
const essay = fc
  .array(line, { minLength: 3, maxLength: 8 })
  .map((all) => ['عنوان المقال', ...all.map((one, index) => `${one} ق${index}ق.`)].join('\n'));

const root = join(import.meta.dirname, '../..');

describe('a draft', () => {
  it.each([
    'slides/essay.txt',
    'tests/draft/essays/nile.txt',
    'tests/draft/essays/calligraphy.txt',
  ])('of %s has no slide that is too full', async (path) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(await findFull(await draftFittingFolder(text, drawOptions.cache))).toEqual([]);
  });

  it('of any essay has no slide that is too full, where drafts by rule alone have some', async () => {
    let full = 0;
    await fc.assert(
      fc.asyncProperty(essay, async (text) => {
        full += (await findFull(draftFolder(text))).length;
        expect(await findFull(await draftFittingFolder(text, drawOptions.cache))).toEqual([]);
      }),
      runs,
    );
    expect(full).toBeGreaterThan(0);
  });
});
