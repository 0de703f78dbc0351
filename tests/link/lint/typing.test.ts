import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMixedNumbers } from '../../../src/link/lint/digit.ts';
import { findSlips } from '../../../src/link/lint/typing.ts';

/** Returns the codes of what is not typed as Arabic is, each with the signs that it is about. */
const slipsOf = (text: string) =>
  findSlips(text).map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

describe('a slip of typing', () => {
  it.each([
    ['قال "نعم" ثم سكت', ['quote-straight "', 'quote-straight "']],
    ["قال 'نعم' ثم سكت", ["quote-straight '", "quote-straight '"]],
    ["قال 'CSTO' ثم سكت", ["quote-straight '"]],
    ['جاء أحمد, ثم ذهب', ['comma-latin ,']],
    ['جاء أحمد; ثم ذهب', ['comma-latin ;']],
    ['هل جاء أحمد?', ['comma-latin ?']],
    ['عن NATO, ثم ذهب', ['comma-latin ,']],
    ['عن (CSTO), ثم ذهب', ['comma-latin ,']],
    ['بين 1991, 2020 و2023', ['comma-latin ,']],
    ['جاء أحمد ، ثم ذهب', ['space-before-mark  ،']],
    ['جاء أحمد ،ثم ذهب', ['space-before-mark  ،']],
    ['جاء أحمد .', ['space-before-mark  .']],
    ['قال :', ['space-before-mark  :']],
    ['قال («نعم .»)', ['space-before-mark  .']],
    ['هل جاء\u00A0؟', ['space-before-mark \u00A0؟']],
    ['جاء ؛ وذهب !', ['space-before-mark  ؛', 'space-before-mark  !']],
    ['جاء ( أحمد )', ['bracket-space ( ', 'bracket-space  )']],
    ['قال « نعم »', ['bracket-space « ', 'bracket-space  »']],
    ['جاء أحمد و ذهب', ['conjunction-apart و ']],
    ['جاء (و ذهب)', ['conjunction-apart و ']],
    ['ﺍﻟﻌﻼﻗﺔ توترت', ['form-presentation ﺍﻟﻌﻼﻗﺔ']],
    ['ال\uFEFFعلاقة', ['form-presentation \uFEFF']],
    ['العـلاقة', ['tatweel-filler ـ']],
    ['العلاقةـــ', ['tatweel-filler ـــ']],
    ['العلاقةـ', ['tatweel-filler ـ']],
    ['من ١٩٩١ إلى 2020', ['digits-mixed ١٩٩١']],
    ['من ١٩٩١ إلى ۲۰۲۰', ['digits-mixed ۲۰۲۰']],
    ['بلغ 20٢0 ألفاً', ['digits-mixed 20٢0']],
    ['نسبة 5٪ منه', ['digits-mixed 5٪']],
    ['نسبة ٥% منه', ['digits-mixed ٥%']],
  ])('is found in «%s»', (text, found) => {
    expect(slipsOf(text)).toEqual(found);
  });

  it.each([
    'قال «نعم» ثم “سكت”',
    "عند الكاتب D’Artagnan وO'Hara والحكم rock'n'roll writers' guild",
    'بلغ 1,000 كتاب، و3.5% منه',
    'عن (NATO, CSTO) وحدهما',
    'قال (What, then?) ثم سكت',
    'قال Quo vadis? ثم سكت',
    'ما معنى Quo vadis?',
    'A, B; C? 5" x 3\'',
    'جاء أحمد... ثم ذهب …',
    'جاء أحمد ...',
    'بلغ .5 منه، أو .NET',
    'في الساعة 10:30، أيلول/ سبتمبر',
    'جاء (أحمد) وذهب «علي»',
    'و: حرف عطف',
    'سادساً (و) وبعده',
    'وذهب علي',
    'النبي ﷺ وﷲ ﴿نص﴾ و﷼',
    'عام 1445 هـ و5 م',
    'الهاء (ـه) والرحمـٰن',
    'من 1991 إلى 2020',
    'من ١٩٩١ إلى ٢٠٢٠، ٥٪',
    'مؤتمر COP28 عام ٢٠٢٣',
    '',
  ])('is none in «%s»', (text) => {
    expect(slipsOf(text)).toEqual([]);
  });

  it('that is a form of letters says which letters to type', () => {
    expect(findSlips('ﺍﻟﻌﻼﻗﺔ').map(({ instead }) => instead)).toEqual(['العلاقة']);
  });

  it('names no letter of Arabic in its reason: a terminal would mix directions', () => {
    const all = '"،" ، ( ، ) و هنا, ﺍ العـلا ١ 2';
    const found = findSlips(all);
    expect(new Set(found.map(({ code }) => code)).size).toBe(8);
    for (const { reason } of found) expect(reason).not.toMatch(/[\u0590-\u08FF]/);
  });

  it('lies within its text, and none is empty', () => {
    const signs = [...'ابوـ،؛؟.,;?!:"\'«»()%٪ 12٣٤ﺍ﷼AB\u0640\u0651\n'];
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (words) => {
        for (const { start, end } of findSlips(words)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(words.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a number', () => {
  it('with two kinds of digits is a mistake; two numbers with one kind each are not', () => {
    expect(findMixedNumbers('عام 20٢0 وعام ١٩٩١').map(({ start }) => start)).toEqual([4]);
  });
});
