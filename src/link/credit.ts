import {
  allPassages,
  allTexts,
  authorOf,
  type Essay,
  type Passage,
  placeInEssay,
} from '../read/essay.ts';
import type { EssayText } from '../read/essay-text.ts';
import { headingsOver } from '../read/heading.ts';
import { formatPlace, type Message, warning } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import { suggestNearest } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { findWords, type Match } from './match.ts';
import { footnotesOf } from './sentence-footnote.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Fewer words between « » are a name or a term, and not what somebody said. */
const fewestSaid = 4;

/** A word of a name with fewer letters is a particle of it: بن, أبو. */
const fewestLetters = 4;

/**
 * Returns whose words the headline of a quote slide is: whom `by` names, with what `role` says of them;
 * else the author of the essay, unless the essay itself quotes them.
 */
export function creditSlide(
  file: SlideFile,
  stretches: Stretch[],
  essay: Essay,
): { credit?: string } {
  if (!kindRules[file.kind].headline.isQuotation) return {};
  const other = file.by && [file.by.text, file.role?.text].filter(Boolean).join('، ');
  const credit = other ?? (isQuotedThere(file, stretches) ? undefined : authorOf(essay));
  return credit ? { credit } : {};
}

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
 * Returns a message if `by` is not a name that the essay has where the slide cites it, or `role` not what
 * the essay says of that person; and a warning if a quotation that the essay takes from somebody else
 * names nobody.
 */
export function checkCredit(
  file: SlideFile,
  stretches: Stretch[],
  { essay, strictness }: { essay: Essay; strictness: Strictness },
): Message[] {
  const { by, role, headline, kind } = file;
  const report = reporterFor(strictness);
  if (!by && role) {
    const reason = 'role: says what the person in by is, but there is no by: write the name there';
    return [report('role-unquoted', role.place, reason, { excerpt: role.text })];
  }
  if (by) {
    const named = checkName(by, stretches, essay, report);
    return named.length > 0 || !role ? named : checkRole(role, by, essay, report);
  }
  if (!kindRules[kind].headline.isQuotation || !isQuotedThere(file, stretches)) return [];
  const reason =
    'the essay quotes these words from someone else: write the name of that person in by';
  return [warning('quote-uncredited', headline.place, reason, { excerpt: headline.text })];
}

/** The whole name is anywhere in the essay, and a part of it where the slide cites. */
function checkName(
  { text, place }: Quotation,
  stretches: Stretch[],
  essay: Essay,
  report: typeof warning,
): Message[] {
  const [found] = allTexts(essay).flatMap((one) =>
    findWords(text, one.text).map(({ start }) => placeInEssay(essay, one, start)),
  );
  if (!found) {
    const reason = 'by: the essay does not contain this name: copy it exactly';
    const ways = text.includes('،')
      ? ['write what the person is in role, and only the name in by']
      : [];
    const near = suggestNearest(text, essay);
    return [report('by-unquoted', place, reason, { excerpt: text }, ...ways, ...near)];
  }
  if (listAround(stretches, essay).some((one) => hasPartOf(text, one))) return [];
  const reason =
    'by: the essay does not have this name in or beside the passage that the slide cites: name whom it quotes there';
  const where = `the essay has the name at ${formatPlace(found)}`;
  return [report('by-unquoted', place, reason, { excerpt: text }, where)];
}

function checkRole(
  { text, place }: Quotation,
  by: Quotation,
  essay: Essay,
  report: typeof warning,
): Message[] {
  const holding = allTexts(essay).filter((one) => findWords(text, one.text).length > 0);
  if (holding.some((one) => hasPartOf(by.text, one.text))) return [];
  const [other] = holding;
  const reason = other
    ? 'role: the essay does not say this where it names the person in by: copy what it says of that person'
    : 'role: the essay does not contain these words: copy them exactly';
  const near = other
    ? [`the essay has these words at ${formatPlace(placeInEssay(essay, other, 0))}`]
    : suggestNearest(text, essay);
  return [report('role-unquoted', place, reason, { excerpt: text }, ...near)];
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

function isQuotedThere({ headline: { text } }: SlideFile, stretches: Stretch[]): boolean {
  const found = findInStretches(text, stretches);
  return found !== undefined && isQuotedIn(found.passage, found);
}

/** Returns true if words of a passage are in a verse or a block quotation, or between its « ». */
export function isQuotedIn({ text, isVerse }: Passage, { start, end }: Match): boolean {
  if (isVerse) return true;
  const opens = text.lastIndexOf('«', start);
  const closes = text.indexOf('»', opens);
  const said = text.slice(start, end).split(/\s+/);
  return opens >= 0 && closes >= end - 1 && said.length >= fewestSaid;
}
