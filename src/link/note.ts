import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import { growToWords, type Match } from './match.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** A sentence of the notes; marks are the words that the slide shows, offsets in the sentence. */
export interface Note {
  sentence: Sentence;
  marks: Match[];
}

/** Returns sentences as notes, with the words that the slide shows of them marked, whole words. */
export function toNotes(sentences: Sentence[], shown: Quotation[], stretches: Stretch[]): Note[] {
  const found = shown.flatMap(({ text }) => findInStretches(text, stretches) ?? []);
  const grown = found.map((one) => ({ ...one, ...growToWords(one, one.passage.text) }));
  return sentences.map((sentence) => {
    const length = sentence.text.trimEnd().length;
    const marks = grown
      .filter(({ passage }) => passage.number === sentence.passage)
      .map(({ start, end }) => ({
        start: Math.max(0, start - sentence.start),
        end: Math.min(length, end - sentence.start),
      }))
      .filter(({ start, end }) => start < end);
    return { sentence, marks: joinMarks(marks) };
  });
}

function joinMarks(marks: Match[]): Match[] {
  const joined: Match[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else joined.push({ ...mark });
  }
  return joined;
}
