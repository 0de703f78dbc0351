import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { type Essay, readEssay } from '../../src/read/essay.ts';
import type { Sentence } from '../../src/read/sentence.ts';
import { readSlide } from '../../src/read/slide-file.ts';
import { wordsOf } from '../../src/revise/alignment.ts';
import { findAscending } from '../../src/revise/ascending.ts';
import { compareEssays } from '../../src/revise/essay-change.ts';
import { reviseDeck } from '../../src/revise/revision.ts';
import { listItems } from '../../src/revise/speaker.ts';
import { root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { countRuns } from '../law-runs.ts';
import { type Body, editBody, edits, nameSentences } from './essay-edit.ts';

const folder = await readFolder(join(root, frozenDeck));
/** The law is about sentences: the essay has no parts, footnotes, verse or origin here. */
const plain = (folder.essay?.text ?? '')
  .split('\n')
  .filter((line) => !/^(?:##|>|\[\^|source:|date:)/.test(line))
  .join('\n')
  .replace(/\[\^\d\]/g, '')
  .replace(/:$/gm, '.');
const read = (text: string) => {
  const { essay } = readEssay({ path: 'essay.txt', text }, 'ar');
  if (!essay) throw new Error('an edited essay is an essay');
  return essay;
};
const old = read(plain);
const body = nameSentences(old);
const slides = folder.slides.flatMap((source) => {
  const own = { ...source, text: source.text.replace(/ {2}- قضى الترام.*\n/, '') };
  const { slide } = readSlide(own);
  return slide ? [{ source: own, file: slide }] : [];
});

function write(edited: Body): Essay {
  const passages = edited.map((own) => own.map(({ text }) => text).join(' '));
  return read([old.title.text, ...passages, `* ${old.byline?.text}`].join('\n'));
}

/** What was done to the sentences of a body, by their names. */
function account(edited: Body) {
  const before = new Map(body.flat().map((one) => [one.name, one]));
  const after = edited.flat();
  const kept = after.filter(({ name }) => before.has(name));
  const names = new Set(after.map(({ name }) => name));
  const steady = findAscending(kept.map(({ name }) => name));
  return {
    removed: body.flat().filter(({ name }) => !names.has(name)),
    added: after.filter(({ name }) => !before.has(name)),
    edited: kept.filter(({ name, text }) => before.get(name)?.text !== text),
    moved: kept.length - steady.size,
  };
}

const passagesOf = (all: Body) =>
  new Map(all.flatMap((own, at) => own.map(({ name }) => [name, at])));

/** How many pairs of neighbours that stay neighbours were in one passage and are not now, or the reverse. */
function countBounds(edited: Body): { split: number; joined: number } {
  const [was, is] = [passagesOf(body), passagesOf(edited)];
  const kept = edited.flat().filter(({ name }) => was.has(name));
  const bounds = { split: 0, joined: 0 };
  kept.forEach(({ name }, at) => {
    const before = kept[at - 1]?.name ?? name;
    const [wasOne, isOne] = [was.get(before) === was.get(name), is.get(before) === is.get(name)];
    if (wasOne && !isOne) bounds.split += 1;
    if (!wasOne && isOne) bounds.joined += 1;
  });
  return bounds;
}

const texts = (all: { text: string }[]) => all.map(({ text }) => text).sort();

describe('a new version of an essay', () => {
  it('has every change listed, and none that was not made', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(edits, (all) => {
        const edited = editBody(body, all);
        const { changes } = compareEssays(old, write(edited));
        const expected = account(edited);
        const of = (...kinds: string[]) => changes.filter(({ kind }) => kinds.includes(kind));
        const words = (kind: string, key: 'old' | 'now') =>
          of(kind)
            .map((one) => one[key] ?? '')
            .sort();
        expect(words('sentence removed', 'old')).toEqual(texts(expected.removed));
        expect(words('new sentence', 'now')).toEqual(texts(expected.added));
        const inOtherWords = of('sentence edited', 'sentence moved and edited');
        expect(inOtherWords.map(({ now }) => now).sort()).toEqual(texts(expected.edited));
        const moved = of('sentence moved', 'sentence moved and edited');
        expect(moved.length).toBe(expected.moved);
        if (expected.moved === 0) {
          const bounds = countBounds(edited);
          expect(of('passage split').length).toBe(bounds.split);
          expect(of('passages joined').length).toBe(bounds.joined);
        }
        const known = /^(?:new sentence|sentence .*|passage split|passages joined)$/;
        expect(changes.filter(({ kind }) => !known.test(kind))).toEqual([]);
        if (expected.moved > 0) expect(of('passage split', 'passages joined')).toEqual([]);
        for (const { kind } of changes) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: countRuns(1000) },
    );
    // A sentence is moved and edited only where two edits meet by chance.
    seen.delete('sentence moved and edited');
    for (const count of seen.values()) expect(count).toBeGreaterThan(10);
    expect(seen.size).toBeGreaterThanOrEqual(6);
  });

  it('leaves each sentence to its slide, and every new one to a slide or to an offer', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const edited = editBody(body, all);
        const now = write(edited);
        const { revised: after, offers, slides: revised } = reviseDeck(old, now, slides);
        const names = edited.flat();
        const sentences = now.body.flatMap((one) => one.sentences);
        expect(sentences.map(wordsOf)).toEqual(names.map(({ text }) => text));
        const nameOf = new Map(sentences.map((one, at) => [one, names[at]?.name ?? 0]));
        const speakers = new Map<Sentence, string[]>();
        for (const { source, file } of after)
          for (const item of listItems(file, now))
            for (const one of item.sentences)
              speakers.set(one, [...(speakers.get(one) ?? []), source.path]);
        const { moved } = account(edited);
        for (const sentence of sentences) {
          const name = nameOf.get(sentence) ?? 0;
          const own = speakers.get(sentence) ?? [];
          if (name < 0) expect(own.length + (offers.has(sentence) ? 1 : 0)).toBe(1);
          else if (moved > 0) expect(own.length).toBe(1);
          else expect(own).toEqual([speakerOf.get(name)]);
        }
        for (const [at, { edits: mended, gained, lost, edited: changed }] of revised.entries()) {
          const isSame = after[at]?.source.text === slides[at]?.source.text;
          expect(isSame).toBe(mended.length === 0);
          expect(gained.filter((one) => lost.includes(one))).toEqual([]);
          expect(changed.every((one) => nameOf.has(one))).toBe(true);
        }
      }),
      { numRuns: countRuns(1000) },
    );
  });
});

const speakerOf = new Map<number, string>();
{
  const names = body.flat();
  const sentences = old.body.flatMap((one) => one.sentences);
  for (const { source, file } of slides)
    for (const item of listItems(file, old))
      for (const one of item.sentences)
        speakerOf.set(names[sentences.indexOf(one)]?.name ?? 0, source.path);
}
