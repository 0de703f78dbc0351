import { describe, expect, it } from 'vitest';
import { measureSentences } from '../../src/draft/find/centrality.ts';
import { clausesOf, textOf } from '../../src/draft/language/clause.ts';
import { datesOf } from '../../src/draft/language/date.ts';
import { bareWord, wordsOf } from '../../src/draft/language/word.ts';
import { headlineOf } from '../../src/draft/slide/headline.ts';
import { toEssay } from './folder.ts';

function read(sentence: string) {
  const [passage] = toEssay(`عنوان\n${sentence}`).body;
  const [first] = passage?.sentences ?? [];
  if (!passage || !first) throw new Error('there is no sentence');
  return { passage, first };
}

function headlineFor(text: string): string {
  const { passage } = read(text);
  const known = new Set(wordsOf(text).map((word) => bareWord(word.text)));
  const judgement = { measure: measureSentences(passage.sentences), known };
  return headlineOf([{ passage, sentences: passage.sentences }], judgement).text;
}

describe('a headline', () => {
  it.each([
    [
      'is a whole sentence if that is short',
      'أذربيجان، بثقتها المتزايدة، باتت ترى نفسها قوة إقليمية.',
      'أذربيجان، بثقتها المتزايدة، باتت ترى نفسها قوة إقليمية',
    ],
    [
      'ends at a mark where the rest only adds to it',
      'بدأت ملامح مشهد جديد تتبلور في الجنوب، حيث تواجه موسكو خطراً لم تعرفه منذ عقود طويلة مضت على الحدود.',
      'بدأت ملامح مشهد جديد تتبلور في الجنوب',
    ],
    [
      'ends before an adjunct',
      'سحبت الحكومة مشروعها من البرلمان بعد أسبوع طويل من احتجاجات لم تشهدها العاصمة ولا غيرها من مدن البلاد.',
      'سحبت الحكومة مشروعها من البرلمان',
    ],
    [
      'keeps what a negated verb governs',
      'لا يمكن إدارة هذا النهر بقرارات فردية بعد اليوم.',
      'لا يمكن إدارة هذا النهر بقرارات فردية بعد اليوم',
    ],
    [
      'keeps what is said with the one who says it',
      'يرى أنصار المشروع أن السد هبة للناس، وأن كلفته قليلة جداً.',
      'يرى أنصار المشروع أن السد هبة للناس، وأن كلفته قليلة جداً',
    ],
    [
      'keeps a view with its owner',
      'من منظور الشركة، هي صفقة تعود بالنفع على الجميع، لأنها توفر عملاً.',
      'من منظور الشركة، هي صفقة تعود بالنفع على الجميع',
    ],
    [
      'keeps قد where it means “perhaps”',
      'قد تنهار الهدنة في أي لحظة، ويعود القتال إلى القرى.',
      'قد تنهار الهدنة في أي لحظة، ويعود القتال إلى القرى',
    ],
    [
      'keeps a condition with its consequence',
      'إذا انهار السد غرقت القرى كلها في ليلة واحدة.',
      'إذا انهار السد غرقت القرى كلها في ليلة واحدة',
    ],
    [
      'is not one side of two, but their first words with a sign',
      'من جهة يريد المزارعون ماء أكثر لحقولهم في الصيف الطويل.',
      'من جهة يريد المزارعون ماء أكثر…',
    ],
    [
      'is not a pronoun whose meaning was given before',
      'هو ما لم يقله أحد. جفّ النهر في صيف واحد.',
      'جفّ النهر في صيف واحد',
    ],
    [
      'keeps إن where the noun after it shows its case',
      'وبينما توسطت روسيا في الحرب، فإن كثيرين في باكو رأوا أن موسكو انحازت.',
      'إن كثيرين في باكو رأوا أن موسكو انحازت',
    ],
  ])('%s', (_, text, headline) => {
    expect(headlineFor(text)).toBe(headline);
  });
});

describe('clauses', () => {
  it.each([
    ['are parted at commas', 'جاء أحمد، ثم ذهب علي.', ['جاء أحمد', 'ثم ذهب علي']],
    [
      'are not parted inside brackets',
      'وصل (بعد ساعة، أو أكثر) متعباً.',
      ['وصل (بعد ساعة، أو أكثر) متعباً'],
    ],
    ['are not parted inside numbers', 'بلغت 3.5 في 10:30 صباحاً.', ['بلغت 3.5 في 10:30 صباحاً']],
    ['are parted before a relative', 'هذا البيت الذي بناه جدي.', ['هذا البيت', 'الذي بناه جدي']],
    [
      'are not parted between two adjectives',
      'العلاقة الروسية – الأذربيجانية تتغير.',
      ['العلاقة الروسية – الأذربيجانية تتغير'],
    ],
  ])('%s', (_, text, clauses) => {
    const { passage, first } = read(text);
    expect(clausesOf(passage, first).map(textOf)).toEqual(clauses);
  });
});

describe('a date', () => {
  it.each([
    ['is a year after عام', 'بدأ عام 1991 كل شيء.', ['1991']],
    ['takes both names of its month', 'في أيلول/ سبتمبر 2023 انتهى.', ['أيلول/ سبتمبر 2023']],
    ['takes a month of two words', 'منذ كانون الثاني 2011 تغيّر كل شيء.', ['كانون الثاني 2011']],
    ['takes a second year', 'خلال عام 2024 ومطلع 2025 تصاعدت.', ['2024 ومطلع 2025']],
    ['takes the part of the year', 'في أواخر عام 1990 سقط.', ['أواخر عام 1990']],
    ['is read in Arabic digits', 'منذ عام ١٩٩٠ ونحن هنا.', ['١٩٩٠']],
    ['is no number of things', 'وصل 1500 جندي وبلغت 5000 ميغاواط.', []],
    ['is no part of a longer number', 'أنفقت الدولة 12020 ديناراً و2020.5 درهماً.', []],
    ['is a Hijri year with its sign', 'وُلد عام 1443 هـ في مكة.', ['1443 هـ']],
    ['is a Hijri year in words', 'توفي عام 1356 للهجرة في مكة.', ['1356 للهجرة']],
    ['is a Hijri year of three digits', 'سقطت سنة 422هـ بعد حصار.', ['422هـ']],
    ['is the Gregorian year beside a Hijri one', 'وصل سنة 1213 هـ/ 1798 م إليها.', ['1798']],
    ['takes a Hijri month', 'في رمضان سنة 658 هـ انتصروا.', ['رمضان سنة 658 هـ']],
    ['is a decade of a century', 'في تسعينيات القرن الماضي تراجعت.', ['تسعينيات القرن الماضي']],
    ['is a decade alone', 'بدأ التأميم في السبعينيات.', ['السبعينيات']],
    [
      'is a decade counted in its century',
      'ازدهر في العقد الأول من القرن الحادي والعشرين.',
      ['العقد الأول من القرن الحادي والعشرين'],
    ],
    ['takes two decades', 'بين السبعينيات والتسعينيات تغيّر.', ['السبعينيات والتسعينيات']],
    ['takes a year after حتى', 'دامت من عام 1975 حتى عام 1990 هناك.', ['1975 حتى عام 1990']],
    ['is no decade of a life', 'رجل في الستينيات من عمره.', []],
    ['is no decade to come', 'يستقر المنسوب في منتصف الثلاثينيات.', []],
  ])('%s', (_, text, dates) => {
    const { passage, first } = read(text);
    const found = datesOf(passage, first).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(dates);
  });
});
