import { type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import type { Detail } from '../read/message.ts';
import { growToWords, type Match } from './match.ts';
import { eachInEssay } from './running.ts';

/** What is wrong with a quotation that holds a part of a word. */
export const cutReason = 'this quotes only a part of a word; quote whole words';

/** At most so many places are looked at, to find one that a slide cites. */
const mostPlaces = 1000;

/**
 * Returns a suggestion of whole words where a quotation stands in an essay as letters alone: it
 * begins or ends inside a word. Only for parts of the essay where these are given.
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
