import { foldWords } from '../../link/nearest.ts';
import { countWords } from '../../link/pace.ts';
import type { Sentence } from '../../read/sentence.ts';
import { centralityOf, type Measure } from '../find/centrality.ts';
import { type Clause, questionMarkOf, textOf } from '../language/clause.ts';
import { findOpposed } from '../language/opposed-view.ts';
import { withoutContrast } from '../language/topic.ts';
import { type WholeClause, wholeClausesOf } from '../language/whole-clause.ts';
import { wordsOf } from '../language/word.ts';
import { leastRank, rankClaim, worstRank } from './claim.ts';
import type { Division, Part } from './division.ts';
import type { Reason } from './reason.ts';

/** The fewest and the most words of a headline. */
const words = { fewest: 3, most: 20 };
/** Letters of a headline that fit on one line and on two; the first number is right for wide letters as well. */
const room = { oneLine: 54, twoLines: 108 };
/** How much better the whole last sentence of an essay is as a headline. */
const conclusion = 3;
/** Words of a label where nothing whole fits, and the sign that says that they are a beginning. */
const label = { words: 6, sign: '…' };

/** A headline in the essay's words, and the clauses from which it is made. */
export interface Headline {
  text: string;
  clauses: Clause[];
  reason: Reason;
}

/** Data for judging clauses. */
export interface Judgement {
  measure: Measure;
  /** The essay's words: و may be removed if the remaining word is one of these. */
  known: ReadonlySet<string>;
}

/** The number of lines that a slide's headline may take. */
export type Lines = keyof typeof room;

interface Candidate extends Headline {
  rank: number;
}

/**
 * Returns a slide's headline in at most `lines` lines: of what its sentences say whole, the best in form, and
 * among equal ones the most central. If nothing whole fits, it is the heading over the slide, and
 * without one the first words with «…», which says that they are only a beginning. The whole `last` sentence
 * of an essay is its conclusion, and better than others.
 */
export function headlineOf(
  parts: Part[],
  { measure, known }: Judgement,
  {
    lines = 'twoLines',
    over,
    last,
  }: { lines?: Lines; over?: Division['over']; last?: Sentence } = {},
): Headline {
  const opposed = findOpposed(parts.flatMap(({ sentences }) => sentences));
  const candidates = parts
    .flatMap(({ passage, sentences }) =>
      sentences.flatMap((sentence) => wholeClausesOf(passage, sentence, known)),
    )
    .flatMap((clause) => judge(clause, room[lines], opposed));
  const concludes = ({ clauses: [clause], reason }: Candidate) =>
    clause?.sentence === last && reason === 'sentence';
  const ranked = candidates.map((one) => ({
    ...one,
    rank: one.rank + (concludes(one) ? conclusion : 0),
    weight: centralityOf(one.text, measure),
  }));
  ranked.sort((a, b) => b.rank - a.rank || b.weight - a.weight);
  const [best] = ranked;
  const heading = over?.text.replace(/\s+/g, ' ');
  const isHeaded = heading !== undefined && isHeadline(heading, room[lines]);
  if (best && best.rank >= (isHeaded ? leastRank : worstRank))
    return { text: best.text, clauses: best.clauses, reason: best.reason };
  if (isHeaded) return { text: heading, clauses: [], reason: 'heading' };
  return { text: firstWordsOf(parts, room[lines]), clauses: [], reason: 'first-words' };
}

/** Returns true for a heading of at most so many letters that can be a headline: one word only names a topic. */
export function isHeadline(heading: string, letters: number): boolean {
  return heading.length <= letters && foldWords(heading).length > 1;
}

/** Returns a clause as a headline of two lines, if it fits. */
export function asHeadline(clause: WholeClause): Headline | undefined {
  const text = textOf(clause);
  const fits = countWords(text) <= words.most && text.length <= room.twoLines;
  return fits ? { text, clauses: [clause], reason: reasonOf(clause, false) } : undefined;
}

/** Returns a clause with its rank, if it fits. */
function judge(clause: WholeClause, letters: number, opposed: ReadonlySet<Sentence>): Candidate[] {
  const mark = questionMarkOf(clause);
  const isQuestion = mark !== '' || /[؟?]\s*$/u.test(clause.sentence.text);
  const text = `${withoutContrast(clause)}${mark}`;
  const count = countWords(text);
  if (count < words.fewest || count > words.most || text.length > letters) return [];
  const rank = rankClaim(clause, opposed, isQuestion);
  if (rank === undefined) return [];
  return [{ text, clauses: [clause], reason: reasonOf(clause, isQuestion), rank }];
}

function reasonOf({ from, to }: WholeClause, isQuestion: boolean): Reason {
  if (isQuestion) return 'question';
  if (from === 'within') return 'within';
  if (to === 'adjunct') return 'before-adjunct';
  return to === 'sentence' && from === 'sentence' ? 'sentence' : 'clause';
}

/** Returns the first words of a slide's sentences, with «…» if they are not all of the first sentence. */
export function firstWordsOf(parts: Part[], letters = room.twoLines): string {
  const text = (parts[0]?.sentences[0]?.text ?? '').replace(/[\s.،؛:]+$/u, '').trim();
  // A word that is longer than the headline's room is left out: a part of it is no word of the essay.
  const all = wordsOf(text)
    .map((word) => word.text)
    .filter((word) => word.length < letters);
  if (all.length === 0 || (all.length <= label.words && text.length <= letters)) return text;
  for (let count = Math.min(label.words, all.length); count > 0; count -= 1) {
    const words = all.slice(0, count).join(' ');
    if (words.length < letters) return `${words}${label.sign}`;
  }
  return text;
}
