import { describe, expect, it } from 'vitest';
import { repeatsHeadline } from '../../src/link/bullet-check.ts';
import { findPhraseCut } from '../../src/link/cut-phrase.ts';
import { findTear, foldKnown } from '../../src/link/torn-bullet.ts';

const essay =
  'رأت باكو أن سياسة موسكو تهديداً مباشراً. تجد روسيا نفوذ تركيا كبيراً، وفاق دولي، صف طويل، ردّت باكو. بدأ الرئيس بانتهاج سياسة جديدة. تمكنت القوات من استعادة الأرض. قال الرئيس بوضوح كلامه.';
const known = foldKnown(new Set(essay.split(' ')));

function tear(text: string, hasLead = false) {
  const passage = { number: 2, text: essay, line: 1, column: 1, sentences: [] };
  const stretches = [{ passage, start: 0, end: essay.length }];
  return findTear({ text, stretches, hasLead }, known);
}

describe('a quotation is torn', () => {
  it.each(['والانفتاح على الغرب', 'فتجد أن قبضتها', 'وتهديد حقيقي', 'ومن جهة أخرى', 'وسياسة أخرى'])(
    'where it opens on a conjunction: %s',
    (text) => expect(tear(text)).toBe('conjunction'),
  );

  it.each([
    'وزارة الخارجية',
    'وفاق دولي',
    'وصف المشهد',
    'والد الرئيس',
    'والي المدينة',
    'وحدة وطنية',
    'فرصة أخيرة',
    'فريق جديد',
    'فلسطين اليوم',
    'وجد نفسه',
    'وليد جنبلاط',
    'فؤاد السنيورة',
    'وردة واحدة',
    'فقد الجيش موقعه',
  ])('and not where و or ف is of the word: %s', (text) => expect(tear(text)).toBeUndefined());

  it.each(['نفوذها التاريخي', 'سياستها الخارجية', 'هي الأقوى', 'لها أن تختار', 'عليه أن يقرر'])(
    'where it opens on a pronoun: %s',
    (text) => expect(tear(text)).toBe('pronoun'),
  );

  it('and not if a lead names the actor', () => {
    expect(tear('نفوذها التاريخي', true)).toBeUndefined();
  });

  it.each(['اتهامات متبادلة', 'فهم مشترك', 'منتهى الأمر', 'بها', 'الأهم من ذلك', 'تفاهم جديد'])(
    'and not where letters of a word read like a pronoun: %s',
    (text) => expect(tear(text)).toBe(text === 'بها' ? 'pronoun' : undefined),
  );

  it.each(['تهديداً مباشراً', 'الرئيس بانتهاج سياسة جديدة', 'القوات من استعادة الأرض'])(
    'where its verb is left off: %s',
    (text) => expect(tear(text)).toBe('verb'),
  );

  it.each([
    'بدأ الرئيس بانتهاج سياسة جديدة',
    'الرئيس بوضوح كلامه',
    'القوات',
    'أيضاً لم تتدخل',
    'رويداً رويداً',
    'استعادة الأرض',
  ])('and not where it stands by itself: %s', (text) => expect(tear(text)).toBeUndefined());
});

/** Words at their only place in an essay. */
function cut(text: string, words: string) {
  const start = text.indexOf(words);
  const passage = { number: 1, text, line: 1, column: 1, sentences: [] };
  return findPhraseCut({ passage, start, end: start + words.length });
}

describe('a quotation is cut out of its phrase', () => {
  it.each([
    ['verb', 'يرى الناس فيه ضرباً من العبث.', 'ضرباً من العبث'],
    ['verb', 'خرج العمال غاضبين من القرار.', 'غاضبين من القرار'],
    ['verb', 'سار المتظاهرون مطالبين بالماء.', 'مطالبين بالماء'],
    ['verb', 'سعت الشركة إلى استعادة الثقة.', 'إلى استعادة الثقة'],
    ['verb', 'اتسمت الأعوام بالحذر والبرود.', 'بالحذر والبرود'],
    ['verb', 'وصف المجلس العودة بأنها رهان.', 'بأنها رهان'],
    ['noun', 'القناة التي شُقّت قديماً جفّت.', 'التي شُقّت قديماً جفّت'],
    ['whole', 'غادر نصف السكان المدينة.', 'السكان المدينة'],
    ['whole', 'قال بعض المراقبين إن الحرب انتهت.', 'المراقبين إن الحرب انتهت'],
    ['end', 'لا أحد يعرف ما بقي من الثقة.', 'لا أحد يعرف ما بقي من'],
    ['end', 'قال الوزير إنه سيعود غداً.', 'قال الوزير إنه'],
  ] as const)('its %s is missing: %s', (missing, text, words) => {
    expect(cut(text, words)).toBe(missing);
  });

  it.each([
    ['يرى الناس فيه ضرباً من العبث.', 'يرى الناس فيه ضرباً'],
    ['سعت الشركة إلى استعادة الثقة.', 'استعادة الثقة'],
    ['نما السوق تدريجياً نحو الشمال.', 'تدريجياً نحو الشمال'],
    ['تقدّم الجيش أخيراً في السهل.', 'أخيراً في السهل'],
    ['عاش هنا ملايين من الناس.', 'ملايين من الناس'],
    ['سنّ البرلمان قوانين جديدة.', 'قوانين جديدة'],
    ['صار على المدينة أن تختار.', 'على المدينة أن تختار'],
    ['انتهى الأمر بالفعل أمس.', 'بالفعل أمس'],
    ['في الغرب، إلى جانب النهر، مدينة.', 'إلى جانب النهر'],
    ['الذين يشربون منه كثيرون.', 'الذين يشربون منه كثيرون'],
    ['كتبه محمد بن علي الكاتب.', 'كتبه محمد بن علي'],
    ['نصف السكان غادر.', 'نصف السكان'],
  ])('and not where it stands by itself: %s', (text, words) => {
    expect(cut(text, words)).toBeUndefined();
  });
});

describe('a bullet says the headline again', () => {
  const headline = 'روسيا نظرت إلى أذربيجان كدولة مهمة';

  it('where it has four fifths of its words, in any order, with any marks', () => {
    expect(repeatsHeadline('نظرت روسيا إلى اذربيجان كدولةٍ ذات أهمية', headline)).toBe(true);
  });

  it('and not if it has fewer, or if the headline is a name only', () => {
    expect(repeatsHeadline('نظرت روسيا إلى جارتها كدولة', headline)).toBe(false);
    expect(repeatsHeadline('أذربيجان وروسيا اليوم', 'أذربيجان وروسيا')).toBe(false);
  });
});
