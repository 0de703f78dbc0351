import { describe, expect, it } from 'vitest';
import { measureSentences } from '../../../src/draft/find/centrality.ts';
import { textOf } from '../../../src/draft/language/clause.ts';
import { bareWord, wordsOf } from '../../../src/draft/language/word.ts';
import { pointsOf } from '../../../src/draft/slide/bullets.ts';
import { headlineOf } from '../../../src/draft/slide/headline.ts';
import { toEssay } from '../folder.ts';

/** A sentence that is too long for a bullet, and gives a slide room for three. */
const unfit = `كان ${'بيت كبير '.repeat(30)}هناك.`;

function read(text: string) {
  const parts = toEssay(`عنوان\n${text}`).body.map((passage) => ({
    passage,
    sentences: passage.sentences,
  }));
  const known = new Set(wordsOf(text).map((word) => bareWord(word.text)));
  const measure = measureSentences(parts.flatMap(({ sentences }) => sentences));
  return { parts, judgement: { measure, known } };
}

function tell(text: string) {
  const { parts, judgement } = read(text);
  const headline = headlineOf(parts, judgement);
  return {
    headline: headline.text,
    bullets: pointsOf(parts, headline, judgement).map(textOf),
  };
}

describe('a headline', () => {
  it.each([
    [
      'names the one of whom it speaks',
      'القرية تعيش من الزيتون منذ قرون طويلة. وحين يغيب عنها تبيع أرضها قطعة قطعة. وتوقفت هي الأخرى عن البيع.',
      'القرية تعيش من الزيتون منذ قرون طويلة',
    ],
    [
      'is what the author answers, and not the view that is answered',
      'يعتقد كثيرون أن المطر وحده سبب الأزمة. لكن الأنابيب القديمة تضيّع نصف الماء.',
      'الأنابيب القديمة تضيّع نصف الماء',
    ],
    [
      'is a view with its owner where nothing answers it',
      'يعتقد كثيرون أن المطر وحده سبب الأزمة. فالغيوم لم تعد تزور المدينة.',
      'يعتقد كثيرون أن المطر وحده سبب الأزمة',
    ],
    [
      'keeps what is so beside what is not',
      'القراءة لا تموت بسبب الأداة، بل تموت حين لا يجد القارئ ما يقرؤه.',
      'القراءة لا تموت بسبب الأداة، بل تموت حين لا يجد القارئ ما يقرؤه',
    ],
    [
      'does not deny something and leave out what is so',
      'المشكلة ليست في اللغة أصلاً، بل في عدد الدقائق الطويلة التي يقضيها الطفل في البيت وفي المدرسة وهو يقرأ بنفسه لا وهو يستمع إلى من يقرأ له من الكبار. هدمت السيول في الشتاء الماضي كل جسور الشمال القديمة والجديدة معاً في ليلة واحدة.',
      'هدمت السيول في الشتاء الماضي كل جسور الشمال القديمة والجديدة معاً في ليلة واحدة',
    ],
    [
      'is rather said to its end than up to a turn',
      'أوقف الاتفاق الحرب، لكنه قسّم المدينة إلى حيين لكل منهما مجلس صغير يعطّل ما يقرره المجلس الآخر في كل أمر كبير أو صغير. هدمت السيول في الشتاء الماضي كل جسور الشمال القديمة والجديدة معاً في ليلة واحدة.',
      'هدمت السيول في الشتاء الماضي كل جسور الشمال القديمة والجديدة معاً في ليلة واحدة',
    ],
    [
      'is no clause with a pronoun of nobody, even if there is no other',
      'اعترفت بها الحكومة في اليوم التالي بعد أن رفضت ذلك طويلاً ثم ترددت فيه كثيراً ثم سكتت عنه.',
      'اعترفت بها الحكومة في اليوم التالي…',
    ],
    [
      'keeps both places to which one verb belongs',
      'يصل الماء إلى الشرق يومين في الأسبوع، وإلى الغرب أربعة أيام كاملة.',
      'يصل الماء إلى الشرق يومين في الأسبوع، وإلى الغرب أربعة أيام كاملة',
    ],
  ])('%s', (_, text, headline) => {
    expect(tell(text).headline).toBe(headline);
  });
});

describe('bullets', () => {
  it('have no pronoun of what the slide does not show', () => {
    const { bullets } = tell(
      'جفّ النهر الكبير في صيف واحد. رحل عنه الصيادون إلى مدن الساحل البعيدة.\nالوزارة أعلنت خطة جديدة للسدود كلها. لم يصدّقها أحد من سكان القرى البعيدة.',
    );
    for (const bullet of bullets) expect(bullet).not.toMatch(/^لم يصدّقها/);
  });

  it('may go on from the headline', () => {
    const { headline, bullets } = tell(
      'جفّ النهر الكبير في صيف واحد. رحل عنه الصيادون إلى مدن الساحل البعيدة في سنوات قليلة جداً من بعد الجفاف.',
    );
    expect(headline).toBe('جفّ النهر الكبير في صيف واحد');
    expect(bullets.join(' ')).toContain('رحل عنه الصيادون');
  });

  it.each([
    [
      'there are no others: here are',
      ` بنت البلدية جسراً من الحجر. ${unfit}`,
      ['بنت البلدية جسراً من الحجر'],
    ],
    ['there are no others: here are none', '', ['شهدت العلاقة بين الضفتين تطوّرات لافتة']],
  ])('of a label that breaks off show its words only where %s', (_, rest, expected) => {
    const { parts, judgement } = read(`شهدت العلاقة بين الضفتين تطوّرات لافتة.${rest}`);
    const label = {
      text: 'شهدت العلاقة بين الضفتين…',
      clauses: [],
      reason: 'first-words' as const,
    };
    expect(pointsOf(parts, label, judgement).map(textOf)).toEqual(expected);
  });
});
