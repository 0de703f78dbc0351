import { expect, it } from 'vitest';
import { findOpposed, tellsView } from '../../../src/draft/language/opposed-view.ts';
import { wordsOf } from '../../../src/draft/language/word.ts';
import { toEssay } from '../folder.ts';

it.each([
  'يعتقد كثيرون أن الهاتف قتل القراءة',
  'وقد يعترض قارئ بأن الشاشة سطحية',
  'وقد يقال إن المواطن لا تعنيه الأرقام',
  'ويظن كثير من السكان أن السبب قلة المطر',
  'ويقول المدافعون عن الدعم إنه شبكة أمان',
  'صحيح أنها كلمات قصيرة',
  'لا يحتاج الأمر في نظرهم إلى دليل',
])('«%s» tells a view that is not the author’s', (text) => {
  expect(tellsView(wordsOf(text))).toBe(true);
});

it.each(['تقدّر وزارة المالية أن الوقود يعبر الحدود', 'قال الطبيب إن المرض قديم'])(
  '«%s» is no view that the author answers',
  (text) => {
    expect(tellsView(wordsOf(text))).toBe(false);
  },
);

const opposed = (text: string) => {
  const sentences = toEssay(`عنوان\n${text}`).body.flatMap((passage) => passage.sentences);
  return [...findOpposed(sentences)].map((one) => sentences.indexOf(one));
};

it('a view goes on up to the sentence that turns against it', () => {
  const text = 'يقول أنصار السد إنه هبة. فالماء كثير. لكن النهر جفّ. والقرى عطشى.';
  expect(opposed(text)).toEqual([0, 1]);
});

it('a view that nothing answers goes on to the end of its passage', () => {
  expect(opposed('يقول أنصار السد إنه هبة. فالماء كثير.\nجفّ النهر.')).toEqual([0, 1]);
});

it('a text without such a view has none', () => {
  expect(opposed('جفّ النهر. لكن القرى لم ترحل.')).toEqual([]);
});
