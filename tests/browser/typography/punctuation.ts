import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../folder.ts';
import type { Reading } from './reading.ts';

const arabic = /\p{Script=Arabic}/u;
const essay = readFileSync(join(root, 'slides/essay.txt'), 'utf8');

/** What no text of the deck may hold, seen or told. */
const rules: [string, RegExp][] = [
  ['no tatweel fills a word', /\u0640(?!\d)/],
  ['no Latin comma, semicolon or question mark stands in Arabic text', /[,;?]/],
  ['no space stands before ، . : ؛ ؟ !', /\s[،.:؛؟!]/],
  ['brackets and quotation marks hug what they hold', /[«(“[]\s|\s[»)”\]]/],
  ['digits are European', /[٠-٩۰-۹]/],
  ['a dash between words has a space on both sides', /[^\s\d][–—]|[–—][^\s\d]/],
  ['no ordinal is a number with a full stop', /^\s*\d+[.)]/],
  ['no text holds presentation forms of letters', /[\uFB50-\uFDFF\uFE70-\uFEFC]/],
  [
    'a number that the deck counts with stays with its noun',
    /(الفقرة|الفقرتان|الفقرات|الشريحة|رقم) \d|\d (ثانية|ثوانٍ|دقيقة|دقائق|علاقة)/,
  ],
  ['«أيلول/ سبتمبر» is written as the essay writes it', /أيلول(?!\/ سبتمبر)/],
];

export function checkPunctuation(read: () => Reading): void {
  const texts = () => {
    const { runs, blocks, told } = read();
    const lines = blocks.map(({ place, rows }) => ({
      place,
      text: rows.map((row) => row.join(' ')).join(' '),
    }));
    return [...runs, ...lines, ...told]
      .filter(({ text }) => arabic.test(text))
      .map(({ place, text }) => ({ place, text }));
  };

  describe('punctuation, in what is seen and what is told', () => {
    it.each(rules)('%s', (_, wrong) => {
      expect(texts().length).toBeGreaterThan(5000);
      expect(texts().filter(({ text }) => wrong.test(text))).toEqual([]);
    });

    it('texts are in normal form C', () => {
      expect(texts().filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
    });

    it('quotation marks are « », but where the essay itself has others', () => {
      const others = texts().flatMap(({ place, text }) =>
        [...text.matchAll(/["“”'][^"“”']*["“”']?/g)].map(([words]) => ({ place, words })),
      );
      expect(others.length).toBeGreaterThan(5);
      expect(others.filter(({ words }) => !essay.includes(words))).toEqual([]);
    });

    it('quotation marks that the style sets stand at their words, the opening one on the right', () => {
      const { marks } = read();
      expect(marks.length).toBeGreaterThan(80);
      expect(marks.filter(({ gap }) => !(gap > -0.1 && gap < 0.5))).toEqual([]);
    });

    it('per cents and ranges of years have one form each', () => {
      const forms = (pattern: RegExp) =>
        new Set(texts().flatMap(({ text }) => text.match(pattern) ?? []));
      expect(forms(/[%٪]/g).size).toBeLessThan(2);
      expect(forms(/(?<=\d)[-–](?=\d)/g).size).toBeLessThan(2);
    });

    it('the month of the essay is shown, with its two names', () => {
      const shown = read().runs.filter(({ text }) => text.includes('أيلول/ سبتمبر'));
      expect(new Set(shown.map(({ place }) => place)).size).toBeGreaterThan(10);
    });
  });
}
