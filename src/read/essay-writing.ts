import { allPassages, type Essay, type Passage } from './essay.ts';
import { frontKeys } from './essay-front.ts';
import { escapeRow } from './essay-row.ts';
import { type EssayText, escapeMarks } from './essay-text.ts';

/**
 * Returns an essay as the text of essay.txt, which reads as the same essay: front matter, then title,
 * headings and passages in their order, the byline, and the footnotes last.
 */
export function writeEssay(essay: Essay): string {
  const { front, byline, headings, footnotes } = essay;
  const passages = allPassages(essay);
  const over = frontKeys.flatMap((key) => {
    const words = front[key]?.text;
    return words ? [`${key}: ${words}`] : [];
  });
  const headed = passages.flatMap((passage) => [
    ...headings.filter(({ before }) => before === passage.number).map(writeHeading),
    passage === byline ? `* ${withMarks(passage)}` : writePassage(passage),
  ]);
  const after = headings.filter(({ before }) => before > passages.length).map(writeHeading);
  const rows = [
    ...(over.length > 0 ? [over.join('\n')] : []),
    ...headed,
    ...after,
    ...footnotes.map(({ name, text }) => `[^${name}]: ${text}`.trimEnd()),
  ];
  return `${rows.join('\n\n')}\n`;
}

function writeHeading({ level, ...text }: EssayText & { level: number }): string {
  return `${'#'.repeat(level)} ${withMarks(text)}`;
}

function writePassage(passage: Passage): string {
  if (passage.isVerse) return withMarks(passage).replace(/^/gm, '> ');
  // A mark that begins the line is meant; the same sign of the author's words is not.
  const isMarked = passage.marks?.[0]?.at === 0;
  const written = withMarks(passage);
  const isEscaped = passage.text.startsWith('[^') && written.startsWith('\\');
  return isMarked || isEscaped ? written : escapeRow(written);
}

/** Returns a text with the marks of its footnotes in it. */
function withMarks({ text, marks = [] }: EssayText): string {
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
