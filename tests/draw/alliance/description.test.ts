import { expect, it } from 'vitest';
import { countRelations, describeMap, entitleMap } from '../../../src/draw/alliance/description.ts';
import { readFolder } from '../../../src/folder.ts';
import { inheritRelations } from '../../../src/link/inheritance.ts';
import { compareStages } from '../../../src/link/shift.ts';
import { linkFolder } from '../../../src/talk.ts';
import { type Said, say } from '../../link/said.ts';

const { deck } = linkFolder(await readFolder('slides'));

function mapOf(id: string) {
  const plan = deck?.slides.find((slide) => slide.id === id)?.plans[0];
  if (plan?.language !== 'alliances') throw new Error(`${id} should show a map`);
  return plan;
}

const actors = deck?.alliances?.actors ?? [];

/** Returns in words what became of a relation at a later stage that says or ends something. */
function tellLater(relation: Said, later: Said[], ends: Said[] = []): string {
  const { stages } = inheritRelations([say('before', [relation]), say('after', later, ends)]);
  const [since, stage] = stages;
  if (!since || !stage) throw new Error('there should be two stages');
  const map = { language: 'alliances' as const, stage, place: stage.place };
  const shift = compareStages(since, stage);
  return describeMap({ ...map, since: { stage: since, shift } }, actors);
}

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
  expect(words).toContain('لم تتغيّر ثلاث علاقات: ');
});

it("an end is described with the essay's own words", () => {
  const war = { from: 'azerbaijan', to: 'armenia', kind: 'confrontation' } as const;
  const words = tellLater(war, [], [war]);
  expect(words).toContain('انتهت علاقة واحدة: مواجهة بين باكو ويريفان («words of after»).');
});

it('a degree is described as more or less', () => {
  const words = describeMap(mapOf('distance'), actors);
  expect(words).toContain('ازدادت علاقتان: توتر بين موسكو وباكو («تصاعدت التوترات»)');
  const influence = { from: 'russia', to: 'azerbaijan', kind: 'influence' } as const;
  const lessened = tellLater(influence, [{ ...influence, degree: 'less' }]);
  expect(lessened).toContain('تراجعت علاقة واحدة: نفوذ لموسكو في باكو («after»)');
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

it('a map whose two stages have one name says that name once', () => {
  expect(entitleMap(mapOf('yerevan'))).toBe('خريطة التحالفات: منذ عام 2020، مقارنةً بما قبلها');
});
