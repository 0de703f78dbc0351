import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, offsetOf, placeAt } from '../../src/read/position.ts';

describe('a place', () => {
  it('and an offset are the same', () => {
    const lines = fc.array(fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\n', '')));
    fc.assert(
      fc.property(lines, fc.nat(), (rows, number) => {
        const text = rows.join('\n');
        const offset = number % (text.length + 1);
        const place = placeAt('a.md', text, offset);
        expect(offsetOf(place, text)).toBe(offset);
        expect((text.split('\n')[place.line - 1] ?? '').length).toBeGreaterThanOrEqual(
          place.column - 1,
        );
      }),
    );
  });
});

describe('words that were read from a file', () => {
  it.each([
    ['as they are', 'عنوان', '# عنوان', [2, 3, 4, 5, 6]],
    ['broken by sense', 'ا ب', '# ا\\\nب', [2, 3, 5]],
    ['over two lines', 'ا ب', '- ا\n  ب', [2, 3, 6]],
    ['with signs escaped', 'ا*ب', '- ا\\*ب', [2, 4, 5]],
    ['in a value of YAML', '"ا"', 'occasion: "\\"ا\\""', [12, 13, 15]],
    ['in a value with apostrophes', "ا'ب", "name: 'ا''ب'", [7, 8, 10]],
    ['in a block of YAML', 'ا ب', 'name: |\n  ا\n  ب\n', [10, 11, 14]],
    ['in a drawing', 'ا ب', 'a["ا<br/>ب"]', [3, 4, 9]],
  ])('%s are found sign by sign', (_, words, text, offsets) => {
    expect(alignWords(words, text, 0)).toEqual(offsets);
  });

  it('are the first matching words from the place where the search begins', () => {
    expect(alignWords('ا', 'ا ب ا ب ا', 1)).toEqual([4]);
  });

  it('that a file writes by other signs are found nowhere', () => {
    expect(alignWords('ا & ب', 'ا &amp; ب', 0)).toBeUndefined();
  });
});
