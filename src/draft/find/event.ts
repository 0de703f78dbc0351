import { beginsWhole } from '../../link/edge.ts';
import type { Match } from '../../link/match.ts';
import { findNegation } from '../../link/negation.ts';
import { type Clause, clausesOf, makeClause, textOf } from '../language/clause.ts';
import type { DateMention } from '../language/date.ts';
import { mayEnd, openingOf } from '../language/particle.ts';
import { hidesSubject } from '../language/subject.ts';
import { isVerb, looksLikeVerb } from '../language/verb.ts';
import { type WholeClause, wholeClausesOf } from '../language/whole-clause.ts';
import { bareWord, type Word } from '../language/word.ts';
import type { Bullet } from '../slide/drafted-slide.ts';
import type { Judgement } from '../slide/headline.ts';
import { centralityOf } from './centrality.ts';
import { type Concordance, growQuotation } from './concordance.ts';

/** Words of the event, and of the caption above it; the column of a date is narrow. */
const words = { fewest: 3, best: 7, most: 13, caption: 4 };

/** A date and what the essay says about it. */
export interface Event {
  time: number;
  bullet: Bullet & { lead: string };
  recall: string;
  weight: number;
}

/** Words that date a text and not an event: «دراسة نُشرت عام 1988». */
const publishing =
  /(?:تقرير|دراسة|كتاب|مقال|بحث|خطاب)\S*(?: \S+){0,3} (?:صدر|صدرت|نُ?شر|نُ?شرت|الصادر|الصادرة|المنشور|المنشورة)(?: \S+){0,3} $/u;

/**
 * Returns a date with what happened then, in the clause of its own date; undefined if nothing whole is
 * said of it. A range is shown as a whole, and never one of its halves.
 */
export function describeEvent(
  mention: DateMention,
  concordance: Concordance,
  { measure, known }: Judgement,
): Event | undefined {
  const { passage, sentence, year, span, time } = mention;
  const found = findWhat(mention, known);
  const what = found && findNegation(passage.text, found) === undefined ? found : undefined;
  const caption = what ? captionOf(mention, what, known) : datedNoun(mention, known);
  if (!what && !caption) return undefined;
  const range = isRange(mention) ? rangeOf(mention) : year;
  const recall = growQuotation(
    passage,
    joinMatches([span, ...(what ? [what] : []), ...(caption ? [caption] : [])]),
    concordance,
  );
  if (!recall) return undefined;
  const slice = ({ start, end }: Match) => passage.text.slice(start, end);
  const bullet = {
    lead: slice(range),
    ...(caption && { caption: slice(caption) }),
    lines: what ? [textOf(what)] : [],
  };
  const isOfText = publishing.test(
    bareWord(passage.text.slice(sentence.start, span.start)).replace(/(?:عام|سنة) $/u, ''),
  );
  const weight = centralityOf(sentence.text, measure) * (isOfText ? 0.1 : 1);
  return { time, bullet, recall, weight };
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

function rangeOf({ year, beside }: DateMention): Match {
  return { start: year.start, end: beside?.end ?? year.end };
}

/**
 * Returns the event, in the fewest words that tell it: what the clause says without its date, where the
 * date begins or ends it, or the whole clause with its date.
 */
function findWhat(mention: DateMention, known: ReadonlySet<string>): Clause | undefined {
  const { passage, sentence, span } = mention;
  const own = wholeClausesOf(passage, sentence, known)
    .filter(({ start, end }) => start <= span.start && end >= span.end)
    .map(withoutKind);
  const told = [...own, ...dependentOf(mention)].flatMap((clause) => [
    ...withoutDate(clause, mention),
    ...joinedTo(mention),
    clause,
  ]);
  const rank = ({ words: all }: Clause) =>
    (hidesSubject(all) ? 20 : 0) +
    (all.length < words.fewest ? 3 : 0) +
    Math.max(0, all.length - words.best) * 2;
  return told.filter(isTold).sort((a, b) => rank(a) - rank(b))[0];
}

function withoutKind({ from: _from, to: _to, ...clause }: WholeClause): Clause {
  return clause;
}

/** «سقطت طليطلة» tells an event; «تعود القطيعة» only dates one. */
function isTold({ words: all }: Clause): boolean {
  if (all.length > words.most || all.length < 2) return false;
  const [first] = all;
  return (
    all.length >= words.fewest ||
    (isVerb(all, 0) && !/^[وف]?(?:[يت]عود|[يت]رجع)/u.test(first?.text ?? ''))
  );
}

/** Returns what a clause of time tells («حين طبّقت …»), and a noun with what is told of it («… التي انطلقت عام 1966»). */
function dependentOf({ passage, sentence, span }: DateMention): Clause[] {
  const clauses = clausesOf(passage, sentence);
  const at = clauses.findIndex(({ start, end }) => start <= span.start && end >= span.end);
  const [own, before] = [clauses[at], clauses[at - 1]];
  if (!own) return [];
  const [first, ...rest] = own.words;
  const word = bareWord(first?.text ?? '');
  if (/^[وف]?(?:حين|عندما|حينما|إذ|حيث|بعدما)$/u.test(word) && isVerb(rest, 0))
    return makeClause(rest, passage, sentence);
  if (!/^(?:الذي|التي|الذين)$/u.test(word) || !before) return [];
  const from = before.words.findLastIndex(
    ({ text }) => openingOf(text) !== 'main' || looksLikeVerb(text),
  );
  return makeClause([...before.words.slice(from + 1), ...own.words], passage, sentence);
}

/** Returns a clause without a date that begins or ends it. */
function withoutDate(clause: Clause, { span, passage, sentence }: DateMention): Clause[] {
  const before = clause.words.filter(({ end }) => end <= span.start);
  const after = clause.words.filter(({ start }) => start >= span.end);
  while (before.length > 0 && isDating(before.at(-1)?.text ?? '')) before.pop();
  const hasVerb = before.some((_, at) => isVerb(before, at));
  const [next] = after;
  if (!hasVerb && next && next.start - span.end < 2 && isVerb(after, 0))
    return makeClause(after, passage, sentence);
  if (after.length > 0 || !hasVerb || !mayEnd(before.at(-1)?.text ?? '')) return [];
  return makeClause(before, passage, sentence);
}

/** Returns the clause that «حين» joins to a date: «تعود القطيعة إلى عام 2016، حين قطعت …». */
function joinedTo({ passage, sentence, span }: DateMention): Clause[] {
  return clausesOf(passage, sentence).flatMap((clause) => {
    const [first, ...rest] = clause.words;
    const isNext = clause.start >= span.end && clause.start - span.end < 3;
    const joins = isNext && /^(?:حين|عندما|حينما|إذ)$/u.test(bareWord(first?.text ?? ''));
    return joins && isVerb(rest, 0) ? makeClause(rest, passage, sentence) : [];
  });
}

function isDating(word: string): boolean {
  return (
    /^(?:و?(?:عام|سنة|العام|السنة|عامي))$/u.test(bareWord(word)) || openingOf(word) === 'adverbial'
  );
}

/** Returns the date's words before the year if the event does not hold them, or the noun that the year dates. */
function captionOf(
  mention: DateMention,
  what: Clause,
  known: ReadonlySet<string>,
): Match | undefined {
  const { beside, year } = mention;
  if (beside && !isRange(mention))
    return what.start <= beside.start && what.end >= beside.end ? undefined : beside;
  return what.start < year.start || isRange(mention) ? undefined : datedNoun(mention, known);
}

function datedNoun(
  { passage, sentence, year }: DateMention,
  known: ReadonlySet<string>,
): Match | undefined {
  const clause = clausesOf(passage, sentence).find(
    (one) => one.start <= year.start && one.end >= year.end,
  );
  return clause && nounBefore(clause, year, known);
}

/** Returns the noun that a year dates: «حرب أوكرانيا في 2022». */
function nounBefore(clause: Clause, year: Match, known: ReadonlySet<string>): Match | undefined {
  const before = clause.words.filter((word) => word.end <= year.start);
  while (before.length > 0 && isDating(before.at(-1)?.text ?? '')) before.pop();
  const from = before.findLastIndex(
    ({ text }) => openingOf(text) !== 'main' || looksLikeVerb(text),
  );
  const noun = withoutPreposition(before.slice(from + 1).slice(-words.caption), clause, known);
  const [phrase] = makeClause(noun, clause.passage, clause.sentence);
  const isPhrase = phrase && phrase.words.length > 1 && mayEnd(phrase.words.at(-1)?.text ?? '');
  const isSaid = phrase && findNegation(clause.passage.text, phrase) === undefined;
  return isPhrase && isSaid ? phrase : undefined;
}
/** Returns words whose first word has lost ل or ب, if the essay holds the remaining word. */
function withoutPreposition(noun: Word[], { passage }: Clause, known: ReadonlySet<string>): Word[] {
  const [first, ...rest] = noun;
  if (!first || !/^[لب]\p{L}{2}/u.test(first.text)) return noun;
  const isKnown = known.has(bareWord(first.text.slice(1)));
  if (!isKnown || !beginsWhole(passage.text, first.start + 1)) return noun;
  return [{ ...first, text: first.text.slice(1), start: first.start + 1 }, ...rest];
}
