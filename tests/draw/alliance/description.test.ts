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

it('a map without an earlier stage lists its relations, each with its quotation', () => {
  const words = describeMap(mapOf('balance'), actors);
  expect(words).toMatch(/^على الخريطة ست علاقات: تعاون بين باكو وموسكو \(«علاقة عمل»\)، و/);
  expect(words).toContain('انفتاح باكو على الغرب («الانفتاح»)');
  expect(words).not.toContain('تغيّرت');
});

it('the description of a shift says what was before, then what changed', () => {
  const words = describeMap(mapOf('challenge'), actors);
  expect(words).toMatch(/^على الخريطة قبل ذلك \(عام 2020\) أربع علاقات: تعاون بين باكو وموسكو /);
  expect(words).toContain(
    'ثم (منذ عام 2020): تغيّرت علاقة واحدة: من تعاون بين باكو وموسكو إلى توتر',
  );
  expect(words).toContain('لم تتغيّر علاقتان: ');
});

it("an end is described with the essay's own words", () => {
  expect(describeMap(mapOf('challenge'), actors)).toContain(
    'انتهت علاقة واحدة: مواجهة بين باكو ويريفان («توسّطت روسيا في وقف إطلاق النار»).',
  );
});

it('a degree is described as more or less', () => {
  const words = describeMap(mapOf('distance'), actors);
  expect(words).toContain('ازدادت علاقة واحدة: انفتاح باكو على تركيا («تقاربها المتزايد»)');
  expect(words).toContain('تراجعت علاقة واحدة: نفوذ لموسكو في باكو («تقليص النفوذ الروسي»)');
});

it('a description says nothing that did not happen', () => {
  const words = describeMap(mapOf('war-2020'), actors);
  expect(words).not.toMatch(/تغيّرت علاقة|انتهت|غابت|لم تعد/);
});

it('the article joins the preposition', () => {
  const map = mapOf('balance');
  const [relation] = map.stage.relations;
  if (!relation) throw new Error('the stage should have a relation');
  const turned = { ...relation, from: 'turkey', to: 'west', kind: 'support' as const };
  const words = describeMap({ ...map, stage: { ...map.stage, relations: [turned] } }, actors);
  expect(words).toContain('دعم من تركيا للغرب');
});

it('the description of a map names its stage and the stage that it is compared with', () => {
  expect(entitleMap(mapOf('balance'))).toBe('خريطة التحالفات: منذ استقلال أذربيجان');
  expect(entitleMap(mapOf('war-2020'))).toBe(
    'خريطة التحالفات: عام 2020، مقارنةً بما قبلها: منذ استقلال أذربيجان',
  );
});
