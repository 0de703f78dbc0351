import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listReferences, referencesOn } from '../../src/link/references.ts';
import { readEssay } from '../../src/read/essay.ts';

/** Returns an essay with footnotes and sources. */
function write(footnotes: string[], sources: string[]) {
  const marks = footnotes.map((_, index) => `كلام.[^${index}]`).join(' ');
  const text = [
    'العنوان',
    `${marks} تمام الكلام.`,
    ...(sources.length > 0 ? ['## المراجع', ...sources] : []),
    ...footnotes.map((words, index) => `[^${index}]: ${words}`),
  ].join('\n');
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  if (!essay) throw new Error('the text is an essay');
  return essay;
}

const words = fc
  .array(fc.constantFrom('دفتر', 'القنوات', 'المدينة', '1911', 'Water'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all) => all.join(' '));

it('references are the footnotes by number, then the sources, whose heading is said once', () => {
  const essay = write(['دفتر القنوات، ص 14.', 'حديث في الإذاعة.'], ['سجلات البلدية.', 'تقرير.']);
  expect(listReferences(essay)).toEqual([
    { number: 1, text: 'دفتر القنوات، ص 14.' },
    { number: 2, text: 'حديث في الإذاعة.' },
    { text: 'سجلات البلدية.', under: 'المراجع' },
    { text: 'تقرير.' },
  ]);
});

it('a heading over nothing but sources is left to the headline of the slide', () => {
  expect(listReferences(write([], ['سجلات البلدية.']))).toEqual([{ text: 'سجلات البلدية.' }]);
});

it('slides that share the references show each of them once, in order', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 12 }),
      fc.array(words, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (footnotes, sources, count) => {
        const essay = write(footnotes, sources);
        const slides = Array.from({ length: count }, (_, index) => ({
          id: `sources-${index}`,
          kind: 'references' as const,
        }));
        const shown = slides.flatMap((slide) => referencesOn(slide, { essay, slides }));
        expect(shown).toEqual(listReferences(essay));
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

it('two slides share references by their letters, not by their number', () => {
  const essay = write([], ['أ'.repeat(300), 'ب'.repeat(100), 'ج'.repeat(100), 'د'.repeat(100)]);
  const slides = ['one', 'two'].map((id) => ({ id, kind: 'references' as const }));
  expect(slides.map((slide) => referencesOn(slide, { essay, slides }).length)).toEqual([1, 3]);
});
