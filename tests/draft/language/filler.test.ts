import { expect, it } from 'vitest';
import { saysNothing } from '../../../src/draft/language/filler.ts';
import { wordsOf } from '../../../src/draft/language/word.ts';

it.each([
  'لا أظن ذلك',
  'وهذا أمر طبيعي',
  'نعود إلى السؤال',
  'من هنا نفهم لماذا فشلت المحاولات السابقة',
  'والحجة مفهومة',
  'وهذا اعتراض جاد',
  'ما العمل؟',
])('«%s» says nothing of its own', (text) => {
  expect(saysNothing(wordsOf(text))).toBe(true);
});

it.each(['الثقة لا تُبنى بالوعود', 'كان للماعز رأي آخر', 'السبب الحقيقي أن الماء يضيع'])(
  '«%s» says something',
  (text) => {
    expect(saysNothing(wordsOf(text))).toBe(false);
  },
);
