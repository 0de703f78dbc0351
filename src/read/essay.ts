import { error, type Message, type Place } from './message.ts';
import { type Sentence, splitSentences } from './sentence.ts';
import type { Source } from './source.ts';

/** A non-blank line of the essay, trimmed; numbers count from 1, and the title is number 1. */
export interface Passage {
  number: number;
  text: string;
  line: number;
  column: number;
  sentences: Sentence[];
}

/** The essay as written: the title, the passages, and the byline with its author. */
export interface Essay {
  path: string;
  title: Passage;
  body: Passage[];
  byline?: Passage;
}

/**
 * Returns the essay: the first line is the title, a last line that begins with * is the byline, and
 * each other line is a passage. Blank lines and white space at the ends of lines are ignored. Reports
 * an essay without a passage.
 */
export function readEssay(
  source: Source,
  language: string,
): { essay?: Essay; messages: Message[] } {
  const passages = readPassages(source, language);
  const last = passages.at(-1);
  const byline = last && passages.length > 1 && last.text.startsWith('*') ? last : undefined;
  const [title, ...rest] = passages;
  const body = byline ? rest.slice(0, -1) : rest;
  if (!title || body.length === 0) {
    const reason = title
      ? 'the essay has a title but no passages: write each passage on a line below the title'
      : 'the essay is empty: write the title on the first line, and each passage on a line below it';
    const place = { path: source.path, line: title?.line ?? 1, column: title?.column ?? 1 };
    return { messages: [error('essay-empty', place, reason)] };
  }
  const essay: Essay = { path: source.path, title, body };
  if (byline) essay.byline = readByline(byline, language);
  return { essay, messages: [] };
}

function readPassages(source: Source, language: string): Passage[] {
  const passages: Passage[] = [];
  source.text.split('\n').forEach((row, index) => {
    const text = row.trim();
    if (text === '') return;
    const number = passages.length + 1;
    const column = row.length - row.trimStart().length + 1;
    const sentences = splitSentences(text, number, language);
    passages.push({ number, text, line: index + 1, column, sentences });
  });
  return passages;
}

function readByline(line: Passage, language: string): Passage {
  const text = line.text.replace(/^\*\s*/, '');
  const column = line.column + line.text.length - text.length;
  return { ...line, text, column, sentences: splitSentences(text, line.number, language) };
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

/** Returns the position in the file of an offset in a passage. */
export function placeInEssay(essay: Essay, passage: Passage, offset: number): Place {
  return { path: essay.path, line: passage.line, column: passage.column + offset };
}
