import { expect, it } from 'vitest';
import { namePassages, nameScenario } from '../../src/write/page-words.ts';

it.each([
  [[6], 'الفقرة\u00a06'],
  [[12, 13], 'الفقرتان\u00a012 و13'],
  [[4, 5, 8], 'الفقرات\u00a04 و5 و8'],
  [[4, 6, 7, 8, 9, 11, 12], 'الفقرات\u00a04 و6\u00a0إلى\u00a09 و11 و12'],
  [[24, 25, 26, 27], 'الفقرات\u00a024\u00a0إلى\u00a027'],
  [[0], 'العنوان'],
  [[0, 3], 'العنوان والفقرة\u00a03'],
])(
  'passages %j are named as Arabic counts: one, two, many; the title has no number',
  (passages, name) => {
    expect(namePassages(passages)).toBe(name);
  },
);

it('scenarios are named by words, and past the words by number', () => {
  expect([1, 2, 3, 9].map(nameScenario)).toEqual([
    'السيناريو الأول',
    'السيناريو الثاني',
    'السيناريو الثالث',
    'السيناريو رقم\u00a09',
  ]);
});
