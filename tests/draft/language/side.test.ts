import { expect, it } from 'vitest';
import { findSides } from '../../../src/draft/language/side.ts';
import { toEssay } from '../folder.ts';

/** Returns the places of the sentences that tell sides. */
const sidesOf = (text: string) => {
  const sentences = toEssay(`عنوان\n${text}`).body.flatMap((passage) => passage.sentences);
  return findSides(sentences).map((one) => sentences.indexOf(one));
};

it.each([
  'من منظور الصيادين، البحر رزق. ومن منظور الشركات، البحر طريق.',
  'يقول أنصار الهدم إن الجسر خطر. ويرى خصومه أنه ذاكرة المدينة.',
  'من جهة، تريد المدينة ماء أكثر. ومن جهة أخرى، لا تريد أن تدفع ثمنه.',
  'يرى بعض المؤرخين أن العصر كان ذهبياً. أما من منظور الفقراء فلم يكن إلا جوعاً.',
])('«%s» has two sides', (text) => {
  expect(sidesOf(text)).toEqual([0, 1]);
});

it('what supports a side may stand between two', () => {
  expect(
    sidesOf(
      'انقسم الناس. من منظور التجار، المشروع عبء. فهو يرفع الكلفة. ومن منظور العمال، هو حماية.',
    ),
  ).toEqual([1, 3]);
});

it.each([
  'من منظور الصيادين، البحر رزق. ولا يعرف أحد متى يعود السمك.',
  'من جهة الخزينة، الأمر أبسط. ومن جهة الميناء، تدخل السفن كل صباح.',
  'من منظور الصيادين، البحر رزق. تراجع الصيد. وأُغلق المرفأ. ومن منظور الشركات، البحر طريق.',
  'من منظور الصيادين، البحر رزق.\nومن منظور الشركات، البحر طريق.',
])('«%s» has no two sides on one slide', (text) => {
  expect(sidesOf(text)).toEqual([]);
});
