import { allPassages, type Essay, placeInEssay } from '../read/essay.ts';
import { type FrontKey, frontKeys } from '../read/essay-front.ts';
import type { Heading } from '../read/heading.ts';
import type { Place } from '../read/message.ts';
import type { Sentence } from '../read/sentence.ts';
import { type Alignment, alignEssays, listBounds, type Pair, wordsOf } from './alignment.ts';
import { findAscending } from './ascending.ts';
import { notesOf } from './sentence-notes.ts';

/** What an author can do to a part of an essay. */
export type ChangeKind =
  | 'sentence edited'
  | 'sentence moved'
  | 'sentence moved and edited'
  | 'new sentence'
  | 'sentence removed'
  | 'passage split'
  | 'passages joined'
  | 'verse marks changed'
  | 'footnotes changed'
  | 'new heading'
  | 'heading removed'
  | 'heading moved'
  | `${FrontKey} changed`;

/** A change of the essay: its place in the new essay, or in the old one if it is only there, and its words. */
export interface Change {
  kind: ChangeKind;
  place: Place;
  old?: string;
  now?: string;
  /** The sentences that it is about. */
  sentences: Sentence[];
}

/** Two versions of an essay, which sentences are the same, and all that changed. */
export interface Comparison extends Alignment {
  old: Essay;
  now: Essay;
  changes: Change[];
}

/** Returns everything that changed between two versions of an essay, in the order of the new one. */
export function compareEssays(old: Essay, now: Essay): Comparison {
  const alignment = alignEssays(old, now);
  const of = { old, now, ...alignment };
  const changes = [
    ...compareFronts(old, now),
    ...alignment.pairs.flatMap((pair) => describePair(pair, of)),
    ...alignment.removed.map((sentence) => describe('sentence removed', old, sentence)),
    ...alignment.added.map((sentence) => describe('new sentence', now, sentence)),
    ...compareBounds(of),
    ...compareForms(of),
    ...compareHeadings(of),
  ];
  return { ...of, changes: changes.sort(byPlace) };
}

type Aligned = Omit<Comparison, 'changes'>;

function byPlace({ place: a }: Change, { place: b }: Change): number {
  return a.line - b.line || a.column - b.column;
}

/** Returns the place of a sentence's first letter. */
export function placeOfSentence(essay: Essay, { passage, start }: Sentence): Place {
  const holder = allPassages(essay).find(({ number }) => number === passage);
  return placeInEssay(essay, holder ?? essay.title, start);
}

function describe(kind: 'new sentence' | 'sentence removed', essay: Essay, one: Sentence): Change {
  const words = kind === 'new sentence' ? { now: wordsOf(one) } : { old: wordsOf(one) };
  return { kind, place: placeOfSentence(essay, one), ...words, sentences: [one] };
}

function describePair(pair: Pair, { old, now }: Aligned): Change[] {
  const { isEdited, isMoved } = pair;
  const about = {
    place: placeOfSentence(now, pair.now),
    old: wordsOf(pair.old),
    now: wordsOf(pair.now),
    sentences: [pair.old, pair.now],
  };
  const changes: Change[] = [];
  if (isEdited || isMoved) {
    const moved = isEdited ? 'sentence moved and edited' : 'sentence moved';
    changes.push({ kind: isMoved ? moved : 'sentence edited', ...about });
  }
  const [before, after] = [notesOf(pair.old, old, !isEdited), notesOf(pair.now, now, !isEdited)];
  if (before !== after)
    changes.push({ kind: 'footnotes changed', ...about, old: before, now: after });
  return changes;
}

function compareBounds({ pairs, now }: Aligned): Change[] {
  return listBounds(pairs).map(({ pair, isSplit }) =>
    describeStart(isSplit ? 'passage split' : 'passages joined', pair, now),
  );
}

function compareForms({ pairs, old, now }: Aligned): Change[] {
  const isVerse = (essay: Essay, { passage }: Sentence) =>
    essay.body.some((one) => one.number === passage && one.isVerse);
  const changed = pairs.filter((pair) => isVerse(old, pair.old) !== isVerse(now, pair.now));
  const firsts = new Map(changed.reverse().map((pair) => [pair.now.passage, pair]));
  return [...firsts.values()].map((pair) => describeStart('verse marks changed', pair, now));
}

function describeStart(kind: ChangeKind, pair: Pair, now: Essay): Change {
  const place = placeOfSentence(now, pair.now);
  return { kind, place, now: wordsOf(pair.now), sentences: [pair.old, pair.now] };
}

function compareFronts(old: Essay, now: Essay): Change[] {
  return frontKeys.flatMap((key): Change[] => {
    const [before, after] = [old.front[key], now.front[key]];
    if (before?.text === after?.text) return [];
    const place = after?.place ?? { path: now.path, line: now.title.line, column: 1 };
    const words = { ...(before && { old: before.text }), ...(after && { now: after.text }) };
    return [{ kind: `${key} changed`, place, ...words, sentences: [] }];
  });
}

function compareHeadings({ old, now, pairs }: Aligned): Change[] {
  const free = new Set(now.headings);
  const steady = pairs.filter(({ isMoved }) => !isMoved);
  const same = old.headings.map((heading) => {
    const one = [...free].find(
      ({ text, level }) => text === heading.text && level === heading.level,
    );
    if (one) free.delete(one);
    return { heading, same: one };
  });
  const kept = same.flatMap((one) => (one.same ? [{ heading: one.heading, same: one.same }] : []));
  const inOrder = findAscending(kept.map((one) => now.headings.indexOf(one.same)));
  const removed = same.filter((one) => !one.same);
  return [
    ...removed.map(({ heading }) => describeHeading('heading removed', old, heading)),
    ...[...free].map((heading) => describeHeading('new heading', now, heading)),
    ...kept.flatMap(({ heading, same: one }, index) => {
      const before = steady.filter((pair) => pair.old.passage < heading.before).length;
      const after = steady.filter((pair) => pair.now.passage < one.before).length;
      const isThere = before === after && inOrder.has(index);
      const moved = isThere ? [] : [describeHeading('heading moved', now, one)];
      const [was, is] = [notesOf(heading, old, true), notesOf(one, now, true)];
      if (was === is) return moved;
      const about = describeHeading('footnotes changed', now, one);
      return [...moved, { ...about, old: was, now: is }];
    }),
  ];
}

function describeHeading(kind: ChangeKind, essay: Essay, heading: Heading): Change {
  const words = kind === 'heading removed' ? { old: heading.text } : { now: heading.text };
  return { kind, place: placeInEssay(essay, heading, 0), ...words, sentences: [] };
}
