import { compareTexts } from '../link/nearest.ts';
import { squeeze } from '../link/squeeze.ts';
import { allPassages, type Essay } from '../read/essay.ts';
import type { Sentence } from '../read/sentence.ts';
import { findAscending, findAscendingLast } from './ascending.ts';

/** A sentence of the old essay and what it is in the new one. */
export interface Pair {
  old: Sentence;
  now: Sentence;
  /** True where its words changed; white space does not count. */
  isEdited: boolean;
  /** True where it stands at another place among the other sentences. */
  isMoved: boolean;
}

/** Which sentences of two versions of an essay are the same, and which are in one of them only. */
export interface Alignment {
  pairs: Pair[];
  removed: Sentence[];
  added: Sentence[];
}

/** Sentences that are less similar are two sentences, and not one that was edited. */
const leastLikeness = 0.6;

/** At most so many pairs of sentences are compared letter by letter. */
const mostCompared = 40_000;

/**
 * Returns for each sentence of an old essay its counterpart in the new one. Titles, bodies and bylines
 * are compared with their like. Equal sentences are paired first, then the most similar of the others.
 */
export function alignEssays(old: Essay, now: Essay): Alignment {
  const parts = (essay: Essay) => [
    essay.title.sentences,
    essay.body.flatMap(({ sentences }) => sentences),
    essay.byline?.sentences ?? [],
  ];
  const news = parts(now);
  const pairs = parts(old).flatMap((sentences, index) => align(sentences, news[index] ?? []));
  const known = new Set(pairs.flatMap((pair) => [pair.old, pair.now]));
  const left = (essay: Essay) =>
    allPassages(essay)
      .flatMap(({ sentences }) => sentences)
      .filter((sentence) => !known.has(sentence));
  return { pairs, removed: left(old), added: left(now) };
}

/** Returns the words of a sentence in the form in which two versions are compared. */
export function wordsOf({ text }: Sentence): string {
  return squeeze(text).plain.trim();
}

function align(old: Sentence[], now: Sentence[]): Pair[] {
  const counterparts = new Map<number, number>();
  const taken = new Set<number>();
  const join = (from: number, to: number) => {
    counterparts.set(from, to);
    taken.add(to);
  };
  for (const [from, to] of pairEqual(old.map(wordsOf), now.map(wordsOf))) join(from, to);
  const left = [...old.keys()].filter((index) => !counterparts.has(index));
  const free = [...now.keys()].filter((index) => !taken.has(index));
  for (const [from, to] of pairSimilar(left, free, (a, b) => likenessOf(old[a], now[b])))
    join(from, to);
  const joined = [...counterparts].sort(([a], [b]) => a - b);
  const both = joined.flatMap(([from, to]) => {
    const [one, other] = [old[from], now[to]];
    return one && other
      ? [{ old: one, now: other, isEdited: wordsOf(one) !== wordsOf(other) }]
      : [];
  });
  const places = joined.map(([, to]) => to);
  const ways = [findAscending(places), findAscendingLast(places)].map((steady) =>
    both.map((pair, index) => ({ ...pair, isMoved: !steady.has(index) })),
  );
  // Of two neighbours that changed places either one moved: the one that leaves more passages whole.
  const [first = [], last = []] = ways;
  return listBounds(last).length < listBounds(first).length ? last : first;
}

/** Where a passage of the old essay was split, or joined with the one before it. */
export interface Bound {
  pair: Pair;
  isSplit: boolean;
}

/** Returns where passages were split or joined between sentences that stay in their order. */
export function listBounds(pairs: Pair[]): Bound[] {
  const steady = pairs.filter(({ isMoved }) => !isMoved);
  return steady.flatMap((pair, index) => {
    const before = steady[index - 1];
    const wasOne = before?.old.passage === pair.old.passage;
    const isOne = before?.now.passage === pair.now.passage;
    return before && wasOne !== isOne ? [{ pair, isSplit: wasOne }] : [];
  });
}

function likenessOf(old: Sentence | undefined, now: Sentence | undefined): number {
  return old && now ? compareTexts(old.text, now.text) : 0;
}

/** Pairs equal texts: those that are there once in order, then repeated ones between them, then the rest. */
function pairEqual(old: string[], now: string[]): Map<number, number> {
  const [ofOld, ofNow] = [placesOf(old), placesOf(now)];
  const pairs = new Map<number, number>();
  const once = [...ofOld].flatMap(([text, places]) => {
    const [[from], [to], others] = [places, ofNow.get(text) ?? [], ofNow.get(text)?.length];
    return places.length === 1 && others === 1 && from !== undefined && to !== undefined
      ? [[from, to] as const]
      : [];
  });
  const steady = findAscending(once.map(([, to]) => to));
  once.forEach(([from, to]) => {
    pairs.set(from, to);
  });
  const anchors = once.filter((_, index) => steady.has(index));
  for (const [text, places] of ofOld) {
    const free = new Set(ofNow.get(text) ?? []);
    if (places.length === 1 && free.size === 1) continue;
    const gapOf = (at: number, side: 0 | 1) => anchors.filter((one) => one[side] < at).length;
    const join = (from: number, to: number | undefined) => {
      if (to === undefined || pairs.has(from)) return;
      pairs.set(from, to);
      free.delete(to);
    };
    for (const from of places)
      join(
        from,
        [...free].find((to) => gapOf(to, 1) === gapOf(from, 0)),
      );
    for (const from of places) join(from, [...free][0]);
  }
  return pairs;
}

function placesOf(texts: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach((text, index) => {
    places.set(text, [...(places.get(text) ?? []), index]);
  });
  return places;
}

/** Pairs the most similar first; of equally similar ones, those that are nearer to each other. */
function pairSimilar(
  old: number[],
  now: number[],
  likeness: (from: number, to: number) => number,
): [number, number][] {
  const reach =
    old.length * now.length > mostCompared
      ? mostCompared / (old.length + now.length)
      : Number.POSITIVE_INFINITY;
  const candidates = old.flatMap((from) =>
    now
      .filter((to) => Math.abs(to - from) <= reach)
      .map((to) => ({ from, to, likeness: likeness(from, to) })),
  );
  const apart = ({ from, to }: { from: number; to: number }) => Math.abs(from - to);
  const best = candidates
    .filter((one) => one.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || apart(a) - apart(b));
  const used = { old: new Set<number>(), now: new Set<number>() };
  return best.flatMap(({ from, to }): [number, number][] => {
    if (used.old.has(from) || used.now.has(to)) return [];
    used.old.add(from);
    used.now.add(to);
    return [[from, to]];
  });
}
