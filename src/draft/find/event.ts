import { beginsWhole } from '../../link/edge.ts';
import type { Match } from '../../link/match.ts';
import { findNegation } from '../../link/negation.ts';
import { type Clause, clausesOf, makeClause, textOf } from '../language/clause.ts';
import { cutClause } from '../language/clause-cut.ts';
import { withoutJoint } from '../language/connective.ts';
import type { DateMention } from '../language/date.ts';
import { mayEnd, openingOf } from '../language/particle.ts';
import { looksLikeVerb } from '../language/verb.ts';
import { bareWord, type Word } from '../language/word.ts';
import type { Bullet } from '../slide/drafted-slide.ts';
import type { Judgement } from '../slide/headline.ts';
import { centralityOf } from './centrality.ts';
import { type Concordance, growQuotation } from './concordance.ts';

/** Words of the event, and of the caption above it; the column of a date is narrow. */
const words = { quotation: 8, fewest: 2, caption: 4 };

/** A date and what the essay says about it. */
export interface Event {
  time: number;
  bullet: Bullet & { lead: string };
  recall: string;
  weight: number;
}

/** Returns a date with its caption and event; undefined if its sentence gives neither. */
export function describeEvent(
  mention: DateMention,
  concordance: Concordance,
  { measure, known }: Judgement,
): Event | undefined {
  const { passage, sentence, year, time } = mention;
  const clauses = clausesOf(passage, sentence);
  const at = clauses.findIndex((one) => one.start <= year.start && one.end >= year.end);
  const own = clauses[at];
  if (!own) return undefined;
  const isSaid = (match: Match) => findNegation(passage.text, match) === undefined;
  const [caption] = [captionOf(mention, own, known) ?? []].flat().filter(isSaid);
  const [what] = [findWhat(mention, clauses, at, known) ?? []].flat().filter(isSaid);
  if (!what && !caption) return undefined;
  const spans = [mention.span, ...(caption ? [caption] : []), ...(what ? [what] : [])];
  const recall = growQuotation(passage, joinMatches(spans), concordance);
  if (!recall) return undefined;
  const slice = ({ start, end }: Match) => passage.text.slice(start, end);
  const bullet = {
    lead: slice(year),
    ...(caption && { caption: slice(caption) }),
    lines: what ? [textOf(what)] : [],
  };
  return { time, bullet, recall, weight: centralityOf(sentence.text, measure) };
}

function joinMatches(matches: Match[]): Match {
  return {
    start: Math.min(...matches.map(({ start }) => start)),
    end: Math.max(...matches.map(({ end }) => end)),
  };
}

/** Returns the date's words beside the year, or the noun that the year dates: «حرب أوكرانيا في 2022». */
function captionOf(
  { beside, year }: DateMention,
  clause: Clause,
  known: ReadonlySet<string>,
): Match | undefined {
  if (beside) return beside;
  const before = clause.words.filter((word) => word.end <= year.start);
  while (before.length > 0 && isDating(before.at(-1)?.text ?? '')) before.pop();
  const from = before.findLastIndex(
    ({ text }) => openingOf(text) !== 'main' || looksLikeVerb(text),
  );
  const noun = before.slice(from + 1).slice(-words.caption);
  const [phrase] = makeClause(
    withoutPreposition(noun, clause, known),
    clause.passage,
    clause.sentence,
  );
  const isPhrase = phrase && phrase.words.length > 1 && mayEnd(phrase.words.at(-1)?.text ?? '');
  return isPhrase ? phrase : undefined;
}

function isDating(word: string): boolean {
  return (
    /^(?:و?(?:عام|سنة|العام|السنة|عامي))$/u.test(bareWord(word)) || openingOf(word) === 'adverbial'
  );
}

/** Returns words whose first word has lost ل or ب, if the essay holds the remaining word. */
function withoutPreposition(noun: Word[], { passage }: Clause, known: ReadonlySet<string>): Word[] {
  const [first, ...rest] = noun;
  if (!first || !/^[لب]\p{L}{2}/u.test(first.text)) return noun;
  const isKnown = known.has(bareWord(first.text.slice(1)));
  if (!isKnown || !beginsWhole(passage.text, first.start + 1)) return noun;
  return [{ ...first, text: first.text.slice(1), start: first.start + 1 }, ...rest];
}

/**
 * Returns the event: the rest of the year's own clause; the whole clause if the rest begins with a
 * preposition; the next clause with a verb if there is no rest.
 */
function findWhat(
  { span }: DateMention,
  clauses: Clause[],
  at: number,
  known: ReadonlySet<string>,
): Clause | undefined {
  const own = clauses[at];
  const rest =
    own &&
    cutWords(
      own,
      own.words.filter((word) => word.start >= span.end),
    );
  if (rest && rest.words.length > words.fewest && rest.opening === 'main')
    return cutClause(rest, words.quotation);
  if (rest && rest.opening !== 'main') return cutClause(withoutJoint(own, known), words.quotation);
  const later = clauses
    .slice(at + 1)
    .map((clause) => withoutJoint(clause, known))
    .find(({ words: [first] }) => first && looksLikeVerb(first.text));
  const found = later ?? (own && cutWords(own, wordsBefore(own, span)));
  return found && cutClause(withoutJoint(found, known), words.quotation);
}

function wordsBefore(clause: Clause, { start }: Match): Word[] {
  const before = clause.words.filter((word) => word.end <= start);
  while (before.length > 0 && isDating(before.at(-1)?.text ?? '')) before.pop();
  return before;
}

function cutWords(clause: Clause, kept: Word[]): Clause | undefined {
  return makeClause(kept, clause.passage, clause.sentence)[0];
}
