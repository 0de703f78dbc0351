import { type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import type { Detail } from '../read/message.ts';
import { growToWords, type Match } from './match.ts';
import { eachInEssay } from './running.ts';

/** The reason in messages about a quotation that contains part of a word. */
export const cutReason = 'this quotation begins or ends inside a word: quote whole words';

/** At most 1000 occurrences are checked for one that the slide cites. */
const mostPlaces = 1000;

/**
 * Returns a suggestion of whole words if a quotation occurs in the essay only as letters, beginning or
 * ending inside a word. If `within` is given, only these parts of the essay are searched.
 */
export function suggestWhole(
  words: string,
  essay: Essay,
  within?: (Match & { passage: Passage })[],
): Detail | undefined {
  let count = 0;
  for (const { passage, start, end } of eachInEssay(words, essay, 'letters')) {
    const isCited = within?.some(
      (one) => one.passage === passage && one.start <= start && end <= one.end,
    );
    if (isCited ?? true) {
      const whole = growToWords({ start, end }, passage.text);
      const suggestion = passage.text.slice(whole.start, whole.end);
      return { suggestion, at: placeInEssay(essay, passage, whole.start) };
    }
    count += 1;
    if (count === mostPlaces) break;
  }
  return undefined;
}
