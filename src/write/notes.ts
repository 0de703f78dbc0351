import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Citation } from '../link/cite.ts';
import { sentenceOf } from '../link/cite.ts';
import type { Mark, Note, Reminder } from '../link/note.ts';
import type { Slide } from '../link/slide.ts';
import { findLeftToRight, type Span } from '../text/left-to-right.ts';
import { toInline } from './inline.ts';
import { namePassages, nameSentence } from './page-words.ts';
import { placeNumbers, setCells, setHalves, writeFootnotes } from './sentence.ts';

/** The parts of a slide that its notes are written from. */
type Written = Pick<Slide, 'isBackup' | 'notes' | 'reminders' | 'aside'>;

/**
 * Returns a slide's notes: each sentence is a span named by passage and sentence number, with the words
 * that the slide shows marked; what it recalls is written as quotations; footnotes come last. A passage
 * is a paragraph; over it stand its `headings`, by its number.
 */
export function writeNotes(
  { isBackup, notes, reminders, aside = [] }: Written,
  headings: Map<number, Element[]> = new Map(),
): Element | undefined {
  const footnotes = writeFootnotes([...aside, ...notes].map(toNoted));
  if (notes.length === 0 && reminders.length === 0 && footnotes.length === 0) return undefined;
  const numbers = numbersOf(notes, reminders);
  const passages = numbers.length > 0 ? namePassages(numbers) : undefined;
  const write = isBackup ? writeRecalled : writeSentence;
  return h('aside.notes', { lang: 'ar', dir: 'rtl', dataPassages: passages }, [
    ...groupByPassage(notes).flatMap((group) => [
      ...(headings.get(group[0]?.sentence.passage ?? 0) ?? []),
      h('p', group.map(write)),
    ]),
    ...reminders.map((reminder) => h('p', [writeReminder(reminder)])),
    ...footnotes,
  ]);
}

/** Numbers of the passages of the notes, in the essay's order. */
function numbersOf(notes: Note[], reminders: Reminder[]): number[] {
  const spoken = notes.map(({ sentence }) => sentence.passage);
  const all = [...spoken, ...reminders.map(({ citation }) => citation.passage.number)];
  return [...new Set(all)].sort((a, b) => a - b);
}

function groupByPassage(notes: Note[]): Note[][] {
  const groups: Note[][] = [];
  for (const note of notes) {
    const group = groups.at(-1);
    if (group?.[0]?.sentence.passage === note.sentence.passage) group.push(note);
    else groups.push([note]);
  }
  return groups;
}

/** Returns a note as what has footnotes, under the name of its sentence. */
export function toNoted({ sentence, footnotes = [] }: Note) {
  return { name: nameSentence(sentence), footnotes };
}

/** Returns a sentence with its marked words and the numbers of its footnotes. */
export function writeSentence({ sentence, marks, footnotes, isVerse }: Note): Element {
  const words = placeNumbers(markWords(sentence.text, marks), footnotes);
  const properties = { className: isVerse && 'verse', dataSentence: nameSentence(sentence) };
  return h('span', properties, isVerse ? setHalves(words) : setCells(words));
}

/** A sentence in the notes of a backup slide: another slide speaks it. */
function writeRecalled(note: Note): Element {
  const { dataSentence, ...properties } = writeSentence(note).properties;
  return { ...writeSentence(note), properties: { ...properties, dataRecall: dataSentence } };
}

function writeReminder({ citation, marks }: Reminder): Element {
  const { passage, start, end } = citation;
  const words = setCells(markWords(passage.text.slice(start, end), marks));
  return h('q', { className: passage.isVerse && 'verse', dataRecall: nameCited(citation) }, words);
}

/**
 * Marks words of a text. If only a part of a left-to-right run is marked, the run stays one run with
 * its pieces marked inside: separate pieces would be ordered separately.
 */
function markWords(text: string, marks: Mark[]): ElementContent[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]);
  const partlyMarked = findLeftToRight(text).filter((run) =>
    edges.some((edge) => edge > run.start && edge < run.end),
  );
  const write = (start: number, end: number) => toInline(text, start, end);
  const writePlain = (start: number, end: number): ElementContent[] =>
    start < end ? [{ type: 'text', value: text.slice(start, end) }] : [];
  let from = 0;
  const parts = partlyMarked.flatMap((run) => {
    const before = markWithin({ start: from, end: run.start }, marks, write);
    from = run.end;
    return [...before, h('bdi', markWithin(run, marks, writePlain))];
  });
  return [...parts, ...markWithin({ start: from, end: text.length }, marks, write)];
}

/** Writes a part of a text; the marked words inside it are marked. */
function markWithin(
  part: Span,
  marks: Mark[],
  write: (start: number, end: number) => ElementContent[],
): ElementContent[] {
  let from = part.start;
  const parts = marks.flatMap(({ points, ...mark }) => {
    const [start, end] = [Math.max(from, mark.start), Math.min(mark.end, part.end)];
    if (start >= end) return [];
    const before = write(from, start);
    from = end;
    const words = h('mark', { dataPoints: points.join(' ') || undefined }, write(start, end));
    return [...before, words];
  });
  return [...parts, ...write(from, part.end)];
}

/** Returns the name of the sentence in which a citation begins: 7.2. */
export function nameCited(citation: Citation): string {
  const { passage } = citation;
  return nameSentence(sentenceOf(citation) ?? { passage: passage.number, number: 1 });
}
