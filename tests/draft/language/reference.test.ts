import { expect, it } from 'vitest';
import { referenceOf } from '../../../src/draft/language/reference.ts';
import { wordsOf } from '../../../src/draft/language/word.ts';

it.each([
  ['a demonstrative without a noun', 'كان الخباز يعرف ذلك قبلنا', 'pronoun'],
  ['a pronoun before any noun', 'توقفت هي الأخرى عن العمل', 'pronoun'],
  ['a pronoun of what is not there', 'لا مصانع متقدمة فيها', 'pronoun'],
  ['a pronoun of a man after a word in ة', 'ستون أسرة أكلت خبزه سنوات', 'pronoun'],
  ['a pronoun after a verb of the author', 'أفكر فيه كل مساء', 'pronoun'],
  ['an object that was named before', 'جرّبته الحكومة قبل ست سنوات', 'pronoun'],
  ['a verb whose subject is not named', 'لم يكن يبحث عن دواء', 'subject'],
  ['كان before a verb', 'كان يكره التصوير', 'subject'],
  ['كان before a predicate', 'كان سريع الغضب', 'subject'],
  ['a noun of which the text spoke', 'من دون هذا الخط لا تصل قطرة واحدة', 'noun'],
  ['a time of which the text spoke', 'تبادل البلدان السفراء في صيف العام نفسه', 'noun'],
  ['a distance from what was told', 'بعد أيام هبطت في المدينة طائرة', 'noun'],
  ['a counted distance', 'بعد ستة أشهر عاد الناس إلى القرية', 'noun'],
])('%s refers to what stands before', (_, text, reference) => {
  expect(referenceOf(wordsOf(text))).toBe(reference);
});

it.each([
  ['a pronoun of a noun in the words', 'المدينة لا تعيش بما تبيعه وحده'],
  ['a word that ends like a pronoun', 'الماء أهم ما في المدينة، وهو متهم مريح'],
  ['a demonstrative of the present', 'بدأ التقنين مطلع هذا العام'],
  ['a demonstrative after a clause that it means', 'إن نجح المشروع في الشمال، فذلك مكسب للجنوب'],
  ['كان before its noun', 'كان الكتاب العربي يُطبع في ألف نسخة'],
  ['a distance from what the words name', 'بعد عامين من الحرب عاد الناس إلى القرية'],
  ['a distance from today', 'قبل سنوات قليلة كان المترجم يسخر من الآلة'],
  ['a year after a preposition of time', 'بعد عام 1990 عاد الناس إلى القرية'],
  ['a verb that needs no subject', 'بدا أن المنطقة تقف على عتبة دور جديد'],
])('%s refers to nothing before', (_, text) => {
  expect(referenceOf(wordsOf(text))).toBeUndefined();
});
