import { findLeftToRight } from '../text/left-to-right.ts';
import { findBreaks } from './segment.ts';

/** A sentence of a passage, with the white space that follows it: joined, they are the passage. */
export interface Sentence {
  passage: number;
  number: number;
  text: string;
  /** Offset of the first letter in the passage, UTF-16 units. */
  start: number;
}

/** Is a letter that stands alone before a full stop, and what comes before it: «د. أحمد», «أ.د. منى». */
const endsInInitial = /(?:^|[\s(«“".])\p{L}ـ?\.$/u;

/** So many units hold an initial, and the sign before it. */
const initialLength = 5;

/** Begins with the verb by which an Arabic sentence goes on after a quotation. */
const goesOnAfterQuotation =
  /^(?:[وف]?(?:قال|يقول|سأل|يسأل|تساءل|يتساءل|أجاب|يجيب|أضاف|يضيف|كتب|يكتب|صرخ|هتف|ردّ?|يردّ?)ت?)(?=[\s،:.])/u;

/** Begins with what can begin no sentence. */
const beginsInside = /^[،؛,;:)»”]/u;

/**
 * Returns the sentences of a passage. They are those of Intl.Segmenter (UAX #29), joined again
 * where its rules do not know Arabic: after initials and titles, after a question in « » that
 * قال follows, before a comma, within what runs from the left (an address, .NET). Lossless: the texts joined are the passage.
 */
export function splitSentences(text: string, passage: number, language = 'ar'): Sentence[] {
  if (text === '') return [];
  const starts = [0];
  const runs = findLeftToRight(text);
  const breaks = findBreaks(text, segmenterFor(language)).filter(
    (at) => !runs.some(({ start, end }) => start < at && at < end),
  );
  breaks.forEach((at, index) => {
    const [before, after] = [text.slice(starts.at(-1), at), text.slice(at, breaks[index + 1])];
    if (at > 0 && !isBrokenOff(before, after)) starts.push(at);
  });
  return starts.map((start, place) => ({
    passage,
    number: place + 1,
    text: text.slice(start, starts[place + 1]),
    start,
  }));
}

/** Making a segmenter takes longer than splitting a passage with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Looks at no more than the ends: what is joined again and again would else be read again and again. */
function isBrokenOff(before: string, after: string): boolean {
  if (after.trim() === '' || beginsInside.test(after)) return true;
  const end = before.trimEnd();
  if (end === '' || endsInInitial.test(end.slice(-initialLength))) return true;
  return endsInQuotedMark(end) && goesOnAfterQuotation.test(after);
}

/** Ends in a question or an exclamation inside quotation marks that the sentence goes on from. */
function endsInQuotedMark(text: string): boolean {
  if (!/[»”"]/.test(text.slice(-1))) return false;
  return /[؟?!.]/.test(text.slice(0, -1).trimEnd().slice(-1));
}
