import type { Place } from './message.ts';

/** The mark of a footnote: the name that it is written with, and its offset in the text. */
export interface FootnoteMark {
  name: string;
  at: number;
}

/** Where a text continues in its file, from an offset on: after a mark, or on its next line. */
interface Piece {
  start: number;
  line: number;
  column: number;
}

/** A text of the essay without the marks of its footnotes, and the position of its first letter. */
export interface EssayText {
  text: string;
  line: number;
  column: number;
  /** Where it continues, if it is in two pieces. */
  later?: Piece[];
  marks?: FootnoteMark[];
}

/** Returns the position in the file of an offset in a text of the essay. */
export function placeInText(path: string, { later = [], ...first }: EssayText, at: number): Place {
  const piece = later.findLast(({ start }) => start <= at) ?? { start: 0, ...first };
  return { path, line: piece.line, column: piece.column + at - piece.start };
}

/** A mark; with a backslash before it, it is words of the author. */
const markForm = /(?<backslash>\\?)\[\^(?<name>[\p{L}\p{N}_-]+)\]/gu;

/** Returns words with a backslash before what looks like a mark in them. */
export function escapeMarks(words: string): string {
  return words.replace(/\[\^[\p{L}\p{N}_-]+\]/gu, '\\$&');
}

/**
 * Returns the text of one line without the marks of its footnotes, from an offset on, and their places;
 * undefined if nothing is left of it. White space at its ends is removed.
 */
export function takeMarks(row: string, place: { line: number; column: number }, from = 0) {
  const pieces: Piece[] = [];
  const marks: FootnoteMark[] = [];
  let [text, end] = ['', 0];
  const take = (start: number, to: number) => {
    const words = text === '' ? row.slice(start, to).trimStart() : row.slice(start, to);
    const column = place.column + to - words.length;
    if (words !== '') pieces.push({ start: text.length, line: place.line, column });
    text += words;
  };
  for (const { index, 0: mark, groups = {} } of row.matchAll(markForm)) {
    const { backslash, name = '' } = groups;
    if (index < from) continue;
    take(end, index);
    end = index + (backslash ? 1 : mark.length);
    if (backslash) continue;
    marks.push({ name, at: text.length });
  }
  take(end, row.length);
  const trimmed = text.trimEnd();
  const [first, ...later] = pieces.filter(({ start }) => start < trimmed.length);
  if (!first) return undefined;
  const found: EssayText = { text: trimmed, line: first.line, column: first.column };
  if (later.length > 0) found.later = later;
  if (marks.length > 0)
    found.marks = marks.map(({ name, at }) => ({ name, at: Math.min(at, trimmed.length) }));
  return found;
}

/** Returns lines as one text, each on a line of its own. */
export function joinTexts([first, ...others]: [EssayText, ...EssayText[]]): EssayText {
  const pieces: Piece[] = [...(first.later ?? [])];
  const marks = [...(first.marks ?? [])];
  let { text } = first;
  for (const other of others) {
    const start = text.length + 1;
    const shift = <One extends { start: number }>(one: One) => ({
      ...one,
      start: one.start + start,
    });
    pieces.push(...[{ ...other, start: 0 }, ...(other.later ?? [])].map(shift).map(toPiece));
    marks.push(...(other.marks ?? []).map(({ name, at }) => ({ name, at: at + start })));
    text += `\n${other.text}`;
  }
  const { line, column } = first;
  return {
    text,
    line,
    column,
    ...(pieces.length > 0 && { later: pieces }),
    ...(marks.length > 0 && { marks }),
  };
}

function toPiece({ start, line, column }: Piece): Piece {
  return { start, line, column };
}
