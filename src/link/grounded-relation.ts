import type { Actor, Ending, Relation } from '../read/alliances.ts';
import type { Essay } from '../read/essay.ts';
import { error, type Message, type Place } from '../read/message.ts';
import { type Quotation, quoteLine } from '../read/quotation.ts';
import { findNearestName } from '../read/spelling.ts';
import { findInCase } from './case-ending.ts';
import { type Citation, cite } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { cutReason } from './cut-word.ts';
import { eachMatch, findWords, growToWords } from './match.ts';
import { checkNegation } from './negation.ts';

/** A relation whose words are found in the essay. */
export interface GroundedRelation extends Relation {
  citation: Citation;
  /** Key of the stage that says it. */
  said: string;
}

/** The end of a relation, whose words are found in the essay. */
export interface GroundedEnding extends Ending {
  citation: Citation;
}

/** What relations are held against. */
export interface Ground {
  actors: Actor[];
  essay: Essay;
  strictness: Strictness;
}

/**
 * Returns a relation that a stage says with its quotation found in the essay. Messages say where it
 * is not the essay's: an unknown actor, a quotation that the essay does not hold, an end that the
 * quoted sentences do not name, a label that the quotation does not hold, a negation left out.
 */
export function linkRelation(
  relation: Relation,
  said: string,
  { actors, essay, strictness }: Ground,
): { relation?: GroundedRelation; messages: Message[] } {
  const { citation, messages } = cite(relation.quote, essay, 'passage');
  messages.push(...checkEnds(relation, actors, citation), ...checkLabel(relation, strictness));
  if (citation) messages.push(...checkNegations(relation, citation, essay));
  return citation ? { relation: { ...relation, citation, said }, messages } : { messages };
}

/** Returns the end of a relation with the place of its quotation; reports words that are not in the essay. */
export function linkEnding(
  ending: Ending,
  { actors, essay }: Ground,
): { ending?: GroundedEnding; messages: Message[] } {
  const { citation, messages } = cite(ending.quote, essay, 'passage');
  messages.push(...checkEnds(ending, actors, citation));
  if (citation) messages.push(...checkNegation(ending.quote, [citation], essay));
  return citation ? { ending: { ...ending, citation }, messages } : { messages };
}

function checkLabel({ label, quote }: Relation, strictness: Strictness): Message[] {
  if (findInCase(label.text, quote.text)) return [];
  const [cut] = eachMatch(label.text, quote.text, 0, 'letters');
  if (cut) {
    const { start, end } = growToWords(cut, quote.text);
    const whole = { suggestion: quote.text.slice(start, end), at: quote.place };
    const excerpt = { excerpt: label.text };
    return [reporterFor(strictness)('word-cut', label.place, cutReason, excerpt, whole)];
  }
  const reason =
    'the quotation of this relation does not contain this label: copy it from the quotation';
  const details = [{ excerpt: label.text }, { excerpt: quote.text }];
  return [reporterFor(strictness)('label-unquoted', label.place, reason, ...details)];
}

/** A relation of non-membership says by its kind what its label leaves out. */
function checkNegations(
  { kind, label, quote }: Relation,
  citation: Citation,
  essay: Essay,
): Message[] {
  const ofQuote = checkNegation(quote, [citation], essay);
  const isSaid = kind === 'non-membership' || ofQuote.length > 0;
  return isSaid ? ofQuote : checkNegation(quoteInCase(label, quote), [citation], essay);
}

/** Returns a label as its quotation has it. */
function quoteInCase(label: Quotation, { text }: Quotation): Quotation {
  const found = findInCase(label.text, text);
  return found ? quoteLine(text.slice(found.start, found.end), label.place) : label;
}

function checkEnds(
  relation: Relation | Ending,
  actors: Actor[],
  citation: Citation | undefined,
): Message[] {
  const { from, to, fromPlace, toPlace, implied } = relation;
  if (from === to)
    return [
      error('relation-end', toPlace, 'from and to are the same actor: write two different actors'),
    ];
  const ends = [
    { key: from, place: fromPlace },
    { key: to, place: toPlace },
  ];
  return ends.flatMap(({ key, place }) => {
    const actor = actors.find((one) => one.key === key);
    if (!actor) return [reportActor(key, place, actors)];
    if (implied || !citation || namesActor(quotedSentences(citation), actor)) return [];
    const reason = `the quoted sentence does not name ${key}: quote a sentence that does, or, if it means ${key} without the name, write implied: true`;
    return [
      error('relation-end', place, reason, {
        excerpt: [...actor.names, ...actor.also].join(' · '),
      }),
    ];
  });
}

/** Returns the message for an actor that alliances.yaml does not hold. */
export function reportActor(key: string, place: Place, actors: Actor[]): Message {
  const known = actors.map((one) => one.key);
  const near = findNearestName(key, known);
  const reason = `alliances.yaml has no actor ${key}; its actors are ${known.join(', ')}`;
  return error('actor-unknown', place, reason, ...(near ? [{ suggestion: near }] : []));
}

/** The whole sentences that contain a quotation. */
function quotedSentences({ passage, start, end }: Citation): string {
  return passage.sentences
    .filter((one) => one.start < end && one.start + one.text.length > start)
    .map(({ text }) => text)
    .join('');
}

/** An Arabic name is found after و, ب, ك, and with ل, which takes the article's alif. */
function namesActor(text: string, { names, also }: Actor): boolean {
  return [...names, ...also].some(
    (one) =>
      findWords(one, text).length > 0 ||
      (/^ال/.test(one) && findWords(`ل${one.slice(1)}`, text).length > 0),
  );
}
