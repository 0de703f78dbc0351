import { expect, it } from 'vitest';
import { countAnnounced } from '../../src/link/scenario-name.ts';
import { toEssay } from '../draft/folder.ts';

it.each([
  ['تبرز ثلاثة سيناريوهات محتملة.', 3],
  ['وأربعة احتمالات أمام البلدين.', 4],
  ['تبقى السيناريوهات الثلاثة مفتوحة.', 3],
  ['أمامنا سيناريوهان: حرب أو سلم.', 2],
  ['بين ثمانية خيارات.', 8],
  ['ثلاثة سيناريوهات، ثم خمسة مسارات.', 5],
])('«%s» announces %i scenarios', (text, count) => {
  expect(countAnnounced(toEssay(`عنوان\n${text}\n* كاتب`))).toBe(count);
});

it.each([
  'تبرز سيناريوهات محتملة.',
  'في سيناريو واحد ثلاثة أطراف.',
  'ثلاثة أطراف أمام سيناريوهات كثيرة.',
  'عشرات الخيارات الثلاثية.',
])('«%s» announces no number of them', (text) => {
  expect(countAnnounced(toEssay(`عنوان\n${text}\n* كاتب`))).toBeUndefined();
});
