import type { Place } from './message.ts';

/** Words and their start position. Their lines are broken where the author broke them by sense. */
export interface Quotation {
  text: string;
  lines: string[];
  place: Place;
}

/** Returns words on one line, found at a position. */
export function quoteLine(text: string, place: Place): Quotation {
  return { text, lines: [text], place };
}

/** Returns words on several lines as one quotation, whose text is the lines joined by spaces. */
export function quoteLines(lines: string[], place: Place): Quotation {
  return { text: lines.join(' '), lines, place };
}

/**
 * Returns words without the « » that enclose all of them: where the page writes « » around a quotation,
 * those of its file would be doubled.
 */
export function withoutMarks(quotation: Quotation): Quotation {
  const { text, lines, place } = quotation;
  if (!/^«[^«»]+»$/u.test(text)) return quotation;
  const bare = lines
    .map((line) => line.replace(/^«|»$/gu, '').trim())
    .filter((line) => line !== '');
  return quoteLines(bare, { ...place, column: place.column + 1 });
}
