import { type Sentence, splitSentences } from './sentence.ts';

/** The two halves of a line of verse are parted by this (U+2026 between spaces). */
export const betweenHalves = ' … ';

/** Returns the offset of what parts the two halves of a line of verse; undefined for another line. */
export function findHalves(line: string): number | undefined {
  const at = line.indexOf(betweenHalves);
  const isOne = at > 0 && line.indexOf(betweenHalves, at + 1) < 0;
  return isOne && line.slice(at + betweenHalves.length).trim() !== '' ? at : undefined;
}

/**
 * Returns the sentences of a passage whose lines stay lines: a sentence ends at the end of its line, and
 * a line of two halves is one. Lossless, as the sentences of any passage are.
 */
export function splitVerse(text: string, passage: number, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = text.split('\n');
  let from = 0;
  lines.forEach((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    const isOne = findHalves(line) !== undefined;
    const own = isOne ? [line] : splitSentences(line, passage, language).map((one) => one.text);
    own.forEach((words, place) => {
      const whole = place === own.length - 1 ? words + end : words;
      sentences.push({ passage, number: sentences.length + 1, text: whole, start: from });
      from += whole.length;
    });
  });
  return sentences;
}
