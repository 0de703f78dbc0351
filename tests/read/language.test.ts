import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLanguage, tellLanguage } from '../../src/read/language.ts';

const root = join(import.meta.dirname, '../..');
const place = { path: 'essay.txt', line: 1, column: 1 };
const texts = {
  fa: 'در این مقاله به بررسی روابط ایران و روسیه می‌پردازیم که از سال‌های گذشته تا امروز دستخوش تغییر شده است.',
  ur: 'اس مضمون میں ہم پاکستان اور بھارت کے تعلقات کا جائزہ لیں گے۔ یہ تعلقات کئی سالوں سے کشیدہ ہیں۔',
  he: 'במאמר זה נבחן את היחסים בין ישראל ובין מצרים מאז הסכם השלום, ואת מה שהשתנה בהם.',
  en: 'In this essay we look at the relations of the two states and at what became of them.',
};

describe('the language of a text', () => {
  it.each(Object.entries(texts))('is told by script and frequent words: %s', (code, text) => {
    expect(tellLanguage(text)?.code).toBe(code);
  });

  it.each([
    'tests/decks/tram/essay.txt',
    'tests/draft/essays/nile.txt',
    'tests/draft/essays/calligraphy.txt',
    'tests/cases/base/essay.txt',
  ])('is Arabic in %s, in each of its longer passages', (path) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    const long = lines.filter((line) => line.split(' ').length >= 12);
    expect([...new Set(long.map((line) => tellLanguage(line)?.code))]).toEqual(['ar']);
  });

  it('is Arabic with vowel marks, and with Latin names in it', () => {
    expect(tellLanguage('قِفا نَبكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ بِسِقطِ اللِوى بَينَ الدَخولِ')?.code).toBe('ar');
    expect(
      tellLanguage(
        'بلغ GDP في عام 2020 من Total Energies وفق International Monetary Fund نحو النصف',
      )?.code,
    ).toBe('ar');
  });

  it('is not told by a few words', () => {
    expect(tellLanguage('عنوان المقال')).toBeUndefined();
    expect(tellLanguage('')).toBeUndefined();
  });
});

describe('an essay in another language than the deck says', () => {
  it('is refused, and the message says how to have a deck all the same', () => {
    const [message, ...others] = checkLanguage(texts.fa, 'ar', place);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ code: 'language-other', severity: 'error' });
    expect(message?.reason).toBe(
      'this essay looks like Persian, and minbar’s promises are only for Arabic: if you still want a deck, write language: fa in deck.yaml (for a draft, --language fa)',
    );
  });

  it('is accepted where the deck says so, with any region', () => {
    for (const [code, text] of Object.entries(texts)) {
      expect(checkLanguage(text, code, place)).toEqual([]);
      expect(checkLanguage(text, `${code}-XX`, place)).toEqual([]);
    }
  });

  it('is refused in a language that minbar cannot name, unless the deck names one', () => {
    const turkish = `${'Bu makalede iki ülke arasındaki ilişkileri inceliyoruz, geçmişten bugüne. '.repeat(8)}`;
    expect(checkLanguage(turkish, 'ar', place)).toMatchObject([{ code: 'language-other' }]);
    expect(checkLanguage(turkish, 'tr', place)).toEqual([]);
  });
});
