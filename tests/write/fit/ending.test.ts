import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import type { DrawnSlide } from '../../../src/draw/illustration.ts';
import type { Quoted } from '../../../src/link/linked-bullet.ts';
import { bindEnds } from '../../../src/write/fit/ending.ts';
import { toBoundLines } from '../../../src/write/inline.ts';
import { makeFolder, readDrawOptions } from '../../shipped-talk.ts';

const measures = { tokens: readDrawOptions().tokens, cache: makeFolder() };

/** Returns whether the end of a shift's quotation, 304 px wide, is bound. */
async function binds(...lines: string[]): Promise<boolean> {
  const quotation: Quoted = { lines, passage: 1 };
  const slide = { kind: 'shift', headline: ['عنوان'], points: [{ quotation }], illustrations: [] };
  return (await bindEnds([slide as unknown as DrawnSlide], measures)).has(quotation);
}

it('words that need a second line keep their last two together', async () => {
  expect(await binds('سياسة خارجية متعددة الأقطاب في القوقاز')).toBe(true);
});

it('words on one line, and a line of two words, are left as they are', async () => {
  expect(await binds('علاقة عمل')).toBe(false);
  expect(await binds('سياسة خارجية متعددة')).toBe(false);
});

it('two words that find no room beside each other are left as they are', async () => {
  const long = 'مستشار'.repeat(3);
  expect(await binds(`نحو ${long} ${long}`)).toBe(false);
});

it.each([
  ['سياسة متعددة الأقطاب', 'سياسة <span class="end">متعددة الأقطاب</span>'],
  ['متعددة الأقطاب', 'متعددة الأقطاب'],
  ['في منظمة المعاهدة (CSTO)', 'في منظمة <span class="end">المعاهدة (<bdi>CSTO</bdi>)</span>'],
  ['من حلف North Atlantic Treaty', 'من حلف <bdi>North Atlantic Treaty</bdi>'],
])('«%s» ends in two words that stand together, and no isolate is cut', (text, html) => {
  expect(
    toBoundLines([text])
      .map((part) => toHtml(part))
      .join(''),
  ).toBe(html);
});
