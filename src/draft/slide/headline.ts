import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { centralityOf, type Measure } from '../find/centrality.ts';
import { type Clause, clausesOf, textOf } from '../language/clause.ts';
import { cutClause } from '../language/clause-cut.ts';
import { isJoint, withoutJoint } from '../language/connective.ts';
import { mayEnd } from '../language/particle.ts';
import { isVerb } from '../language/verb.ts';
import { bareWord } from '../language/word.ts';
import type { Part } from './division.ts';

/** A headline has no more words than these. */
const most = 10;
/** Letters that one line of a headline holds, and two: the first is what the widest of them leave. */
const room = { oneLine: 54, twoLines: 108 };
/** Fewer words than these say too little. */
const fewest = 4;

/** Whom these words mean is said before. */
const pronouns = /^[وف]?(?:هو|هي|هم|هما|(?:إن|لكن|لأن)ّ?(?:ه|ها|هم|هما))$/u;

/** A headline in the essay's words, and the clauses that it is made of. */
export interface Headline {
  text: string;
  clauses: Clause[];
}

interface Candidate extends Headline {
  /** How good it is by its form: a whole clause with a verb, one that was cut, one without. */
  rank: number;
}

/** What clauses are judged by. */
export interface Judgement {
  measure: Measure;
  /** The essay's words: و before one of them can be taken away. */
  known: ReadonlySet<string>;
}

/** How many lines a slide's headline may take. */
export type Lines = keyof typeof room;

/**
 * Returns a slide's headline in so many lines at most: of the clauses that carry its sentences, one that is whole and has a
 * verb before one that had to be cut to ten words, before one without a verb; of equal ones the
 * most central.
 */
export function headlineOf(
  parts: Part[],
  { measure, known }: Judgement,
  lines: Lines = 'twoLines',
): Headline {
  const all = parts.flatMap(({ passage, sentences }) =>
    sentences.flatMap((sentence) => carrierOf(passage, sentence, known, room[lines]) ?? []),
  );
  const ranked = all.map((one) => ({ ...one, centrality: centralityOf(one.text, measure) }));
  ranked.sort((a, b) => b.rank - a.rank || b.centrality - a.centrality);
  const [best] = ranked;
  if (best) return { text: best.text, clauses: best.clauses };
  return { text: parts[0]?.sentences[0]?.text.trim() ?? '', clauses: [] };
}

/**
 * Returns the clause that carries a sentence: the first that opens with no preposition and no word
 * that subordinates it, where what comes before only leads in («في ظل …، »). A subject parted from
 * its verb by what is said of it («أذربيجان، بثقتها المتزايدة، باتت …») is joined to it.
 */
function carrierOf(
  passage: Passage,
  sentence: Sentence,
  known: ReadonlySet<string>,
  letters: number,
): Candidate | undefined {
  const clauses = clausesOf(passage, sentence);
  const at = clauses.findIndex((clause, index) => carries(clause, index, known));
  const clause = clauses[at];
  if (clause) {
    const hasVerb = clause.words.some((_, index) => isVerb(clause.words, index));
    const verb = hasVerb ? undefined : findVerb(clauses, at, known);
    return judge(withoutJoint(clause, known), hasVerb, verb, letters);
  }
  const [first, ...more] = clauses;
  const rank = more.length === 0 && first && first.words.length <= most ? 2 : 0;
  return first && { ...judge(withoutJoint(first, known), false, undefined, letters), rank };
}

function carries(clause: Clause, index: number, known: ReadonlySet<string>): boolean {
  if (clause.opening === 'subordinate' || clause.opening === 'relative') return false;
  const bare = withoutJoint(clause, known);
  const [first] = bare.words;
  if (!first || isJoint(clause) || (bare.opening !== 'main' && bareWord(first.text) !== 'إن'))
    return false;
  const conjoined = /^و/u.test(clause.words[0]?.text ?? '');
  return index === 0 || !conjoined || isVerb(bare.words, 0);
}

/** Returns the clause that begins with the verb of a subject some clauses before it. */
function findVerb(
  clauses: Clause[],
  index: number,
  known: ReadonlySet<string>,
): Clause | undefined {
  const subject = clauses[index];
  if (!subject || subject.words.length > most - 3) return undefined;
  if (!mayEnd(subject.words.at(-1)?.text ?? '')) return undefined;
  for (const clause of clauses.slice(index + 1)) {
    if (clause.opening !== 'main' || /^و/u.test(clause.words[0]?.text ?? '')) continue;
    const bare = withoutJoint(clause, known);
    if (isVerb(bare.words, 0)) return bare;
  }
  return undefined;
}

function judge(
  clause: Clause,
  hasVerb: boolean,
  verb: Clause | undefined,
  letters: number,
): Candidate {
  const cut = cutToRoom(clause, most, letters);
  if (verb) {
    const left = letters - textOf(cut).length - 1;
    const rest = cutToRoom(verb, Math.max(2, most - cut.words.length), left);
    const rank = rest.words.length === verb.words.length ? 3 : 2;
    return { text: `${textOf(cut)} ${textOf(rest)}`, clauses: [cut, rest], rank };
  }
  const whole = cut.words.length === clause.words.length;
  const fits = hasVerb && cut.words.length >= fewest && !pronouns.test(cut.words[0]?.text ?? '');
  return { text: textOf(cut), clauses: [cut], rank: fits ? (whole ? 3 : 2) : 1 };
}

/** Returns a clause cut to so many words, or to fewer where they have more letters than there is room for. */
function cutToRoom(clause: Clause, words: number, letters: number): Clause {
  const cut = cutClause(clause, words);
  if (words <= 1 || textOf(cut).length <= letters) return cut;
  return cutToRoom(clause, Math.min(words, cut.words.length) - 1, letters);
}
