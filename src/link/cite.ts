import { allPassages, type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import type { EssayText } from '../read/essay-text.ts';
import { type Detail, error, type Message, type Place } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import { countHolding } from './bisect.ts';
import { cutReason, suggestWhole } from './cut-word.ts';
import { findWords, type Match } from './match.ts';
import { findNearest } from './nearest.ts';
import { eachInEssay } from './running.ts';

/** Words of the essay that a slide cites, and their position. */
export interface Citation extends Match {
  passage: Passage;
  quotation: Quotation;
}

/**
 * Returns the one passage or sentence that contains the words, or that consists of exactly these words:
 * a heading can be cited even if its words occur elsewhere, too. Reports words that occur nowhere with
 * the nearest passage, words that occur only as part of a longer word with the whole words, and words
 * that occur in several passages or sentences with all places.
 */
export function cite(
  quotation: Quotation,
  essay: Essay,
  unit: 'passage' | 'sentence',
): { citation?: Citation; messages: Message[] } {
  const found = findCitations(quotation, essay);
  const citation = chooseOne(found, unit);
  if (citation) return { citation, messages: [] };
  if (found.length === 0) return { messages: [reportUnknown(quotation, essay)] };
  return { messages: [reportAmbiguous(quotation, found, essay, unit)] };
}

/** Returns what `cite` returns, without messages: to name what is similar takes much longer. */
export function findCitation(
  quotation: Quotation,
  essay: Essay,
  unit: 'passage' | 'sentence',
): Citation | undefined {
  return chooseOne(findCitations(quotation, essay), unit);
}

function chooseOne(found: Citation[], unit: 'passage' | 'sentence'): Citation | undefined {
  const [citation] = found;
  if (!citation) return undefined;
  const unitOf = (one: Citation) => (unit === 'passage' ? one.passage : sentenceOf(one));
  const only = unitOf(citation);
  if (found.every((one) => unitOf(one) === only)) return citation;
  const [whole, ...others] = found.filter(
    (one) => unitOf(one)?.text.trim().length === one.end - one.start,
  );
  return others.length === 0 ? whole : undefined;
}

/** If words occur at more places than this, further places cannot make the citation unambiguous. */
const mostFound = 1000;

function findCitations(quotation: Quotation, essay: Essay): Citation[] {
  const found: Citation[] = [];
  for (const place of eachInEssay(quotation.text, essay)) {
    found.push({ quotation, ...place });
    if (found.length === mostFound) break;
  }
  return found;
}

/** Returns the sentence in which a citation begins. */
export function sentenceOf({ passage, start }: Citation): Sentence | undefined {
  const { sentences } = passage;
  return sentences[countHolding(sentences, (one) => one.start <= start) - 1];
}

/** At most 5 places are named in a message about ambiguous words. */
const mostPlaces = 5;

/**
 * The nearest passage is searched for the first 100 failures only: each search takes time proportional
 * to the essay's length.
 */
const mostOffers = 100;
const offers = new WeakMap<Essay, number>();

/**
 * Returns a suggestion for a message: the most similar words of the essay. After 100 searches in an
 * essay it returns none.
 */
export function suggestNearest(words: string, essay: Essay): Detail[] {
  const before = offers.get(essay) ?? 0;
  offers.set(essay, before + 1);
  if (before >= mostOffers) return [];
  const all = allPassages(essay).flatMap((passage) => {
    const nearest = findNearest(words, passage.text);
    return nearest ? [{ passage, nearest }] : [];
  });
  const [best] = all.sort((a, b) => b.nearest.likeness - a.nearest.likeness);
  if (!best) return [];
  const { passage, nearest } = best;
  const suggestion = passage.text.slice(nearest.start, nearest.end);
  return [{ suggestion, at: placeInEssay(essay, passage, nearest.start) }];
}

function reportUnknown(quotation: Quotation, essay: Essay): Message {
  const whole = suggestWhole(quotation.text, essay);
  if (whole)
    return error('word-cut', quotation.place, cutReason, { excerpt: quotation.text }, whole);
  const elsewhere = tellElsewhere(quotation.text, essay);
  return error(
    'citation-unknown',
    quotation.place,
    'the essay does not contain these words: copy them exactly',
    { excerpt: quotation.text },
    ...(elsewhere.length > 0 ? elsewhere : suggestNearest(quotation.text, essay)),
  );
}

/** Returns a line for a message about words that are in a heading or a footnote, and in no passage. */
export function tellElsewhere(words: string, essay: Essay): string[] {
  if (!eachInEssay(words, essay).next().done) return [];
  const tell = (one: EssayText, what: string) => {
    const [found] = findWords(words, one.text);
    return found ? [`${formatPlace(placeInEssay(essay, one, found.start))} has them: ${what}`] : [];
  };
  return [
    ...essay.footnotes.flatMap((one) => tell(one, 'a footnote, which slides do not quote')),
    ...essay.headings.flatMap((one) =>
      tell(one, 'a heading, which a label or a headline over its passages may quote'),
    ),
  ].slice(0, 1);
}

function reportAmbiguous(
  quotation: Quotation,
  found: Citation[],
  essay: Essay,
  unit: 'passage' | 'sentence',
): Message {
  const shown = found.slice(0, mostPlaces);
  const places = shown.map(({ passage, start }) => placeInEssay(essay, passage, start));
  const more = found.length - shown.length;
  return error(
    'citation-ambiguous',
    quotation.place,
    `these words are in more than one ${unit}: quote more words of the ${unit} that you mean`,
    { excerpt: quotation.text },
    ...places.map((place: Place) => `here: ${formatPlace(place)}`),
    ...(more > 0 ? [`and in ${more} more places`] : []),
  );
}
