import { expect, it } from 'vitest';
import { textOf } from '../../../src/draft/language/clause.ts';
import { wholeClausesOf } from '../../../src/draft/language/whole-clause.ts';
import { bareWord, wordsOf } from '../../../src/draft/language/word.ts';
import { toEssay } from '../folder.ts';

function clausesIn(text: string): string[] {
  const known = new Set(wordsOf(text).map((word) => bareWord(word.text)));
  return toEssay(`عنوان\n${text}`).body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => wholeClausesOf(passage, sentence, known).map(textOf)),
  );
}

it.each([
  [
    'an aside that says on whose word something stands',
    'لا يجوز، وفق المادة الثانية عشرة، نقل البيانات إلى خارج البلاد.',
    /عشرة$/,
  ],
  [
    'an aside before a place',
    'بُنيت المدينة، وفق ما يذكره مؤرخوها، في حدود سنة 350هـ على منعطف النهر.',
    /مؤرخوها$/,
  ],
  [
    'whoever does something, before what is said of him',
    'من يدخل المدينة من جسرها الشمالي، وهو الجسر الذي افتُتح قبل قرن ليصل ضفتين، لن يخطر له أن الأبراج جديدة.',
    /ضفتين$/,
  ],
  [
    'who says something, before what is said',
    'في تلك الأيام قال الوزير، وهو رئيس المجلس يومها، إن ساعة المدينة دقّت.',
    /الوزير$|يومها$/,
  ],
  [
    'when something was said, before what was said',
    'كان الرئيس قد قال في آذار، حين أغلقت البلاد حدودها: «التضامن حكاية على الورق».',
    /آذار$|حدودها$/,
  ],
])('no whole clause ends with %s', (_, text, end) => {
  const found = clausesIn(text);
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).not.toMatch(end);
});

it('no whole clause begins with a noun in the accusative whose أن or لكن is left out', () => {
  for (const one of clausesIn('لكن شيئاً ما تغيّر في المدينة بعد السد.'))
    expect(one).not.toMatch(/^شيئاً/);
  const conceded = clausesIn('خسرت القرية الماء، رغم أن المهندسين حذّروا البلدية مرتين من قبل.');
  for (const one of conceded) expect(one).not.toMatch(/^المهندسين/);
});

it('no whole clause begins with «غير أنه», whose pronoun means what was said before', () => {
  const found = clausesIn('بدأ العمل في الجسر قبل الصيف. غير أنه توقف بعد شهرين من البداية.');
  expect(found).toContain('بدأ العمل في الجسر قبل الصيف');
  expect(found.filter((one) => /توقف/.test(one))).toEqual([]);
});

it('an aside may end a clause that a new one follows', () => {
  const found = clausesIn('نقصت المياه بمقدار الثلث، وفق تقديرات الوزارة، وهاجر نصف السكان.');
  expect(found).toContain('نقصت المياه بمقدار الثلث، وفق تقديرات الوزارة');
});

it('a clause begins with «وقد» and a verb of the past, and not where قد means perhaps', () => {
  const past = clausesIn('اندلعت حرب جديدة على الميناء، وقد بدأت الحشود على جانبي الحدود.');
  expect(past).toContain('بدأت الحشود على جانبي الحدود');
  const perhaps = clausesIn('شهدت العلاقة تطوّرات لافتة، وقد تحمل تبعات إقليمية أوسع.');
  for (const one of perhaps) expect(one).not.toMatch(/^(?:و?قد )?تحمل/);
});
