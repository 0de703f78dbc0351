import type { Place } from './message.ts';

/** Words and where they begin. Their lines are parted where the author broke them by sense. */
export interface Quotation {
  text: string;
  lines: string[];
  place: Place;
}

/** Returns words on one line, found at a place. */
export function quoteLine(text: string, place: Place): Quotation {
  return { text, lines: [text], place };
}

/** Returns words on several lines as one quotation: its text is the lines joined by spaces. */
export function quoteLines(lines: string[], place: Place): Quotation {
  return { text: lines.join(' '), lines, place };
}
