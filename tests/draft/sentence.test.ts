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
      'leaves what leads in to the sentence',
      'في ظل انشغال روسيا بالحرب، بدأت ملامح مشهد جديد تتبلور في الجنوب، حيث تواجه موسكو خطراً.',
      'بدأت ملامح مشهد جديد تتبلور في الجنوب',
    ],
    [
      'joins a subject to its verb over what is said of it',
      'أذربيجان، بثقتها المتزايدة، باتت ترى نفسها قوة إقليمية.',
      'أذربيجان باتت ترى نفسها قوة إقليمية',
    ],
    [
      'loses أما and the ف of its answer',
      'أما روسيا، التي ترزح تحت العزلة، فتجد أن قبضتها بدأت تتراخى، ولا تجد غيرها.',
      'روسيا تجد أن قبضتها بدأت تتراخى',
    ],
    [
      'keeps إن where the noun after it shows its case',
      'وبينما توسطت روسيا في الحرب، فإن كثيرين في باكو رأوا أن موسكو انحازت.',
      'إن كثيرين في باكو رأوا أن موسكو انحازت',
    ],
    [
      'is cut before a relative, never after a preposition',
      'تمكنت القوات من استعادة أجزاء كبيرة من الأراضي الواسعة التي كانت تسيطر عليها قوات أخرى.',
      'تمكنت القوات من استعادة أجزاء كبيرة من الأراضي الواسعة',
    ],
    [
      'is not cut between بين and the second of two',
      'تصاعدت بعد ذلك كله التوترات القديمة المتجددة دائماً بين موسكو وباكو.',
      'تصاعدت بعد ذلك كله التوترات القديمة المتجددة دائماً',
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
    ['is no Hijri year', 'وُلد عام 1443 هـ في مكة.', []],
  ])('%s', (_, text, dates) => {
    const { passage, first } = read(text);
    const found = datesOf(passage, first).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(dates);
  });
});
