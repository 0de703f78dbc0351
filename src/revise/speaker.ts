import { isBackup } from '../link/backup.ts';
import { type Citation, findCitation } from '../link/cite.ts';
import { citedSentences } from '../link/spoken.ts';
import type { Essay } from '../read/essay.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import type { SlideFile } from '../read/slide-file.ts';
import type { Comparison } from './essay-change.ts';

/** What a citation of a slide's front matter names. */
const units = ['passage', 'sentence'] as const;
export type Unit = (typeof units)[number];

/** A citation of a slide's front matter: its list, its place in it, and the sentences that it speaks. */
export interface Item {
  unit: Unit;
  index: number;
  quotation: Quotation;
  citation?: Citation;
  sentences: Sentence[];
}

/** The citations of each slide in each essay: each search takes time proportional to the essay's length. */
const kept = new WeakMap<Essay, WeakMap<SlideFile, Item[]>>();

/** Returns the citations by which a slide speaks, found in an essay; a backup slide speaks nothing. */
export function listItems(file: SlideFile, essay: Essay): Item[] {
  const ofEssay = kept.get(essay) ?? new WeakMap<SlideFile, Item[]>();
  const items = ofEssay.get(file) ?? findItems(file, essay);
  kept.set(essay, ofEssay.set(file, items));
  return items;
}

function findItems(file: SlideFile, essay: Essay): Item[] {
  if (isBackup(file)) return [];
  return units.flatMap((unit) =>
    file[`${unit}s`].map((quotation, index) => {
      const citation = findCitation(quotation, essay, unit);
      const sentences = citation ? citedSentences(citation, unit) : [];
      return { unit, index, quotation, sentences, ...(citation && { citation }) };
    }),
  );
}

/** The slides that speak each sentence of the new essay, and those that could speak one that none speaks. */
export interface Speakers {
  of: Map<Sentence, SlideFile[]>;
  offers: Map<Sentence, SlideFile>;
}

/**
 * Returns which slides speak each sentence of the new essay. A sentence keeps its slide. A new one, and
 * one that moved away from the others of its slide, belongs to the slide that speaks all that stands
 * around it in its passage. Where this is not certain, an offer is the slide whose sentence stood here
 * and is gone, or else the slide that speaks the sentence before it.
 */
export function findSpeakers(files: SlideFile[], comparison: Comparison): Speakers {
  const { pairs, old, now, added } = comparison;
  const before = speakersIn(files, old);
  const of = new Map<Sentence, SlideFile[]>();
  for (const { old: one, now: same, isMoved } of pairs)
    if (!isMoved) of.set(same, before.get(one) ?? []);
  const settled = new Set([...of.values()].flat());
  const hosts = new Map<Sentence, SlideFile>();
  for (const sentence of [...added, ...pairs.flatMap((pair) => (pair.isMoved ? [pair.now] : []))]) {
    const host = findHost(sentence, now, of);
    if (host) hosts.set(sentence, host);
  }
  for (const { old: one, now: same, isMoved } of pairs) {
    if (!isMoved) continue;
    const own = before.get(one) ?? [];
    const host = hosts.get(same);
    of.set(same, host && own.every((file) => settled.has(file)) && own.length > 0 ? [host] : own);
  }
  for (const sentence of added) {
    const host = hosts.get(sentence);
    of.set(sentence, host ? [host] : []);
  }
  return { of, offers: findOffers(comparison, of, before) };
}

function speakersIn(files: SlideFile[], essay: Essay): Map<Sentence, SlideFile[]> {
  const speakers = new Map<Sentence, SlideFile[]>();
  for (const file of files)
    for (const sentence of new Set(listItems(file, essay).flatMap((item) => item.sentences)))
      speakers.set(sentence, [...(speakers.get(sentence) ?? []), file]);
  return speakers;
}

/** The one slide that speaks what stands on both sides in the passage, or all of it on one side. */
function findHost(
  sentence: Sentence,
  essay: Essay,
  of: Map<Sentence, SlideFile[]>,
): SlideFile | undefined {
  const passage = essay.body.find(({ number }) => number === sentence.passage);
  if (!passage) return undefined;
  const known = passage.sentences.filter((one) => of.has(one));
  const before = known.findLast(({ number }) => number < sentence.number);
  const after = known.find(({ number }) => number > sentence.number);
  const sides = before && after ? [before, after] : known;
  const hosts = new Set(sides.flatMap((one) => of.get(one) ?? []));
  const [host] = hosts;
  const isSure = hosts.size === 1 && sides.every((one) => of.get(one)?.length === 1);
  return isSure ? host : undefined;
}

function findOffers(
  { old, now, added, pairs, removed }: Comparison,
  of: Map<Sentence, SlideFile[]>,
  before: Map<Sentence, SlideFile[]>,
): Map<Sentence, SlideFile> {
  const offers = new Map<Sentence, SlideFile>();
  const sentences = now.body.filter((one) => !one.isSilent).flatMap((one) => one.sentences);
  const olds = old.body.flatMap((one) => one.sentences);
  const news = new Set(added);
  sentences.forEach((sentence, index) => {
    if (!news.has(sentence) || (of.get(sentence) ?? []).length > 0) return;
    const spoken = (one: Sentence) => (of.get(one) ?? []).length > 0;
    const near =
      sentences.slice(0, index).findLast(spoken) ?? sentences.slice(index + 1).find(spoken);
    // What stood here in the old essay and is gone leaves its slide free.
    const last = pairs.find((pair) => pair.now === sentences[index - 1])?.old;
    const gone = index === 0 ? olds[0] : last && olds[olds.indexOf(last) + 1];
    const free = gone && removed.includes(gone) ? before.get(gone)?.[0] : undefined;
    const file = free ?? (near && of.get(near)?.at(-1));
    if (file) offers.set(sentence, file);
  });
  return offers;
}
