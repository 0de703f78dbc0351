import type { Actor, Alliances, Relation, Stage } from '../read/alliances.ts';
import type { Essay } from '../read/essay.ts';
import { error, formatPlace, type Message, type Place } from '../read/message.ts';
import { findNearestName } from '../read/spelling.ts';
import { type Citation, cite } from './cite.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { cutReason, suggestWhole } from './cut-word.ts';
import { eachMatch, findWords, growToWords } from './match.ts';
import { checkNegation } from './negation.ts';
import { eachInEssay } from './running.ts';

/** A relation whose words are found in the essay. */
export interface GroundedRelation extends Relation {
  citation: Citation;
}

/** A stage whose relations are all found in the essay. */
export interface GroundedStage extends Omit<Stage, 'relations'> {
  relations: GroundedRelation[];
}

/** The maps' actors and stages, held against the essay. */
export interface GroundedAlliances {
  path: string;
  actors: Actor[];
  stages: GroundedStage[];
  /** Keys of stages that have a relation whose words are not found. */
  unproven: ReadonlySet<string>;
}

/**
 * Returns the alliances with each quotation found in the essay. Messages say where a relation is
 * not the essay's: an unknown actor, a quotation or a stage's name that the essay does not hold, a
 * label that its quotation does not hold, an end that the quoted sentences do not name, a relation
 * said twice.
 */
export function linkAlliances(
  { path, actors, stages }: Alliances,
  essay: Essay,
  strictness: Strictness,
): { alliances: GroundedAlliances; messages: Message[] } {
  const messages = actors.flatMap((actor) => checkActor(actor, essay, strictness));
  const grounded = stages.map((stage) => {
    messages.push(...checkName(stage, essay, strictness), ...checkTwice(stage));
    const linked = stage.relations.map((one) => linkRelation(one, actors, essay, strictness));
    messages.push(...linked.flatMap((one) => one.messages));
    return { ...stage, relations: linked.flatMap(({ relation }) => relation ?? []) };
  });
  const unproven = grounded.filter(
    ({ relations }, index) => relations.length < (stages[index]?.relations.length ?? 0),
  );
  const keys = new Set(unproven.map(({ key }) => key));
  return { alliances: { path, actors, stages: grounded, unproven: keys }, messages };
}

function checkActor({ names, namePlace }: Actor, essay: Essay, strictness: Strictness): Message[] {
  return names
    .filter((name) => !holdsWords(essay, name))
    .map((name) => {
      const reason = 'the essay does not hold the name of this actor';
      return reportName(name, namePlace, reason, essay, strictness);
    });
}

function checkName({ name }: Stage, essay: Essay, strictness: Strictness): Message[] {
  if (holdsWords(essay, name.text)) return [];
  const reason = 'the essay does not hold the name of this stage';
  return [reportName(name.text, name.place, reason, essay, strictness)];
}

function reportName(
  name: string,
  place: Place,
  reason: string,
  essay: Essay,
  strictness: Strictness,
): Message {
  const report = reporterFor(strictness);
  const body = essay.body.map((passage) => ({ passage, start: 0, end: passage.text.length }));
  const whole = suggestWhole(name, essay, body);
  if (whole) return report('word-cut', place, cutReason, { excerpt: name }, whole);
  return report('label-unquoted', place, reason, { excerpt: name });
}

function holdsWords(essay: Essay, words: string): boolean {
  for (const { passage } of eachInEssay(words, essay))
    if (passage !== essay.title && passage !== essay.byline) return true;
  return false;
}

function checkTwice({ relations }: Stage): Message[] {
  const firsts = new Map<string, Place>();
  return relations.flatMap(({ from, to, kind, place }) => {
    const name = `${from} ${to} ${kind}`;
    const first = firsts.get(name);
    firsts.set(name, first ?? place);
    if (!first) return [];
    const reason = `${formatPlace(first)} says the same: ${kind} from ${from} to ${to}`;
    return [error('relation-twice', place, reason)];
  });
}

function linkRelation(
  relation: Relation,
  actors: Actor[],
  essay: Essay,
  strictness: Strictness,
): { relation?: GroundedRelation; messages: Message[] } {
  const { citation, messages } = cite(relation.quote, essay, 'passage');
  messages.push(...checkEnds(relation, actors, citation), ...checkLabel(relation, strictness));
  if (citation) messages.push(...checkNegations(relation, citation, essay));
  return citation ? { relation: { ...relation, citation }, messages } : { messages };
}

function checkLabel({ label, quote }: Relation, strictness: Strictness): Message[] {
  if (findWords(label.text, quote.text).length > 0) return [];
  const [cut] = eachMatch(label.text, quote.text, 0, 'letters');
  if (cut) {
    const { start, end } = growToWords(cut, quote.text);
    const whole = { suggestion: quote.text.slice(start, end), at: quote.place };
    const excerpt = { excerpt: label.text };
    return [reporterFor(strictness)('word-cut', label.place, cutReason, excerpt, whole)];
  }
  const reason = 'the relation’s label does not stand in its quotation';
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
  return isSaid ? ofQuote : checkNegation(label, [citation], essay);
}

function checkEnds(relation: Relation, actors: Actor[], citation: Citation | undefined): Message[] {
  const { from, to, fromPlace, toPlace, implied } = relation;
  if (from === to)
    return [error('relation-end', toPlace, 'both ends of the relation are one actor')];
  const ends = [
    { key: from, place: fromPlace },
    { key: to, place: toPlace },
  ];
  return ends.flatMap(({ key, place }) => {
    const actor = actors.find((one) => one.key === key);
    if (!actor) return [reportActor(key, place, actors)];
    if (implied || !citation || namesActor(quotedSentences(citation), actor)) return [];
    const reason = `the sentence quoted names ${key} by no name; if it is understood: implied: true`;
    return [
      error('relation-end', place, reason, {
        excerpt: [...actor.names, ...actor.also].join(' · '),
      }),
    ];
  });
}

function reportActor(key: string, place: Place, actors: Actor[]): Message {
  const known = actors.map((one) => one.key);
  const near = findNearestName(key, known);
  const reason = `no such actor: ${key}; the actors are ${known.join(', ')}`;
  return error('actor-unknown', place, reason, ...(near ? [{ suggestion: near }] : []));
}

/** The sentences in which a quotation stands, whole. */
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
