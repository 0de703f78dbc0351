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

/** A headline has at most 10 words. */
const mostWords = 10;
/** Letters of a headline that fit on one line and on two; the first number is right for wide letters as well. */
const room = { oneLine: 54, twoLines: 108 };
/** A headline has at least 4 words; fewer say too little. */
const fewestWords = 4;

/** Pronouns whose meaning was given before the clause. */
const pronouns = /^[وف]?(?:هو|هي|هم|هما|(?:إن|لكن|لأن)ّ?(?:ه|ها|هم|هما))$/u;

/** A headline in the essay's words, and the clauses from which it is made. */
export interface Headline {
  text: string;
  clauses: Clause[];
}

interface Candidate extends Headline {
  /** Quality of its form: a whole clause with a verb is best, then a cut clause, then one without a verb. */
  rank: number;
}

/** Data for judging clauses. */
export interface Judgement {
  measure: Measure;
  /** The essay's words: و may be removed if the remaining word is one of these. */
  known: ReadonlySet<string>;
}

/** The number of lines that a slide's headline may take. */
export type Lines = keyof typeof room;

/**
 * Returns a slide's headline in at most `lines` lines, made of the main clauses of its sentences. A
 * whole clause with a verb is preferred to one that was cut to ten words, and that to one without a
 * verb; among equal ones, the most central is taken.
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
 * Returns the main clause of a sentence: the first that opens with no preposition and no subordinating
 * word, if only an introduction comes before it («في ظل …، »). A subject that is separated from its
 * verb by a description («أذربيجان، بثقتها المتزايدة، باتت …») is joined to the verb.
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
  const rank = more.length === 0 && first && first.words.length <= mostWords ? 2 : 0;
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

/** Returns the clause that begins with the verb of a subject in an earlier clause. */
function findVerb(
  clauses: Clause[],
  index: number,
  known: ReadonlySet<string>,
): Clause | undefined {
  const subject = clauses[index];
  if (!subject || subject.words.length > mostWords - 3) return undefined;
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
  const cut = cutToRoom(clause, mostWords, letters);
  if (verb) {
    const left = letters - textOf(cut).length - 1;
    const rest = cutToRoom(verb, Math.max(2, mostWords - cut.words.length), left);
    const rank = rest.words.length === verb.words.length ? 3 : 2;
    return { text: `${textOf(cut)} ${textOf(rest)}`, clauses: [cut, rest], rank };
  }
  const whole = cut.words.length === clause.words.length;
  const fits =
    hasVerb && cut.words.length >= fewestWords && !pronouns.test(cut.words[0]?.text ?? '');
  return { text: textOf(cut), clauses: [cut], rank: fits ? (whole ? 3 : 2) : 1 };
}

/** Returns a clause cut to at most `words` words and `letters` letters. */
function cutToRoom(clause: Clause, words: number, letters: number): Clause {
  const cut = cutClause(clause, words);
  if (words <= 1 || textOf(cut).length <= letters) return cut;
  return cutToRoom(clause, Math.min(words, cut.words.length) - 1, letters);
}
