import { allPassages, allTexts, authorOf, type Essay, placeInEssay } from '../read/essay.ts';
import type { EssayText } from '../read/essay-text.ts';
import { headingsOver } from '../read/heading.ts';
import type { Message, Place, warning } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import type { Quotation } from '../read/quotation.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { suggestNearest } from './cite.ts';
import { findWords } from './match.ts';
import { footnotesOf } from './sentence-footnote.ts';
import type { Stretch } from './stretch.ts';

/** A word of a name with fewer letters is a particle of it: بن, أبو. */
const fewestLetters = 4;

/** What a slide says of the person whom it quotes, and where a passage of the essay says it. */
export interface Named {
  text: string;
  found?: Stretch;
}

/** Returns the words of `by` and `role` with the first passage that has them, the cited ones first. */
export function locateNamed({ by, role }: SlideFile, stretches: Stretch[], essay: Essay): Named[] {
  const cited = stretches.map(({ passage }) => passage);
  return [by, role].flatMap((words) => {
    if (!words) return [];
    for (const passage of [...cited, ...allPassages(essay)]) {
      const [match] = findWords(words.text, passage.text);
      if (match) return [{ text: words.text, found: { passage, ...match } }];
    }
    return [{ text: words.text }];
  });
}

/**
 * Returns a message unless the whole name of a quoted person is anywhere in the essay, and a part of it where
 * the slide cites.
 */
export function checkName(
  { text, place }: Quotation,
  stretches: Stretch[],
  essay: Essay,
  report: typeof warning,
): Message[] {
  const [found] = findPlaces(text, essay);
  if (!found) {
    const reason = 'by: the essay does not contain this name: copy it exactly';
    const ways = text.includes('،')
      ? ['write what the person is in role, and only the name in by']
      : [];
    const near = suggestNearest(text, essay);
    return [report('by-unquoted', place, reason, { excerpt: text }, ...ways, ...near)];
  }
  const isAuthor = hasPartOf(text, authorOf(essay) ?? '');
  if (isAuthor || listAround(stretches, essay).some((one) => hasPartOf(text, one))) return [];
  const reason =
    'by: the essay does not have this name in or beside the passage that the slide cites: name whom it quotes there';
  const where = `the essay has the name at ${formatPlace(found.place)}`;
  return [report('by-unquoted', place, reason, { excerpt: text }, where)];
}

/** Returns a message unless the essay says of a person what a slide says, in a text that names the person. */
export function checkRole(
  { text, place }: Quotation,
  by: Quotation,
  essay: Essay,
  report: typeof warning,
): Message[] {
  const places = findPlaces(text, essay);
  if (places.some(({ one }) => hasPartOf(by.text, one.text))) return [];
  const [other] = places;
  const reason = other
    ? 'role: the essay does not say this where it names the person in by: copy what it says of that person'
    : 'role: the essay does not contain these words: copy them exactly';
  const near = other
    ? [`the essay has these words at ${formatPlace(other.place)}`]
    : suggestNearest(text, essay);
  return [report('role-unquoted', place, reason, { excerpt: text }, ...near)];
}

/** Returns the texts of the essay that have words, and the place of the words in each. */
function findPlaces(words: string, essay: Essay): { one: EssayText; place: Place }[] {
  return allTexts(essay).flatMap((one) =>
    findWords(words, one.text)
      .slice(0, 1)
      .map(({ start }) => ({ one, place: placeInEssay(essay, one, start) })),
  );
}

/** Returns the texts in which a quotation is credited: its passage, those beside it, headings and footnotes. */
function listAround(stretches: Stretch[], essay: Essay): string[] {
  const numbers = stretches.map(({ passage }) => passage.number);
  const near = allPassages(essay).filter(({ number }) =>
    numbers.some((one) => Math.abs(one - number) <= 1),
  );
  return near.flatMap((passage) => [
    passage.text,
    ...headingsOver(essay.headings, passage.number).map(({ text }) => text),
    ...passage.sentences.flatMap((one) => footnotesOf(one, essay).map(({ text }) => text)),
  ]);
}

/** Returns true if a text has a word of a name: an essay names a person whole once, and later in part. */
function hasPartOf(name: string, text: EssayText['text']): boolean {
  const words = name.split(/[\s،]+/).filter(({ length }) => length >= fewestLetters);
  return [name, ...words].some((one) => findWords(one, text).length > 0);
}
