import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/draft/files/markdown.ts';
import { placeOnRing } from '../../src/draft/files/ring.ts';
import { toScalar } from '../../src/draft/files/scalar.ts';
import {
  centralityOf,
  measureSentences,
  multiply,
  vectorOf,
} from '../../src/draft/find/centrality.ts';
import { breakBySense } from '../../src/draft/language/line-break.ts';
import { divideEssay } from '../../src/draft/slide/division.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { toEssay } from './folder.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text === text.normalize('NFC'));

it('words are read from a slide as they were written, whatever signs they hold', () => {
  fc.assert(
    fc.property(words, words, (one, two) => {
      const text = `---\nlabel: ${toScalar(one)}\n---\n\n# ${escapeMarkdown(one)}\n\n- ${escapeMarkdown(two)}\n`;
      const { slide, messages } = readSlide({ path: '01-x.md', text: text.normalize('NFC') });
      expect(messages).toEqual([]);
      expect([slide?.headline.text, slide?.bullets[0]?.quotation?.text]).toEqual([one, two]);
      expect(slide?.label?.text).toBe(one);
    }),
  );
});

describe('words broken by sense', () => {
  it('are broken where a phrase begins, in lines as even as can be', () => {
    expect(breakBySense('مياه النيل بين دول المنبع ودول المصب', 26, 2)).toEqual([
      'مياه النيل',
      'بين دول المنبع ودول المصب',
    ]);
  });

  it('are all there, in order', () => {
    const list = fc.array(fc.constantFrom('في', 'البيت', 'كتاب،', 'من', 'لغة'), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.integer({ min: 5, max: 40 }), (all, most) => {
        expect(breakBySense(all.join(' '), most).join(' ')).toBe(all.join(' '));
      }),
    );
  });
});

describe('centrality', () => {
  const { body } = toEssay('عنوان\nالماء حياة الناس. الماء حق. الناس تحب البحر. شيء آخر تماماً.');
  const sentences = body.flatMap((passage) => passage.sentences);
  const measure = measureSentences(sentences);

  it('is the sum of the cosines with every sentence', () => {
    const text = 'الماء والناس';
    const sum = sentences.reduce(
      (all, one) => all + multiply(vectorOf(text, measure), vectorOf(one.text, measure)),
      0,
    );
    expect(centralityOf(text, measure)).toBeCloseTo(sum, 10);
  });

  it('is larger for words that occur in more sentences', () => {
    expect(centralityOf('الماء للناس', measure)).toBeGreaterThan(centralityOf('شيء آخر', measure));
  });
});

describe('a division', () => {
  const sentence = (count: number) => `${'كلمة '.repeat(count - 1)}نهاية.`;
  const divide = (text: string) =>
    divideEssay(toEssay(`عنوان\n${text}`), () => true).map(({ parts }) =>
      parts.flatMap(({ sentences }) =>
        sentences.map(({ text: one }) => one.trim().split(' ').length),
      ),
    );

  it.each([
    ['keeps a passage of sixty words whole', `${sentence(30)} ${sentence(30)}`, [[30, 30]]],
    [
      'cuts a longer one at a sentence’s end',
      `${sentence(30)} ${sentence(25)} ${sentence(50)}`,
      [[30, 25], [50]],
    ],
    ['never cuts a sentence', sentence(150), [[150]]],
    [
      'lets short passages share a slide',
      `${sentence(8)}\n${sentence(9)}\n${sentence(40)}`,
      [[8, 9], [40]],
    ],
    ['does not fill a slide over sixty words', `${sentence(10)}\n${sentence(55)}`, [[10], [55]]],
  ])('%s', (_, text, groups) => {
    expect(divide(text)).toEqual(groups);
  });
});

it.each([2, 3, 4, 5, 6, 7, 8, 9])(
  '%i actors on the ring stand clear of each other and of the edge',
  (count) => {
    const spots = placeOnRing(count).map(({ x, y }) => ({ x: x * 7.76, y: y * 4.52 }));
    expect(spots.length).toBe(count);
    for (const [index, { x, y }] of spots.entries()) {
      expect(Math.min(x, 776 - x, y, 452 - y)).toBeGreaterThan(index < 2 ? 66 : 56);
      for (const other of spots.slice(index + 1))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(132);
    }
  },
);
