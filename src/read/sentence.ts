import { findLeftToRight } from '../text/left-to-right.ts';
import { findBreaks } from './segment.ts';

/** A sentence of a passage, with the white space that follows it: all sentences joined are the passage. */
export interface Sentence {
  passage: number;
  number: number;
  text: string;
  /** Offset of the first letter in the passage, UTF-16 units. */
  start: number;
}

/** A single letter before a full stop, at the end of a text: «د. أحمد», «أ.د. منى». */
const endsInInitial = /(?:^|[\s(«“".])\p{L}ـ?\.$/u;

/** The sign of a calendar after a year, which is no initial: «1213 هـ.», «1798 م.». */
const endsInYear = /\p{Nd}\s?(?:هـ?|م)\.$/u;

/** Length of an initial and the sign before it, UTF-16 units. */
const initialLength = 5;

/** The verb with which an Arabic sentence continues after a quotation. */
const goesOnAfterQuotation =
  /^(?:[وف]?(?:قال|يقول|سأل|يسأل|تساءل|يتساءل|أجاب|يجيب|أضاف|يضيف|كتب|يكتب|صرخ|هتف|ردّ?|يردّ?)ت?)(?=[\s،:.])/u;

/** Signs that cannot begin a sentence. */
const beginsInside = /^[،؛,;:)»”]/u;

/**
 * Returns the sentences of a passage. They are those of Intl.Segmenter (UAX #29), joined again where
 * its rules do not suit Arabic: after initials and titles, after a question in « » that is followed by
 * قال, before a comma, within left-to-right runs (an address, .NET). Lossless: the texts joined are the
 * passage.
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

/** Segmenters by language: making one takes longer than splitting a passage with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  const segmenter = known ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Checks only the ends of the texts: a text that is joined repeatedly would otherwise be read repeatedly. */
function isBrokenOff(before: string, after: string): boolean {
  if (after.trim() === '' || beginsInside.test(after)) return true;
  const end = before.trimEnd();
  if (end === '' || endsInInitial.test(end.slice(-initialLength))) return !endsInYear.test(end);
  return endsInQuotedMark(end) && goesOnAfterQuotation.test(after);
}

/** True if a text ends in a question or exclamation in quotation marks, after which the sentence can continue. */
function endsInQuotedMark(text: string): boolean {
  if (!/[»”"]/.test(text.slice(-1))) return false;
  return /[؟?!.]/.test(text.slice(0, -1).trimEnd().slice(-1));
}
