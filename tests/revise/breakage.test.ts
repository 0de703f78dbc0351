import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { readAlliances } from '../../src/read/alliances.ts';
import { readDeckFile } from '../../src/read/deck-file.ts';
import { readEssay } from '../../src/read/essay.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { findBroken, reviseDeck } from '../../src/revise/revision.ts';
import { linkFolder } from '../../src/talk.ts';
import { root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { type Edit, editBody, nameSentences } from './essay-edit.ts';

const folder = await readFolder(join(root, frozenDeck));
const path = folder.essay?.path ?? '';
const read = (text: string) => {
  const { essay } = readEssay({ path, text }, 'ar');
  if (!essay) throw new Error('an edited essay is an essay');
  return essay;
};
const old = read(folder.essay?.text ?? '');
const body = nameSentences(old);
const slides = folder.slides.flatMap((source) => {
  const { slide } = readSlide(source);
  return slide ? [{ source, file: slide }] : [];
});
const { deckFile: settings } = readDeckFile(folder.deckFile);
const alliances = folder.alliances && readAlliances(folder.alliances).alliances;
const before = linkFolder(folder).messages;

/** All words that slides and maps quote and that a new version does not change, with their files. */
const quoted = [
  ...slides.flatMap(({ file }) =>
    file.bullets
      .flatMap(({ lead, caption, quotation }) => [lead, caption, quotation])
      .flatMap((one) => one ?? []),
  ),
  ...(alliances?.stages ?? []).flatMap(({ relations, ends }) =>
    [...relations, ...ends].map(({ quote }) => quote),
  ),
];

const light = fc.record({
  kind: fc.constantFrom('typo' as const, 'year' as const, 'removed' as const),
  at: fc.nat(10_000),
  to: fc.nat(10_000),
});

it('every quotation that a new version breaks is listed, with the change that broke it', () => {
  let count = 0;
  fc.assert(
    fc.property(light, (edit: Edit) => {
      const passages = editBody(body, [edit]).map((own) => own.map(({ text }) => text).join(' '));
      const text = [old.title.text, ...passages, `* ${old.byline?.text}`].join('\n');
      const now = read(text);
      const revision = reviseDeck(old, now, slides);
      const sources = revision.revised.map(({ source }) => source);
      const after = linkFolder({ ...folder, essay: { path, text }, slides: sources }).messages;
      const surroundings = { settings, ...(alliances && { alliances }) };
      const broken = findBroken(revision, slides, surroundings, { before, after });
      const listed = new Set(broken.map(({ old: words, cause }) => (cause ? words : undefined)));
      const lost = quoted.filter(({ text: words }) => !text.includes(words));
      const known = lost.filter(({ text: words }) => folder.essay?.text.includes(words));
      for (const { text: words } of known) expect([...listed]).toContain(words);
      for (const { now: words } of broken) if (words) expect(text).toContain(words);
      if (revision.comparison.changes.length === 0) expect(broken).toEqual([]);
      count += known.length;
    }),
    { numRuns: 60 },
  );
  expect(count).toBeGreaterThan(20);
});
