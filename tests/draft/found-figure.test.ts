import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Division } from '../../src/draft/slide/division.ts';
import type { DraftedSlide } from '../../src/draft/slide/drafted-slide.ts';
import { showNumbers } from '../../src/draft/slide/found-number.ts';
import { linkFolder } from '../../src/talk.ts';
import { root } from '../shipped-talk.ts';
import { draftFolder, toEssay } from './folder.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const draft = (text: string) => draftFolder(text).folder;

const plainSheet: DraftedSlide = {
  id: 'a',
  kind: 'statement',
  passages: [],
  sentences: [],
  recall: [],
  headline: ['انتظر الناس'],
  bullets: [],
};

/** Returns six divisions, the first of which has a sentence. */
function divideFirst(text: string): Division[] {
  const parts = toEssay(`عنوان\n${text}`).body.map((passage) => ({
    passage,
    sentences: passage.sentences,
  }));
  return [{ parts }, ...Array.from({ length: 5 }, () => ({ parts: [] }))];
}

describe('a draft', () => {
  it('has a table where the essay has one that fits a slide, and builds', () => {
    const folder = draft(read('tests/decks/water/essay.txt'));
    const tables = folder.slides.filter(({ text }) => /^\|---/m.test(text));
    expect(tables).toHaveLength(2);
    expect(tables[0]?.text).toContain('| السوق | 196.5 | 118.25 | 35% |');
    expect(linkFolder(folder).messages).toEqual([]);
  });

  it('has no table of only a part of the rows', () => {
    const rows = Array.from({ length: 9 }, (_, row) => `حيّ رقم ${row} | ${row}00 بيت`);
    const folder = draft(['العنوان', 'في المدينة أحياء كثيرة.', ...rows, '* كاتب'].join('\n'));
    expect(folder.slides.filter(({ text }) => /^\|---/m.test(text))).toEqual([]);
  });

  it('has no number slide of words that count two things', () => {
    const find = (counted: string) => {
      const divisions = divideFirst(`كلّف الجسر ${counted}، وانتظر الناس.`);
      const sheets = Array.from({ length: 6 }, () => plainSheet);
      return showNumbers(sheets, divisions).filter(({ kind }) => kind === 'number').length;
    };
    expect(find('90 مليون دولار من أموال المدينة')).toBe(1);
    expect(find('90 مليون دولار وخمسة أشهر من العمل')).toBe(0);
  });

  it('has no number slide of one end of a range, or of words that belong to the verb', () => {
    const find = (text: string) => {
      const sheets = Array.from({ length: 6 }, () => plainSheet);
      return showNumbers(sheets, divideFirst(`${text}، وانتظر الناس.`)).flatMap(({ bullets }) =>
        bullets.map(({ lead, caption }) => [lead, caption]),
      );
    };
    expect(find('دفعت الحرب 200 ألف ساكن من المدينة إلى الرحيل')).toEqual([
      ['200 ألف', 'ساكن من المدينة'],
    ]);
    expect(find('دفعت الحرب ما بين 150 ألفاً و200 ألف ساكن من المدينة إلى الرحيل')).toEqual([]);
    expect(find('زرعت البلدية من 10 آلاف إلى 20 ألف شجرة من السرو')).toEqual([]);
  });

  it('has a number slide of the sentence after the headline’s only where the number begins it', () => {
    const find = (text: string) => {
      const sheets = Array.from({ length: 6 }, () => plainSheet);
      return showNumbers(sheets, divideFirst(text)).filter(({ kind }) => kind === 'number').length;
    };
    expect(find('انتظر الناس. وكلّف الجسر 90 مليون دولار من أموال المدينة.')).toBe(1);
    expect(find('انتظر الناس. وضاع المال: كلّف الجسر 90 مليون دولار من أموال المدينة.')).toBe(0);
    expect(find('انتظر الناس. لم يأت أحد. كلّف الجسر 90 مليون دولار من أموال المدينة.')).toBe(0);
  });

  it('has one number slide in six at most, with what changes the number and what it counts', () => {
    const folder = draft(read('tests/draft/essays/forest.txt'));
    const numbers = folder.slides.filter(({ text }) => text.includes('kind: number'));
    expect(numbers.map(({ text }) => text.split('\n').at(-2))).toEqual([
      '- **نحو 12 ألف** شتلة من الصنوبر والبلوط',
    ]);
    expect(linkFolder(folder).messages).toEqual([]);
  });
});
