import { allPassages, type Essay, markedTexts } from '../read/essay.ts';
import type { EssayText } from '../read/essay-text.ts';
import { numberFootnotes } from '../read/footnote.ts';
import type { Heading } from '../read/heading.ts';
import type { Sentence } from '../read/sentence.ts';

/** A footnote of a sentence: its number in the essay, from 1, and the offset of its mark. */
export interface PlacedFootnote {
  number: number;
  text: string;
  /** Offset in the sentence; undefined if the mark is in the heading over it. */
  at?: number;
}

/** The footnotes of an essay by the texts that have their marks; sought by each sentence. */
const kept = new WeakMap<Essay, Map<EssayText, (PlacedFootnote & { at: number })[]>>();

/**
 * Returns the footnotes of a sentence in the order of their marks; those of headings come with the first
 * sentence under them.
 */
export function footnotesOf(
  { passage, number, start, text }: Sentence,
  essay: Essay,
): PlacedFootnote[] {
  if (essay.footnotes.length === 0) return [];
  const placed = placeFootnotes(essay);
  const own = allPassages(essay).find((one) => one.number === passage);
  const over = number > 1 ? [] : essay.headings.filter(({ before }) => before === passage);
  const inside = ({ at }: { at: number }) =>
    at <= start + text.length && (at > start || (at === 0 && start === 0));
  return [
    ...over
      .flatMap((heading) => footnotesOfHeading(heading, essay))
      .map(({ at: _, ...rest }) => rest),
    ...((own && placed.get(own)) ?? [])
      .filter(inside)
      .map(({ at, ...rest }) => ({ ...rest, at: at - start })),
  ];
}

/** Returns the footnotes of a heading, with the offsets of their marks in it. */
export function footnotesOfHeading(heading: Heading, essay: Essay): PlacedFootnote[] {
  return placeFootnotes(essay).get(heading) ?? [];
}

/** Returns the footnotes of an essay in the order of their first marks. */
export function listFootnotes(essay: Essay): Pick<PlacedFootnote, 'number' | 'text'>[] {
  const numbers = numberFootnotes(markedTexts(essay));
  return essay.footnotes
    .map(({ name, text }) => ({ number: numbers.get(name) ?? 0, text }))
    .sort((a, b) => a.number - b.number);
}

function placeFootnotes(essay: Essay) {
  const known = kept.get(essay);
  if (known) return known;
  const texts = markedTexts(essay);
  const numbers = numberFootnotes(texts);
  const words = new Map(essay.footnotes.map(({ name, text }) => [name, text]));
  const placed = new Map(
    texts.map((one) => [
      one,
      (one.marks ?? []).map(({ name, at }) => ({
        number: numbers.get(name) ?? 0,
        text: words.get(name) ?? '',
        at,
      })),
    ]),
  );
  kept.set(essay, placed);
  return placed;
}
