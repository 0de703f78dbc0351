import { describe, expect, it } from 'vitest';
import { measureSentences } from '../../../src/draft/find/centrality.ts';
import { makeConcordance } from '../../../src/draft/find/concordance.ts';
import { describeEvent } from '../../../src/draft/find/event.ts';
import { datesOf } from '../../../src/draft/language/date.ts';
import { bareWord, wordsOf } from '../../../src/draft/language/word.ts';
import { toEssay } from '../folder.ts';

/** Returns the dates of a text, each with its caption and what happened. */
function tell(text: string): string[] {
  const essay = toEssay(`عنوان\n${text}`);
  const sentences = essay.body.flatMap((passage) => passage.sentences);
  const known = new Set(wordsOf(text).map((word) => bareWord(word.text)));
  const judgement = { measure: measureSentences(sentences), known };
  return essay.body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) =>
      datesOf(passage, sentence).flatMap((date) => {
        const event = describeEvent(date, makeConcordance(essay), judgement);
        if (!event) return [];
        const { lead, caption, lines } = event.bullet;
        return [[lead, caption, ...lines].filter(Boolean).join(' | ')];
      }),
    ),
  );
}

describe('an event', () => {
  it.each([
    [
      'is told without a date that ends it',
      'بدأ الحفر العميق في الحوض عام 1974، وجفّت الآبار.',
      ['1974 | بدأ الحفر العميق في الحوض'],
    ],
    [
      'is not what the noun of a relative clause with the date did',
      'استعادت القوات أجزاء من الأراضي التي كان الجيش يسيطر عليها منذ التسعينيات.',
      [],
    ],
    [
      'is told without the و that joins it',
      'زرع القمح وحصده. وماتت الأشجار الكبيرة كلها عام 1974.',
      ['1974 | ماتت الأشجار الكبيرة كلها'],
    ],
    [
      'does not end with a verb that waits for the date',
      'وتبعته مصر بقانون صدر عام 2020.',
      ['2020 | تبعته مصر بقانون صدر عام 2020'],
    ],
    [
      'is no noun that hangs on a verb before it',
      'ولعل تونس، بأيام قرطاج السينمائية التي انطلقت عام 1966، كانت أول من فهم أن الفيلم يحتاج إلى بيت.',
      [],
    ],
    [
      'is told before an adjunct that follows the date',
      'علّق السودان عضويته في الهيئة الحكومية عام 2024 احتجاجاً على دعوة القائد إلى قمتها.',
      ['2024 | علّق السودان عضويته في الهيئة الحكومية'],
    ],
    [
      'is what «حين» tells after the date',
      'تعود القطيعة إلى عام 2016، حين قطعت الرياض علاقاتها مع طهران.',
      ['2016 | قطعت الرياض علاقاتها مع طهران'],
    ],
    [
      'is in the sentence before where the date has none',
      'غرقت سفينة الصيد الكبيرة أمام الميناء. كان ذلك عام 1994.',
      ['1994 | غرقت سفينة الصيد الكبيرة أمام الميناء'],
    ],
    [
      'is not told by the noun that the year belongs to',
      'عاد الطرفان إلى اتفاق 1998 بعد تعديله.',
      [],
    ],
    [
      'is told alone after a colon',
      'لم يغيّر الاحتجاج شيئاً: اكتمل السد الكبير كله عام 1996.',
      ['1996 | اكتمل السد الكبير كله'],
    ],
    [
      'keeps who says it before a colon',
      'قال الوزير للصحف كلها: اكتمل السد الكبير كله عام 1996.',
      ['1996 | قال الوزير للصحف كلها: اكتمل السد الكبير كله'],
    ],
    [
      'is no noun to which a verb does something',
      'لكنه لم يدم: اتهمت إيران العراق بسحب أكثر من حصته، وعلّقت العمل بالاتفاق عام 2001.',
      [],
    ],
    [
      'is none where only a place has the date',
      'وبين الموقفين تقف المدينة، التي لا تعترف بها جارتها، وتتنازع معها على رخص الصيد حول الجزيرة المقسّمة منذ عام 1974.',
      [],
    ],
    [
      'has the part of the year in its date',
      'فرضت واشنطن قيوداً على الشركات في مطلع عام 2025.',
      ['مطلع عام 2025 | فرضت واشنطن قيوداً على الشركات'],
    ],
    [
      'of a range has both years',
      'بين عامي 2000 و2020 تضاعف عدد سكان هذه البلدان.',
      ['2000 و2020 | تضاعف عدد سكان هذه البلدان'],
    ],
    [
      'of a decade has the words of the essay',
      'تراجعت الصناعة كلها في تسعينيات القرن الماضي.',
      ['تسعينيات القرن الماضي | تراجعت الصناعة كلها'],
    ],
    [
      'of a Hijri year says so',
      'دخل نابليون القاهرة الكبرى سنة 1213 هـ. ثم خرج منها.',
      ['1213 هـ | دخل نابليون القاهرة الكبرى'],
    ],
    [
      'is no measure',
      'يقول تقرير طويل كتبه عشرة من خبراء المياه في المدينة الكبيرة إن الفرق بلغ نحو خمسة أمتار عام 1990.',
      [],
    ],
    ['is no future', 'لن نعود إلى ما قبل 1928 في ليلة واحدة أبداً.', []],
    [
      'tells no two dates as one',
      'وتكرر المشهد في تونس عام 1984، وفي الأردن عام 1996.',
      ['1984 | تكرر المشهد في تونس'],
    ],
  ])('%s', (_, text, events) => {
    expect(tell(text)).toEqual(events);
  });
});
