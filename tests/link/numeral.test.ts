import { describe, expect, it } from 'vitest';
import { findHedge, findScale, hasNumber, readFactor } from '../../src/link/number-word.ts';
import { findNumerals } from '../../src/link/numeral.ts';

describe('a number in a text', () => {
  it.each([
    ['12', [12]],
    ['٤٥٪', [45]],
    ['۳۵', [35]],
    ['1,3 مليار', [1.3]],
    ['١٫٣', [1.3]],
    ['١٬٢٠٠٫٥', [1200.5]],
    ['1,300', [1.3, 1300]],
    ['1.000.000', [1000000]],
    ['1,200.5', [1200.5]],
    ['1 234 567', [1234567]],
    ['0.125', [0.125, 125]],
  ])('%s may be %j', (text, values) => {
    expect(findNumerals(text)[0]?.values.toSorted((a, b) => a - b)).toEqual(values);
  });

  it('is each of several, at its place', () => {
    const text = 'بين 1991-2020 زاد 12، ثم 3.5%';
    expect(findNumerals(text).map((one) => one.text)).toEqual(['1991', '2020', '12', '3.5']);
    for (const { text: found, start, end } of findNumerals(text))
      expect(text.slice(start, end)).toBe(found);
  });

  it('is none in words without digits', () => {
    expect(findNumerals('ثلاثة أحياء، وغيرها.')).toEqual([]);
  });
});

describe('beside a number', () => {
  it.each([
    [' مليار دولار', ' مليار'],
    [' ملايينَ نسمة', ' ملايينَ'],
    [' في المئة من', ' في المئة'],
    [' بالمئة من', ' بالمئة'],
    [' متر مكعب', ''],
    ['، مليون آخر', ''],
  ])('«%s» multiplies it by «%s»', (after, scale) => {
    expect(after.slice(0, findScale(after))).toBe(scale);
  });

  it.each([
    ['زرعت القرية نحو ', 'نحو '],
    ['بلغت أكثر من ', 'أكثر من '],
    ['وأنفقت ما لا يقل عن ', 'ما لا يقل عن '],
    ['اتجهت النحو ', ''],
    ['زرعت القرية ', ''],
  ])('«%s» makes it less certain by «%s»', (before, hedge) => {
    expect(before.slice(before.length - findHedge(before))).toBe(hedge);
  });

  it('a word says in what it is counted', () => {
    expect([' ألف شجرة', ' مليون', ' شجرة'].map(readFactor)).toEqual([1e3, 1e6, 1]);
  });

  it.each([
    ['ثلثا السكان', true],
    ['عشرون', true],
    ['٣٥٠ ديناراً', true],
    ['حتى الصيف', false],
  ])('«%s» has a number: %s', (words, has) => {
    expect(hasNumber(words)).toBe(has);
  });
});
