import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillsLarger } from '../../../src/draft/slide/quote-slide.ts';
import { sizeOfWords } from '../../../src/write/layout.ts';
import { slidesOf } from '../folder.ts';

const folder = join(import.meta.dirname, '../essays');

describe('a drafted quotation in large words', () => {
  it.each(readdirSync(folder))('stands alone (%s)', (name) => {
    const quotes = slidesOf(readFileSync(join(folder, name), 'utf8')).filter(
      ({ kind }) => kind === 'quote',
    );
    expect(quotes.flatMap(({ bullets }) => bullets)).toEqual([]);
  });

  it('is a statement where two bullets fill the slide', () => {
    const [, slide] = slidesOf(
      'عنوان المقال\nيعمل الصيادون في الميناء القديم كل صباح. وتصل السفن الكبيرة إلى الرصيف الجديد في المساء. ويبيع التجار ما يصل إليهم في السوق المسقوفة.',
    );
    expect(slide?.kind).toBe('statement');
    expect(slide?.bullets).toHaveLength(2);
  });
});

it('two bullets fill a slide for a draft where the page sets them in larger letters', () => {
  const place = { path: '02-a.md', line: 1, column: 1 };
  for (const one of [10, 48, 49, 56, 57, 96, 112, 113, 144])
    for (const other of [10, 48, 56, 57, 112, 113]) {
      const texts = [one, other].map((letters) => 'ك'.repeat(letters));
      const points = texts.map((text) => ({
        stepped: false,
        place,
        quotation: { lines: [text], passage: 2 },
      }));
      const isLarger = sizeOfWords(points) !== undefined;
      expect([one, other, fillsLarger(texts.map((text) => ({ lines: [text] })))]).toEqual([
        one,
        other,
        isLarger,
      ]);
    }
});
