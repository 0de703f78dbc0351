import { expect, it } from 'vitest';
import { countRelations, describeMap, entitleMap } from '../../../src/draw/alliance/description.ts';
import { readFolder } from '../../../src/folder.ts';
import { linkFolder } from '../../../src/talk.ts';

const { deck } = linkFolder(await readFolder('slides'));

function mapOf(id: string) {
  const plan = deck?.slides.find((slide) => slide.id === id)?.plans[0];
  if (plan?.language !== 'alliances') throw new Error(`${id} should show a map`);
  return plan;
}

const actors = deck?.alliances?.actors ?? [];

it.each([
  [1, 'علاقة واحدة'],
  [2, 'علاقتان'],
  [3, 'ثلاث علاقات'],
  [8, 'ثماني علاقات'],
  [10, 'عشر علاقات'],
  [11, '11\u00a0علاقة'],
])('%i relations are «%s»', (count, words) => {
  expect(countRelations(count)).toBe(words);
});

it('a map without an earlier stage says its relations, each with its quotation', () => {
  const words = describeMap(mapOf('balance'), actors);
  expect(words).toMatch(/^على الخريطة ست علاقات: تعاون بين باكو وموسكو \(«علاقة عمل»\)، و/);
  expect(words).toContain('انفتاح باكو على الغرب («الانفتاح»)');
  expect(words).not.toContain('تغيّرت');
});

it('a shift says what appeared, what changed, and what is no longer there', () => {
  const words = describeMap(mapOf('war-2020'), actors);
  expect(words).toContain('ظهرت على الخريطة أربع علاقات: دعم من تركيا لباكو، ');
  expect(words).toContain('تغيّرت علاقة واحدة: فتور بين باكو وموسكو.');
  expect(words).toContain('لم تعد على الخريطة أربع علاقات: نفوذ لموسكو في باكو، ');
});

it('the article joins the preposition', () => {
  const map = mapOf('balance');
  const [relation] = map.stage.relations;
  if (!relation) throw new Error('the stage should have a relation');
  const turned = { ...relation, from: 'turkey', to: 'west', kind: 'support' as const };
  const words = describeMap({ ...map, stage: { ...map.stage, relations: [turned] } }, actors);
  expect(words).toContain('دعم من تركيا للغرب');
});

it('a map is named by its stage, and by the one that it is compared with', () => {
  expect(entitleMap(mapOf('balance'))).toBe('خريطة التحالفات: منذ استقلال أذربيجان');
  expect(entitleMap(mapOf('war-2020'))).toBe(
    'خريطة التحالفات: عام 2020، مقارنةً بما قبلها: منذ استقلال أذربيجان',
  );
});
