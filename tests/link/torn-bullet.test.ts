import { describe, expect, it } from 'vitest';
import { repeatsHeadline } from '../../src/link/bullet-check.ts';
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
