import { expect, it } from 'vitest';
import { namePassages, nameScenario } from '../../src/write/page-words.ts';

it.each([
  [[6], 'الفقرة\u00a06'],
  [[12, 13], 'الفقرتان\u00a012 و13'],
  [[4, 5, 8], 'الفقرات\u00a04 و5 و8'],
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
