import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, search } from '../../src/client/search-fold.ts';

const found = (query: string, text: string) =>
  search(query, text).map(({ start, end }) => text.slice(start, end));

describe('a search', () => {
  it.each([
    ['اذربيجان', 'علاقة أذربيجان بروسيا', ['أذربيجان']],
    ['اسلام', 'في الإسلام', ['إسلام']],
    ['ظل', 'في ظلّ انشغال', ['ظلّ']],
    ['حليفا تقليديا', 'لم تعد حليفاً تقليدياً لموسكو', ['حليفاً', 'تقليدياً']],
    ['موسكو', 'مـوسـكـو', ['مـوسـكـو']],
    ['مواجهه', 'نحو مواجهة باردة', ['مواجهة']],
    ['علي', 'على الغرب', ['على']],
    ['شؤون', 'شوون', ['شوون']],
    ['٢٠٢٠', 'عام 2020', ['2020']],
    ['2020', 'عام ٢٠٢٠', ['٢٠٢٠']],
    ['csto', 'منظمة (CSTO)', ['CSTO']],
    ['الغرب باكو', 'باكو سعت إلى الغرب', ['باكو', 'الغرب']],
  ])('for %s finds it in %s', (query, text, words) => {
    expect(found(query, text)).toEqual(words);
  });

  it('finds nothing where one of its words is missing', () => {
    expect(found('باكو لندن', 'باكو سعت إلى الغرب')).toEqual([]);
    expect(found('  ', 'باكو')).toEqual([]);
  });

  it('finds every word of a text in that text, with any characters in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = fold(text).text.split(' ').filter(Boolean);
        for (const word of words) expect(search(word, text).length).toBeGreaterThan(0);
      }),
    );
  });

  it('says where in the text each folded letter stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        expect(folded.places).toHaveLength(folded.text.length);
        folded.places.forEach((place, index) => {
          expect(place).toBeLessThan(text.length);
          expect(place).toBeGreaterThan(folded.places[index - 1] ?? -1);
        });
      }),
    );
  });
});
