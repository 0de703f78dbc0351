import type { Essay } from '../read/essay.ts';
import type { Message } from '../read/message.ts';
import type { Sentence } from '../read/sentence.ts';
import { readSlide, type SlideFile } from '../read/slide-file.ts';
import {
  type Breakage,
  checkQuotations,
  findBreakages,
  type ReadSlide,
  type Surroundings,
} from './breakage.ts';
import { type Comparison, compareEssays } from './essay-change.ts';
import { editLists, type ListEdit } from './list-edit.ts';
import { mendCitations } from './mending.ts';
import { findSpeakers, listItems } from './speaker.ts';

/** What a new essay does to a slide: what its notes gain, lose and say in other words. */
export interface SlideRevision {
  path: string;
  gained: Sentence[];
  lost: Sentence[];
  edited: Sentence[];
  /** What changes in its lists of citations, so that they follow the essay. */
  edits: ListEdit[];
}

/** What a new essay does to a deck. */
export interface Revision {
  comparison: Comparison;
  slides: SlideRevision[];
  /** Sentences that no slide speaks, and the slide that speaks what is before each. */
  offers: Map<Sentence, SlideFile>;
  /** The slides as they would be. */
  revised: ReadSlide[];
}

/** Returns what a new essay does to the slides of a deck, and their texts with citations that follow it. */
export function reviseDeck(old: Essay, now: Essay, slides: ReadSlide[]): Revision {
  const comparison = compareEssays(old, now);
  const files = slides.map(({ file }) => file);
  const speakers = findSpeakers(files, comparison);
  const revised = slides.map(({ source, file }) => {
    const edits = mendCitations(file, comparison, speakers);
    const mended = editLists(source, edits);
    const { slide = file } = edits.length > 0 ? readSlide(mended) : {};
    return { source: mended, file: slide, edits };
  });
  const spoken = new Set(
    revised.flatMap(({ file }) => listItems(file, now).flatMap(({ sentences }) => sentences)),
  );
  return {
    comparison,
    slides: revised.map(({ edits, file, source }, index) => {
      const notes = compareNotes(slides[index]?.file ?? file, file, comparison);
      return { path: source.path, ...notes, edits };
    }),
    offers: new Map([...speakers.offers].filter(([sentence]) => !spoken.has(sentence))),
    revised: revised.map(({ source, file }) => ({ source, file })),
  };
}

function compareNotes(before: SlideFile, after: SlideFile, { old, now, pairs }: Comparison) {
  const notesOf = (file: SlideFile, essay: Essay) =>
    new Set(listItems(file, essay).flatMap(({ sentences }) => sentences));
  const [said, says] = [notesOf(before, old), notesOf(after, now)];
  const nowOf = new Map(pairs.map((pair) => [pair.old, pair]));
  const kept = new Set([...said].flatMap((one) => nowOf.get(one)?.now ?? []));
  return {
    gained: [...says].filter((one) => !kept.has(one)),
    lost: [...said].filter((one) => !says.has(nowOf.get(one)?.now ?? one)),
    edited: [...said].flatMap((one) => {
      const pair = nowOf.get(one);
      return pair?.isEdited && says.has(pair.now) ? [pair.now] : [];
    }),
  };
}

/**
 * Returns what is wrong with the revised deck and was not wrong with the old one. `before` and `after`
 * are the messages of both when they are linked.
 */
export function findBroken(
  { comparison, revised }: Revision,
  slides: ReadSlide[],
  surroundings: Surroundings,
  { before, after }: { before: Message[]; after: Message[] },
): Breakage[] {
  const all = [
    [...checkQuotations(slides, comparison.old, surroundings), ...before],
    [...checkQuotations(revised, comparison.now, surroundings), ...after],
  ].map(withoutRepeats);
  return findBreakages(all[0] ?? [], all[1] ?? [], comparison);
}

/** The same quotation is checked by the build and here. */
function withoutRepeats(messages: Message[]): Message[] {
  const places = new Map(
    messages.map((one) => [JSON.stringify([one.code, one.place, one.details]), one]),
  );
  return [...places.values()];
}
