import { expect, it } from 'vitest';
import { readKnownEssays } from '../../drafts/known-essay.ts';
import { slidesOf } from '../folder.ts';

type DraftSlide = ReturnType<typeof slidesOf>[number];

/** A headline as one line, without the marks of its line breaks. */
const headlineOf = ({ headline }: DraftSlide) =>
  headline.text.replaceAll('\\', '').replace(/\s+/g, ' ');

function slidesOfKnown(name: string): DraftSlide[] {
  const essay = readKnownEssays().find((one) => one.name === name);
  if (!essay) throw new Error(`there is no essay ${name}`);
  return slidesOf(essay.text);
}

const opening =
  'الواحة\nحفر الفلاحون آبارهم بأيديهم في أول القرن، ثم جاءت المضخات فحفروا أعمق. وجفّت العيون القديمة عيناً بعد عين في القرى البعيدة عن الطريق.';

it('the last sentence of an essay is its last headline, whole, in large words where little else is shown', () => {
  const slides = slidesOf(
    `${opening}\nليس الماء مسألة هندسة. إنما الماء عقد بين جيل يزرع وجيل لم يولد بعد.`,
  );
  const last = slides.findLast(({ kind }) => kind !== 'closing');
  expect(last && headlineOf(last)).toBe('إنما الماء عقد بين جيل يزرع وجيل لم يولد بعد');
});

it('the last sentence of an essay is its last headline where bullets fill the slide too', () => {
  const slides = slidesOf(
    `${opening}\nجفّت العيون القديمة كلها. وحفر الفلاحون آباراً جديدة في كل قرية من قرى الوادي البعيدة عن الطريق العام. وباعت البلدية المضخات القديمة للتجار الذين جاؤوا من المدينة في آخر الصيف. ومن لا يترك الماء لأحفاده لا يترك لهم شيئاً آخر في هذا الوادي كله.`,
  );
  const last = slides.findLast(({ kind }) => kind !== 'closing');
  expect(last && headlineOf(last)).toMatch(/لا يترك لهم شيئاً آخر في هذا الوادي كله$/);
  expect(last?.bullets.length).toBeGreaterThan(0);
});

it('words in large letters go on to the end of their sentence', () => {
  const quoted = slidesOfKnown('chips').filter(({ kind }) => kind === 'quote');
  expect(quoted.map(headlineOf)).toContain(
    'يحتاج المصنع الواحد إلى عشرة آلاف مهندس وفني، ولا تُخرّج جامعات أي بلد اليوم ما يكفي منهم',
  );
});

it('what is so instead is never left out behind what is not', () => {
  const slides = slidesOfKnown('school');
  const shown = slides.flatMap((one) => [
    headlineOf(one),
    ...one.bullets.map(({ quotation }) => quotation?.text ?? ''),
  ]);
  expect(shown.filter((words) => words.includes('ليست في اللغة أصلاً'))).toEqual([
    expect.stringContaining('بل في عدد الدقائق التي يقضيها الطفل'),
  ]);
});

it('a slide whose sentence is too long for a headline shows the sentence under its first words', () => {
  const long =
    'لا يصعب على من يقرأ خريطة البلاد اليوم أن يرى أن الحرب التي بدأت حين سيطر المسلحون على المدينة في خريف ذلك العام لم تنته إلى منتصر ومهزوم بقدر ما انتهت إلى أجزاء لا يملك أي منها أن يبتلع البقية.';
  const [, slide] = slidesOf(`الحرب\n${long}\nثم سكتت المدافع في المدينة كلها.`);
  expect(slide && headlineOf(slide)).toMatch(/…$/);
  expect(slide?.bullets.map(({ quotation }) => quotation?.text)).toEqual([long.slice(0, -1)]);
});

it('what stands before scenarios shares no slide with the conclusion after them', () => {
  const slides = slidesOf(
    [
      opening,
      'أين يمضي الماء؟ ثمة سيناريوهان.',
      'السيناريو الأول: عودة الحفر العميق. وقد بدأت القرى تحفر سراً في الليل.',
      'السيناريو الثاني: إدارة مشتركة بين القرى. وقد نجحت في ثلاث قرى من قبل.',
      'أياً كان السيناريو الذي سيغلب، فإن الماء لا ينتظر أحداً.',
    ].join('\n'),
  );
  const asking = slides.find((one) => headlineOf(one).includes('أين يمضي الماء'));
  expect(JSON.stringify(asking?.passages)).not.toContain('أياً كان');
  expect(slides.some((one) => headlineOf(one).includes('الماء لا ينتظر أحداً'))).toBe(true);
});

it('what a verb other than one of saying governs is no introduction to a quotation', () => {
  const quoted = slidesOfKnown('cinema').filter(({ kind }) => kind === 'quote');
  expect(quoted.map(headlineOf)).toContain(
    'الأمة التي لا تستطيع أن ترى نفسها أمس لن تعرف كيف تصوّر نفسها غداً',
  );
});

it('an answer that denies does not stand for what the essay says after it', () => {
  const last = slidesOfKnown('taifa').findLast(({ kind }) => kind !== 'closing');
  expect(last && headlineOf(last)).toContain('لا يشتري الأمان بل يؤجّل ثمنه');
  expect(last?.bullets.map(({ quotation }) => quotation?.text)).toContain('ما الذي نتعلمه؟');
});

it('a scenario shows its own words, and «كما» with what it compares', () => {
  const shown = slidesOfKnown('horn')
    .filter(({ kind }) => kind === 'scenario')
    .map(({ bullets }) => bullets.map(({ quotation }) => quotation?.text));
  expect(shown).toEqual([
    ['كما حدث في ممرات مشابهة في أفريقيا الغربية'],
    ['بدأت الحشود على جانبي الحدود تجعلها أقل بعداً'],
  ]);
});

it('an introduction stands over its question without the letter that joins it', () => {
  const asked = slidesOfKnown('horn').findLast(({ kind }) => kind === 'question');
  expect(asked?.label?.text).toBe('السؤال هو');
  expect(asked && headlineOf(asked)).toBe('هل تدفعها إثيوبيا مالاً أم دماً؟');
});

it('words in large letters do not begin with و or ف that joins them to what stands before', () => {
  const [, slide] = slidesOf(
    'الواحة\nويذهب فريق من أهل القرية كل صباح إلى البئر القديمة عند الطريق.',
  );
  expect(slide?.kind).toBe('quote');
  expect(slide && headlineOf(slide)).toMatch(/^يذهب فريق/);
});

it('a slide whose headline is not as the essay says it, and has nothing under it, shows the sentence', () => {
  const [, , slide] = slidesOf(
    `${opening}\nأما الواحة القديمة، وهي باب القوافل من الصحراء، فكانت تشرب من صهاريج تجمع ماء المطر في الشتاء.`,
  );
  expect(slide?.bullets.map(({ quotation }) => quotation?.text)).toEqual([
    expect.stringContaining('صهاريج تجمع ماء المطر'),
  ]);
});

it.each(['balkan', 'desal'])('no slide of the long essay %s is bare', (name) => {
  const bare = slidesOfKnown(name).filter(
    ({ kind, bullets, fences }) =>
      kind === 'statement' && bullets.length === 0 && fences.length === 0,
  );
  expect(bare.map(headlineOf)).toEqual([]);
});

it('a scenario does not quote the words that only count it', () => {
  const scenarios = slidesOfKnown('balkan').filter(({ kind }) => kind === 'scenario');
  expect(scenarios.map(headlineOf)).toEqual([
    'استمرار الجمود بين صربيا وكوسوفو',
    'تعود بروكسل إلى التوسيع بجدية',
    'تفكك البوسنة من الداخل',
  ]);
  const quoted = scenarios.flatMap(({ bullets }) =>
    bullets.map(({ quotation }) => quotation?.text),
  );
  expect(quoted).not.toContain('أول هذه المسارات');
});
