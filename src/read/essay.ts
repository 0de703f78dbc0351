import { type EssayFront, readEssayFront } from './essay-front.ts';
import { type Row, readRow } from './essay-row.ts';
import { type EssayText, joinTexts, placeInText, takeMarks } from './essay-text.ts';
import { checkFootnotes, type Footnote } from './footnote.ts';
import { type Heading, headingsOver, headsReferences } from './heading.ts';
import { error, type Message, type Place } from './message.ts';
import { type Sentence, splitSentences } from './sentence.ts';
import type { Source } from './source.ts';
import { splitVerse } from './verse.ts';

/**
 * A line of the essay, trimmed, or the lines of a verse or a block quotation. Numbers count as a reader
 * counts paragraphs: the first one under the title is 1, the title is 0, headings have no number.
 */
export interface Passage extends EssayText {
  number: number;
  sentences: Sentence[];
  /** True for a verse or a block quotation: its lines stay lines. */
  isVerse?: true;
  /** True under a heading of references or notes: it is shown and not spoken. */
  isSilent?: true;
}

/** The essay as written: the title, the passages, the byline, and what stands around them. */
export interface Essay {
  path: string;
  front: EssayFront;
  title: Passage;
  body: Passage[];
  byline?: Passage;
  headings: Heading[];
  footnotes: Footnote[];
}

/**
 * Returns the essay: lines of front matter; the title; and passages, of which a last one that begins
 * with * is the byline. Headings (##, ###), footnotes ([^1]) and verse (>) are recognised by their signs. Blank
 * lines and white space at the ends of lines are ignored. Reports an essay without a passage, and faults
 * of front matter and footnotes.
 */
export function readEssay(
  source: Source,
  language: string,
): { essay?: Essay; messages: Message[] } {
  const { path } = source;
  const lines = source.text.split('\n');
  const { front, taken, messages } = readEssayFront(path, lines);
  const { texts, headings, footnotes } = readRows(path, lines, taken, messages);
  const [title, ...rest] = texts.map((one, index) => toPassage(one, index, headings, language));
  const last = rest.at(-1);
  const byline = last && texts.at(-1)?.isByline ? readByline(last, language) : undefined;
  const body = byline ? rest.slice(0, -1) : rest;
  if (!title || body.length === 0) {
    const reason = title
      ? 'the essay has a title but no passages: write each passage on a line below the title'
      : 'the essay is empty: write the title on the first line, and each passage on a line below it';
    const place = { path, line: title?.line ?? 1, column: title?.column ?? 1 };
    return { messages: [...messages, error('essay-empty', place, reason)] };
  }
  const essay: Essay = { path, front, title, body, headings, footnotes };
  if (byline) essay.byline = byline;
  return { essay, messages: [...messages, ...checkFootnotes(path, markedTexts(essay), footnotes)] };
}

/** The text of a passage before it is divided into sentences. */
interface PassageText extends EssayText {
  isVerse?: true;
  isByline?: true;
}

interface Rows {
  texts: PassageText[];
  headings: Heading[];
  footnotes: Footnote[];
}

function readRows(path: string, lines: string[], taken: number, messages: Message[]): Rows {
  const rows: Rows = { texts: [], headings: [], footnotes: [] };
  let verse: EssayText[] = [];
  const endVerse = () => {
    const [first, ...others] = verse;
    if (first) rows.texts.push({ ...joinTexts([first, ...others]), isVerse: true });
    verse = [];
  };
  lines.slice(taken).forEach((line, index) => {
    const row = readRow(line);
    if (row?.kind !== 'verse') endVerse();
    if (!row) return;
    const place = { line: taken + index + 1, column: row.at + 1 };
    if (row.kind === 'footnote') {
      rows.footnotes.push({ text: row.words, ...place, name: row.name ?? '' });
      return;
    }
    const text = takeMarks(row.words, place, row.isEscaped ? 1 : 0);
    if (!text) {
      const reason =
        'this footnote mark is alone on its line: write it after the word that it belongs to';
      messages.push(error('footnote-misplaced', { path, ...place }, reason));
    } else if (row.kind === 'verse') verse.push(text);
    else if (row.kind === 'heading')
      rows.headings.push({ ...text, level: row.level ?? 2, before: rows.texts.length });
    else rows.texts.push({ ...text, ...(isByline(row) && { isByline: true as const }) });
  });
  endVerse();
  return rows;
}

function isByline({ words, isEscaped }: Row): boolean {
  return words.startsWith('*') && !isEscaped;
}

function toPassage(
  { isByline: _, ...text }: PassageText,
  number: number,
  headings: Heading[],
  language: string,
): Passage {
  const split = text.isVerse ? splitVerse : splitSentences;
  const isSilent = number > 0 && headingsOver(headings, number).some(headsReferences);
  return {
    number,
    ...text,
    sentences: split(text.text, number, language),
    ...(isSilent && { isSilent }),
  };
}

/** The byline begins after its * and the white space behind that. It is spoken, whatever heading it follows. */
function readByline({ isSilent: _, ...line }: Passage, language: string): Passage {
  const text = line.text.replace(/^\*\s*/, '');
  const cut = line.text.length - text.length;
  const sentences = splitSentences(text, line.number, language);
  const moved: Passage = { ...line, text, column: line.column + cut, sentences };
  if (line.later) moved.later = line.later.map((one) => ({ ...one, start: one.start - cut }));
  if (line.marks)
    moved.marks = line.marks.map((one) => ({ ...one, at: Math.max(0, one.at - cut) }));
  return moved;
}

/** Returns every passage in order: title, body, byline. */
export function allPassages({ title, body, byline }: Essay): Passage[] {
  return byline ? [title, ...body, byline] : [title, ...body];
}

/** Returns all words of an essay, a passage a line. */
export function textOf(essay: Essay): string {
  return allPassages(essay)
    .map(({ text }) => text)
    .join('\n');
}

/** Returns every text of the essay that a reader sees: passages, headings, footnotes, front matter. */
export function allTexts(essay: Essay): EssayText[] {
  const front = Object.values(essay.front).map(({ text, place }) => ({ text, ...place }));
  return [...allPassages(essay), ...essay.headings, ...essay.footnotes, ...front];
}

/** Returns the texts that may have marks of footnotes, in the order of the file. */
export function markedTexts(essay: Essay): EssayText[] {
  return [...allPassages(essay), ...essay.headings].sort((a, b) => a.line - b.line);
}

/** Returns the position in the file of an offset in a text of the essay. */
export function placeInEssay(essay: Essay, text: EssayText, offset: number): Place {
  return placeInText(essay.path, text, offset);
}

/** Returns whom the essay is by: the author that it names over its title, or else its byline. */
export function authorOf({ front, byline }: Essay): string | undefined {
  return front.author?.text ?? byline?.text;
}
