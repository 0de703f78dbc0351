import { isBackup } from '../link/backup.ts';
import type { Citation } from '../link/cite.ts';
import { findCitation, sentenceOf } from '../link/cite.ts';
import { allPassages } from '../read/essay.ts';
import { type Quotation, quoteLine } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import type { SlideFile } from '../read/slide-file.ts';
import type { Comparison } from './essay-change.ts';
import { followCitation } from './followed-citation.ts';
import type { ListEdit, ListKey } from './list-edit.ts';
import { type Item, listItems, type Speakers, type Unit } from './speaker.ts';

/** A citation has at least so many words, if its sentence has them. */
const fewestWords = 4;

/** A citation that no longer names what its slide speaks, and what it named in the old essay. */
interface Dropped extends Item {
  was: Citation;
}

/**
 * Returns what must change in the lists of a slide's front matter, so that it speaks its sentences of
 * the new essay and recalls the same words. What is not certain stays as it is.
 */
export function mendCitations(
  file: SlideFile,
  comparison: Comparison,
  { of }: Speakers,
): ListEdit[] {
  const { old, now } = comparison;
  const before = listItems(file, old);
  const wanted = new Set([...of].flatMap(([one, files]) => (files.includes(file) ? [one] : [])));
  const edits: ListEdit[] = [];
  const dropped: Dropped[] = [];
  const spoken = new Set<Sentence>();
  listItems(file, now).forEach((item, index) => {
    // Words that the old essay does not have either are not for a new version to mend.
    const was = before[index]?.citation;
    if (!was) return;
    const isWanted = item.sentences.every((one) => wanted.has(one) && !spoken.has(one));
    if (item.citation && isWanted) for (const one of item.sentences) spoken.add(one);
    else dropped.push({ ...item, was });
  });
  const missing = [...wanted].filter((one) => !spoken.has(one)).sort(inOrder);
  const words = nameAll(missing, dropped, comparison);
  // If one sentence cannot be named, its old citation stays, for the build to report.
  if (!words) return mendRecall(file, comparison);
  for (const unit of ['passage', 'sentence'] as const) {
    const places = dropped.filter((item) => item.unit === unit).map(({ index }) => index);
    const own = words.filter((one) => one.unit === unit).map((one) => one.words);
    edits.push(...placeWords(`${unit}s`, places, own));
  }
  return [...edits, ...mendRecall(file, comparison)];
}

/** New words take the places of old ones, then follow them; places that are left are removed. */
function placeWords(key: ListKey, places: number[], words: string[]): ListEdit[] {
  const most = Math.max(places.length, words.length);
  return Array.from({ length: most }, (_, at): ListEdit => {
    const [index, text] = [places[at], words[at]];
    return {
      key,
      ...(index !== undefined && { index }),
      ...(text !== undefined && { words: text }),
    };
  });
}

function inOrder(a: Sentence, b: Sentence): number {
  return a.passage - b.passage || a.number - b.number;
}

/** Returns words for sentences: for their passage if it is whole, else one by one; undefined if some have none. */
function nameAll(
  missing: Sentence[],
  dropped: Dropped[],
  comparison: Comparison,
): { unit: Unit; words: string }[] | undefined {
  type Named = { unit: Unit; words: string | undefined };
  const names = [...new Set(missing.map(({ passage }) => passage))].flatMap((number): Named[] => {
    const passage = allPassages(comparison.now).find((one) => one.number === number);
    const own = missing.filter((one) => one.passage === number);
    const name = (unit: Unit, text: string, sentences: Sentence[]) => ({
      unit,
      words: nameUnit(unit, text, sentences, dropped, comparison),
    });
    return own.length === passage?.sentences.length
      ? [name('passage', passage.text, own)]
      : own.map((one) => name('sentence', one.text, [one]));
  });
  const known = names.flatMap(({ unit, words }) => (words ? [{ unit, words }] : []));
  return known.length === names.length ? known : undefined;
}

/** Returns the words of an old citation as the new essay has them, or the first words that are only there. */
function nameUnit(
  unit: Unit,
  text: string,
  sentences: Sentence[],
  dropped: Dropped[],
  comparison: Comparison,
): string | undefined {
  const names = (words: string) => {
    const citation = findCitation(
      quoteLine(words, { path: '', line: 1, column: 1 }),
      comparison.now,
      unit,
    );
    const found = citation && sentenceOf(citation);
    if (unit === 'sentence') return found !== undefined && found === sentences[0];
    return citation?.passage.number === sentences[0]?.passage;
  };
  const near = dropped.flatMap(({ was }) => (was && followCitation(was, comparison)) ?? []);
  return [...near, ...firstWords(text)].find(names);
}

function* firstWords(text: string): Generator<string> {
  const row = text.split('\n')[0]?.trim() ?? '';
  const words = row.split(/\s+/);
  for (let count = Math.min(fewestWords, words.length); count <= words.length; count += 1)
    yield words
      .slice(0, count)
      .join(' ')
      .replace(/[،؛:,.؟?!…]+$/u, '');
}

/** Recalled words, and all that a backup slide cites, follow their sentence where it was lightly edited. */
function mendRecall(file: SlideFile, comparison: Comparison): ListEdit[] {
  const recalled = mendList(file.recall, 'recall', 'passage', comparison);
  if (!isBackup(file)) return recalled;
  return [
    ...mendList(file.passages, 'passages', 'passage', comparison),
    ...mendList(file.sentences, 'sentences', 'sentence', comparison),
    ...recalled,
  ];
}

function mendList(
  quotations: Quotation[],
  key: ListKey,
  unit: Unit,
  comparison: Comparison,
): ListEdit[] {
  const { old, now } = comparison;
  return quotations.flatMap((quotation, index): ListEdit[] => {
    const citation = findCitation(quotation, old, unit);
    if (!citation || findCitation(quotation, now, unit)) return [];
    const words = followCitation(citation, comparison);
    if (!words || !findCitation({ ...quotation, text: words }, now, unit)) return [];
    return [{ key, index, words }];
  });
}
