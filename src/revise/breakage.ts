import { checkCredit } from '../link/credit.ts';
import { openGround } from '../link/deck.ts';
import { checkGrounding } from '../link/grounding.ts';
import { eachInEssay } from '../link/running.ts';
import { linkSlide } from '../link/slide.ts';
import { findInStretches } from '../link/stretch.ts';
import type { Alliances } from '../read/alliances.ts';
import type { DeckFile } from '../read/deck-keys.ts';
import type { Essay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import { placeAt } from '../read/position.ts';
import type { SlideFile } from '../read/slide-file.ts';
import type { Source } from '../read/source.ts';
import type { Change, Comparison } from './essay-change.ts';
import { followCitation, sentencesUnder } from './followed-citation.ts';

/** What slides are held against, beside an essay. */
export interface Surroundings {
  settings: DeckFile;
  alliances?: Alliances;
}

/** A slide's file as text and as data. */
export interface ReadSlide {
  source: Source;
  file: SlideFile;
}

/**
 * Returns the messages about a slide's quotations: also those that a build leaves for later, because a
 * citation of the slide, or another slide, has a fault.
 */
export function checkQuotations(
  slides: ReadSlide[],
  essay: Essay,
  surroundings: Surroundings,
): Message[] {
  const { ground } = openGround({ essay, ...surroundings });
  return slides.flatMap(({ file, source }) => {
    const { slide } = linkSlide(file, ground);
    return [
      ...checkGrounding(file, slide.stretches, ground),
      ...checkCredit(file, slide.stretches, ground),
      ...listLabels(file, source)
        .filter(({ words }) => !findInStretches(words, slide.stretches))
        .map(({ words, offset }) => {
          const reason = 'the text that this slide cites does not contain this label of a drawing';
          const place = placeAt(source.path, source.text, offset);
          return warning('figure-label-unquoted', place, reason, { excerpt: words });
        }),
    ];
  });
}

/** The quoted words of Mermaid drawings, on one line each. */
function listLabels({ fences }: SlideFile, { text }: Source): { words: string; offset: number }[] {
  const drawings = fences.flatMap((fence) => (fence.language === 'mermaid' ? [fence.text] : []));
  return drawings.flatMap((drawing) => {
    const from = Math.max(0, text.indexOf(drawing.split('\n')[0] ?? ''));
    return [...drawing.matchAll(/"([^"\n]+)"/g)].map(({ 1: label = '' }) => ({
      words: label.replace(/\s*<br\s*\/?>\s*/gi, ' ').trim(),
      offset: Math.max(0, text.indexOf(label, from)),
    }));
  });
}

/** Words that a slide or a map quotes, what became of them, and which change of the essay did it. */
export interface Breakage {
  message: Message;
  /** The words that the essay had, and what it has now. */
  old?: string;
  now?: string;
  cause?: Change;
}

/** Returns the messages that the old deck did not have, one for each place, with their causes. */
export function findBreakages(
  before: Message[],
  after: Message[],
  comparison: Comparison,
): Breakage[] {
  const known = new Map<string, number>();
  for (const message of before) known.set(keyOf(message), (known.get(keyOf(message)) ?? 0) + 1);
  const firsts = new Map<string, Message>();
  const isNew = (message: Message) => {
    const left = known.get(keyOf(message)) ?? 0;
    known.set(keyOf(message), left - 1);
    return left <= 0;
  };
  const isError = ({ severity }: Message) => severity === 'error';
  const news = after.filter(isNew);
  for (const message of [...news.filter(isError), ...news]) {
    const { path, line, column } = message.place;
    const at = [path, line, column].join(':');
    if (!firsts.has(at)) firsts.set(at, message);
  }
  return [...firsts.values()].map((message) => explain(message, comparison));
}

/** Messages are the same if they say the same of the same words: lines of a file may have moved. */
function keyOf({ code, place, details }: Message): string {
  const words = details.filter((one) => typeof one !== 'string' && 'excerpt' in one);
  return JSON.stringify([code, place.path, words]);
}

function explain(message: Message, comparison: Comparison): Breakage {
  const { old, changes } = comparison;
  const detail = message.details.find((one) => typeof one !== 'string' && 'excerpt' in one);
  const words = typeof detail === 'object' && 'excerpt' in detail ? detail.excerpt : '';
  for (const found of eachInEssay(words, old)) {
    const under = new Set(sentencesUnder(found));
    const cause = changes.find(
      ({ kind, sentences }) =>
        sentences.some((one) => under.has(one)) && kind !== 'footnotes changed',
    );
    if (!cause) continue;
    const text = followCitation(found, comparison);
    return { message, old: words, cause, ...(text && text !== words && { now: text }) };
  }
  const cause = changes.find((one) => one.kind === 'new sentence' && one.now === words);
  return { message, ...(words && { old: words }), ...(cause && { cause }) };
}
