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
