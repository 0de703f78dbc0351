import type { Match } from '../../link/match.ts';
import { findNegation } from '../../link/negation.ts';
import { type Clause, textOf } from '../language/clause.ts';
import type { DateMention } from '../language/date.ts';
import { namesEvent } from '../language/event-noun.ts';
import { isPart } from '../language/month.ts';
import { hidesSubject } from '../language/subject.ts';
import { bareWord, wordsOf } from '../language/word.ts';
import type { Bullet } from '../slide/drafted-slide.ts';
import type { Judgement } from '../slide/headline.ts';
import { centralityOf } from './centrality.ts';
import { type Concordance, growQuotation } from './concordance.ts';
import { datedNoun } from './dated-noun.ts';
import { findTold } from './told-event.ts';

/** A date and what the essay says about it. */
export interface Event {
  time: number;
  /** The first and the last year of it, in the essay's words. */
  first: string;
  last: string;
  bullet: Bullet & { lead: string };
  recall: string;
  weight: number;
}

/** How much more the first sentence of a passage says of it than another. */
const opening = 1.4;
/** How much less what happened says without who did it. */
const hidden = 0.3;

/** Words that date a text and not an event: «دراسة نُشرت عام 1988». */
const publishing =
  /(?:تقرير|دراسة|كتاب|مقال|بحث|خطاب)\S*(?: \S+){0,3} (?:صدر|صدرت|نُ?شر|نُ?شرت|الصادر|الصادرة|المنشور|المنشورة)(?: \S+){0,3} $/u;

/** «بحلول عام 2030» is the end of a plan, and no event. */
const planned = /(?:بحلول|في أفق|حتى نهاية)(?: العام| عام| سنة)? ?$/u;

/**
 * Returns a date with what happened then, in the clause of its own date; undefined if nothing whole is
 * said of it, or if it is the end of a plan. A range is shown as a whole, and never one of its halves.
 */
export function describeEvent(
  mention: DateMention,
  concordance: Concordance,
  { measure, known }: Judgement,
): Event | undefined {
  const { passage, sentence, span, time } = mention;
  if (planned.test(passage.text.slice(sentence.start, span.start))) return undefined;
  const found = findTold(mention, known);
  const what = found && findNegation(passage.text, found) === undefined ? found : undefined;
  const caption = what ? captionOf(mention, what, known) : datedNoun(mention, known);
  if (!what && !(caption && startsEvent(passage.text.slice(caption.start)))) return undefined;
  const recall = growQuotation(
    passage,
    joinMatches([span, ...(what ? [what] : []), ...(caption ? [caption] : [])]),
    concordance,
  );
  if (!recall) return undefined;
  const slice = ({ start, end }: Match) => passage.text.slice(start, end);
  const bullet = {
    lead: slice(leadOf(mention)),
    ...(caption && { caption: slice(caption) }),
    lines: what ? [textOf(what)] : [],
  };
  const isOfText = publishing.test(
    bareWord(passage.text.slice(sentence.start, span.start)).replace(/(?:عام|سنة) $/u, ''),
  );
  const unsaid = what && hidesSubject(what.words) ? hidden : 1;
  const opens = passage.sentences[0] === sentence ? opening : 1;
  const weight = centralityOf(sentence.text, measure) * opens * unsaid * (isOfText ? 0.1 : 1);
  const years = { first: slice(mention.year), last: lastYearOf(mention) };
  return { time, ...years, bullet, recall, weight };
}

/** A noun alone tells what happened only if it names an event. */
function startsEvent(text: string): boolean {
  return namesEvent(text.split(/\s/u)[0] ?? '');
}

function joinMatches(matches: Match[]): Match {
  return {
    start: Math.min(...matches.map(({ start }) => start)),
    end: Math.max(...matches.map(({ end }) => end)),
  };
}

/** True if a second year is beside the first: «1998 و2000». */
function isRange({ beside, year }: DateMention): boolean {
  return beside !== undefined && beside.start >= year.end;
}

/** Returns the last year of a date: the second of a range. */
function lastYearOf(mention: DateMention): string {
  const { passage, year, beside } = mention;
  const second = isRange(mention) && beside ? passage.text.slice(beside.start, beside.end) : '';
  return /\p{Nd}{4}(?: ?هـ?)?$/u.exec(second)?.[0] ?? passage.text.slice(year.start, year.end);
}

/** Returns the words of a date that are set large: «2019», «1998 و2000», «مطلع عام 2025». */
function leadOf(mention: DateMention): Match {
  const { year, beside, span } = mention;
  if (beside && isRange(mention)) return { start: year.start, end: beside.end };
  return hasPart(mention) ? span : year;
}

/** «مطلع» alone would say nothing above the event. */
function hasPart({ passage, beside }: DateMention): boolean {
  if (!beside) return false;
  return wordsOf(passage.text.slice(beside.start, beside.end)).some(({ text }) => isPart(text));
}

/** Returns the date's words before the year if the event does not hold them, or the noun that the year dates. */
function captionOf(
  mention: DateMention,
  what: Clause,
  known: ReadonlySet<string>,
): Match | undefined {
  const { beside, year } = mention;
  if (beside && !isRange(mention) && !hasPart(mention))
    return what.start <= beside.start && what.end >= beside.end ? undefined : beside;
  return what.start < year.start || beside ? undefined : datedNoun(mention, known);
}
