import { allPassages, type Essay } from '../read/essay.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Citation } from './cite.ts';
import { growToWords, type Match } from './match.ts';
import { footnotesOf, type PlacedFootnote } from './sentence-footnote.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** What shows words of a slide: a bullet, by its number from 1, or the step of a map. */
export type Point = number | 'step';

/** Words that a slide shows, and what shows them; a headline is no point. */
export interface Shown {
  quotation: Quotation;
  point?: Point;
}

/** Words of a sentence that the slide shows, as offsets in the sentence, and what shows them. */
export interface Mark extends Match {
  points: Point[];
}

/** A sentence of the notes, its words that the slide shows, and its footnotes. */
export interface Note {
  sentence: Sentence;
  marks: Mark[];
  footnotes?: PlacedFootnote[];
  /** True in a verse or a block quotation: its lines stay lines. */
  isVerse?: true;
}

/** Words quoted a second time, and the parts of them that the slide shows, as offsets in the words. */
export interface Reminder {
  citation: Citation;
  marks: Mark[];
}

/** Words that a slide shows, found in the stretches that it cites. */
export interface Seen extends Stretch {
  points: Point[];
}

/** Returns the positions of shown words in the cited stretches, extended to whole words. */
export function findShown(shown: Shown[], stretches: Stretch[]): Seen[] {
  return shown.flatMap(({ quotation, point }) => {
    const found = findInStretches(quotation.text, stretches);
    const points = point === undefined ? [] : [point];
    return found ? [{ ...found, ...growToWords(found, found.passage.text), points }] : [];
  });
}

/** Returns sentences as notes; the words that the slide shows are marked. */
export function toNotes(sentences: Sentence[], seen: Seen[], essay: Essay): Note[] {
  return sentences.map((sentence) => {
    const end = sentence.start + sentence.text.trimEnd().length;
    const marks = markWithin(seen, sentence.passage, { start: sentence.start, end });
    return { ...toNote(sentence, essay), marks };
  });
}

/** Returns a sentence as a note without marked words. */
export function toNote(sentence: Sentence, essay: Essay): Note {
  const passage = allPassages(essay).find(({ number }) => number === sentence.passage);
  const footnotes = footnotesOf(sentence, essay);
  return {
    sentence,
    marks: [],
    ...(footnotes.length > 0 && { footnotes }),
    ...(passage?.isVerse && { isVerse: true }),
  };
}

/** Returns words quoted a second time; those that the slide shows are marked. */
export function toReminders(citations: Citation[], seen: Seen[]): Reminder[] {
  return citations.map((citation) => ({
    citation,
    marks: markWithin(seen, citation.passage.number, citation),
  }));
}

function markWithin(seen: Seen[], passage: number, { start, end }: Match): Mark[] {
  const marks = seen
    .filter((one) => one.passage.number === passage && one.start < end && one.end > start)
    .map((one) => ({
      start: Math.max(0, one.start - start),
      end: Math.min(end, one.end) - start,
      points: one.points,
    }));
  return joinMarks(marks);
}

function joinMarks(marks: Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || mark.start > last.end) joined.push({ ...mark });
    else {
      last.end = Math.max(last.end, mark.end);
      last.points = [...new Set([...last.points, ...mark.points])];
    }
  }
  return joined;
}
