import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPassages, type Essay, placeInEssay, readEssay } from '../../src/read/essay.ts';
import { writeEssay } from '../../src/read/essay-writing.ts';

const read = (text: string) => readEssay({ path: 'essay.txt', text }, 'ar').essay;

/** An essay without the places of its texts in the file. */
function withoutPlaces(essay: Essay | undefined): unknown {
  const keep = (key: string, value: unknown) =>
    ['line', 'column', 'later', 'place'].includes(key) ? undefined : value;
  return essay && JSON.parse(JSON.stringify(essay, keep));
}

const word = fc.constantFrom(
  'نص',
  'بيت',
  '…',
  'NATO',
  '2020',
  '[^1]',
  '\\[^1]',
  '[^٢]',
  '\\',
  '*',
  '##',
  '>',
  '«شطر»',
);
const words = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .chain((all) =>
    fc.constantFrom(' ', '', '. ', '؟ ', '\u00a0').map((between) => all.join(between)),
  );
const sign = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '## ',
    '### ',
    '#### ',
    '> ',
    '>',
    '* ',
    '\\',
    '\\\\',
    '\\## ',
    '\\[^1]',
    '[^1]: ',
  ],
  ...['[^1]', '  ', 'author: ', 'role: ', 'editor: ', '\\author: ', '# '],
);
const row = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(sign, words).map(([mark, text]) => mark + text) },
  { weight: 2, arbitrary: fc.constantFrom('', '  ', '>', '[^1]: حاشية', '[^٢]: أخرى') },
  { weight: 1, arbitrary: fc.string() },
);
const texts = fc.array(row, { maxLength: 14 }).map((rows) => rows.join('\n'));

describe('an essay that is written as text', () => {
  it('is read as the same essay, whatever it holds', () => {
    let essays = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const essay = read(text.replace(/\r/g, ''));
        if (!essay) return;
        essays += 1;
        const written = writeEssay(essay);
        expect(withoutPlaces(read(written))).toEqual(withoutPlaces(essay));
        const again = read(written);
        expect(again && writeEssay(again)).toBe(written);
      }),
      { numRuns: 4000 },
    );
    expect(essays).toBeGreaterThan(2000);
  });

  it('has each of its letters at the place that it names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const essay = read(text.replace(/\r/g, ''));
        const lines = text.replace(/\r/g, '').split('\n');
        for (const one of essay
          ? [...allPassages(essay), ...essay.headings, ...essay.footnotes]
          : [])
          for (const [at, letter] of [...one.text].map(
            (sign, index, all) => [all.slice(0, index).join('').length, sign] as const,
          )) {
            const { line, column } = placeInEssay(essay as Essay, one, at);
            if (letter !== '\n') expect(lines[line - 1]?.startsWith(letter, column - 1)).toBe(true);
          }
      }),
      { numRuns: 1500 },
    );
  });
});
