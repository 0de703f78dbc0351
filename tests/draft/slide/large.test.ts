import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSlide } from '../../../src/read/slide-file.ts';
import { draftFolder } from '../folder.ts';

const folder = join(import.meta.dirname, '../essays');

/** Returns the slides of the draft of a text. */
function slidesOf(text: string) {
  return draftFolder(text).folder.slides.flatMap((source) => readSlide(source).slide ?? []);
}

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
