import { allPassages, type Essay } from './essay.ts';
import { type FrontKey, frontKeys } from './essay-front.ts';
import { escapeRow } from './essay-row.ts';
import { type EssayText, escapeMarks } from './essay-text.ts';

/** A text and its marks, wherever it stands. */
export type MarkedText = Pick<EssayText, 'text' | 'marks'>;

/**
 * Returns an essay as the text of essay.txt, which reads as the same essay: front matter, then title,
 * headings and passages in their order, the byline, and the footnotes last.
 */
export function writeEssay(essay: Essay): string {
  const { front, byline, headings, footnotes } = essay;
  const passages = allPassages(essay);
  const over = writeFront((key) => front[key]?.text);
  const headed = passages.flatMap((passage) => [
    ...headings.filter(({ before }) => before === passage.number).map(writeHeading),
    passage === byline ? `* ${withMarks(passage)}` : writePassage(passage),
  ]);
  const after = headings.filter(({ before }) => before >= passages.length).map(writeHeading);
  const rows = [
    ...(over === '' ? [] : [over]),
    ...headed,
    ...after,
    ...footnotes.map(({ name, text }) => writeFootnote(name, text)),
  ];
  return `${rows.join('\n\n')}\n`;
}

/** Returns the lines of front matter, in the order in which they are shown. */
export function writeFront(wordsOf: (key: FrontKey) => string | undefined): string {
  const lines = frontKeys.flatMap((key) => (wordsOf(key) ? [`${key}: ${wordsOf(key)}`] : []));
  return lines.join('\n');
}

/** Returns the line of a footnote. */
export function writeFootnote(name: string, words: string): string {
  return `[^${name}]: ${words}`.trimEnd();
}

/** Returns the line of a heading; its level is 2 or 3. */
export function writeHeading({ level, ...text }: MarkedText & { level: number }): string {
  return `${'#'.repeat(level)} ${withMarks(text)}`;
}

/** Returns the line of a passage, or the lines of a verse; a backslash keeps words from being signs. */
export function writePassage(passage: MarkedText & { isVerse?: boolean }): string {
  if (passage.isVerse) return withMarks(passage).replace(/^/gm, '> ');
  // A mark that begins the line is meant; the same sign of the author's words is not.
  const isMarked = passage.marks?.[0]?.at === 0;
  const written = withMarks(passage);
  const isEscaped = passage.text.startsWith('[^') && written.startsWith('\\');
  return isMarked || isEscaped ? written : escapeRow(written);
}

/** Returns a text with the marks of its footnotes in it. */
export function withMarks({ text, marks = [] }: MarkedText): string {
  let from = 0;
  const parts = marks.map(({ name, at }) => {
    // A mark follows a backslash of the author's only at the end of a line, where white space is nothing.
    const words = escapeMarks(text.slice(from, at)).replace(/\\$/, '\\ ');
    const part = `${words}[^${name}]`;
    from = at;
    return part;
  });
  return parts.join('') + escapeMarks(text.slice(from));
}
