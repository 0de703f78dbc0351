import { expect, it } from 'vitest';
import { markTold } from '../../../src/draft/find/conclusion.ts';
import { findScenarios } from '../../../src/draft/find/scenario.ts';
import { draftFolder, toEssay } from '../folder.ts';

const ways = [
  'عنوان',
  'أمام المدينة سيناريوهان لهذا الصيف الطويل.',
  'السيناريو الأول أن تستمر في التقنين وحده. ويكفي المخزون عندئذ إلى أول الخريف.',
  'السيناريو الثاني أن تبدأ البلدية بإصلاح الأنابيب. وتنتهي الأعمال قبل الشتاء بقليل.',
].join('\n');
const judged = `${ways}\nنوصي بالسيناريو الثاني لأنه أرخص. ولا وقت للانتظار.`;
const left = `${ways}\nالماء حق للجميع في كل مدينة. ولا وقت للانتظار.`;

const isTold = (text: string) => {
  const essay = toEssay(text);
  return markTold(findScenarios(essay), essay).map((one) => one.isTold ?? false);
};

it('scenarios that the essay judges at its end are told before its judgement', () => {
  expect(isTold(judged)).toEqual([true, true]);
  const { folder } = draftFolder(judged);
  const at = (words: string) => folder.slides.findIndex(({ text }) => text.includes(words));
  expect(at('passages:\n  - السيناريو الأول أن')).toBeLessThan(at('نوصي بالسيناريو'));
  const endings = folder.slides.filter(({ text }) => text.includes('kind: scenario'));
  expect(endings).toHaveLength(2);
  for (const { text } of endings) expect(text).toContain('recall:');
});

it('other scenarios are spoken by the last slides', () => {
  expect(isTold(left)).toEqual([false, false]);
});

it('a scenario keeps أن where its verb names nobody', () => {
  const { folder } = draftFolder(left);
  const endings = folder.slides.filter(({ text }) => text.includes('kind: scenario'));
  expect(
    endings.map(({ text }) => /^# (?!مسودة)(.+)$/mu.exec(text.split('---')[2] ?? '')?.[1]),
  ).toEqual(['أن تستمر في التقنين وحده', 'تبدأ البلدية بإصلاح الأنابيب']);
});
