import { allPassages, type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import { type Detail, error, formatPlace, type Message, type Place } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import { findWords, type Match } from './match.ts';
import { findNearest } from './nearest.ts';

/** Words of the essay that a slide names: where they stand. */
export interface Citation extends Match {
  passage: Passage;
  quotation: Quotation;
}

/**
 * Returns the one passage or sentence in which words stand, or which is these words and no more: a
 * heading is named by itself, wherever else its words stand. Words that stand nowhere are a message
 * with the nearest passage, words that stand in several a message with all of them.
 */
export function cite(
  quotation: Quotation,
  essay: Essay,
  unit: 'passage' | 'sentence',
): { citation?: Citation; messages: Message[] } {
  const found = allPassages(essay).flatMap((passage) =>
    findWords(quotation.text, passage.text).map((match) => ({ passage, quotation, ...match })),
  );
  const [citation] = found;
  if (!citation) return { messages: [reportUnknown(quotation, essay)] };
  const unitOf = (one: Citation) => (unit === 'passage' ? one.passage : sentenceOf(one));
  if (new Set(found.map(unitOf)).size === 1) return { citation, messages: [] };
  const [whole, ...others] = found.filter(
    (one) => unitOf(one)?.text.trim().length === one.end - one.start,
  );
  if (whole && others.length === 0) return { citation: whole, messages: [] };
  return { messages: [reportAmbiguous(quotation, found, essay, unit)] };
}

/** Returns the sentence in which a citation begins. */
export function sentenceOf({ passage, start }: Citation): Sentence | undefined {
  return passage.sentences.findLast((sentence) => sentence.start <= start);
}

/** Returns a message's lines that say where in the essay words much like these stand. */
export function suggestNearest(words: string, essay: Essay): Detail[] {
  const all = allPassages(essay).flatMap((passage) => {
    const nearest = findNearest(words, passage.text);
    return nearest ? [{ passage, nearest }] : [];
  });
  const [best] = all.sort((a, b) => b.nearest.likeness - a.nearest.likeness);
  if (!best) return [];
  const { passage, nearest } = best;
  return [
    `did you mean ${formatPlace(placeInEssay(essay, passage, nearest.start))}`,
    { excerpt: passage.text.slice(nearest.start, nearest.end) },
  ];
}

function reportUnknown(quotation: Quotation, essay: Essay): Message {
  return error(
    'citation-unknown',
    quotation.place,
    'the essay has no passage with these words',
    { excerpt: quotation.text },
    ...suggestNearest(quotation.text, essay),
  );
}

function reportAmbiguous(
  quotation: Quotation,
  found: Citation[],
  essay: Essay,
  unit: 'passage' | 'sentence',
): Message {
  const places = found.map(({ passage, start }) => placeInEssay(essay, passage, start));
  return error(
    'citation-ambiguous',
    quotation.place,
    `these words stand in more than one ${unit}; quote more of the one that is meant`,
    { excerpt: quotation.text },
    ...places.map((place: Place) => `here: ${formatPlace(place)}`),
  );
}
