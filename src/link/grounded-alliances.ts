import type { Actor, Alliances, Stage } from '../read/alliances.ts';
import type { Essay } from '../read/essay.ts';
import { error, type Message, type Place } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';
import { findNearestName } from '../read/spelling.ts';
import { reporterFor, type Strictness } from './coverage.ts';
import { cutReason, suggestWhole } from './cut-word.ts';
import { type Ground, linkEnding, linkRelation } from './grounded-relation.ts';
import { type GroundedStage, inheritRelations, type SaidStage } from './inheritance.ts';
import { findWords } from './match.ts';
import { eachInEssay } from './running.ts';

/** The maps' actors and stages, held against the essay. */
export interface GroundedAlliances {
  path: string;
  actors: Actor[];
  stages: GroundedStage[];
  /** Keys of stages whose relations are not certain, because words or an earlier stage were not found. */
  unproven: ReadonlySet<string>;
}

/**
 * Returns the alliances with each quotation found in the essay, and at each stage all the relations that
 * hold. Messages say where something is not the essay's (a relation, an end, the name of an actor or a
 * stage), where a stage has a relation twice, or names in `after` a stage that is not before it, or
 * ends what does not hold.
 */
export function linkAlliances(
  { path, actors, stages }: Alliances,
  essay: Essay,
  strictness: Strictness,
): { alliances: GroundedAlliances; messages: Message[] } {
  const ground = { actors, essay, strictness };
  const messages = actors.flatMap((actor) => checkActor(actor, essay, strictness));
  const unproven = new Set<string>();
  const said = stages.map((stage, index) => {
    const linked = linkStage(stage, stages.slice(0, index), ground);
    messages.push(...linked.messages);
    if (linked.isUnproven) unproven.add(stage.key);
    return linked.stage;
  });
  const inherited = inheritRelations(said);
  // What an end names may be a relation that could not be found.
  if (unproven.size === 0) messages.push(...inherited.messages);
  for (const { key, lineage } of inherited.stages)
    if (lineage.some((one) => unproven.has(one))) unproven.add(key);
  return { alliances: { path, actors, stages: inherited.stages, unproven }, messages };
}

function linkStage(
  stage: Stage,
  before: Stage[],
  ground: Ground,
): { stage: SaidStage; isUnproven: boolean; messages: Message[] } {
  const relations = stage.relations.map((one) => linkRelation(one, stage.key, ground));
  const ends = stage.ends.map((one) => linkEnding(one, ground));
  const astray = checkAfter(stage, before);
  const messages = [
    ...checkName(stage, ground.essay, ground.strictness),
    ...astray,
    ...checkTwice(stage),
    ...[...relations, ...ends].flatMap((one) => one.messages),
  ];
  const found = {
    relations: relations.flatMap(({ relation }) => relation ?? []),
    ends: ends.flatMap(({ ending }) => ending ?? []),
  };
  const isUnproven =
    astray.length > 0 ||
    found.relations.length < relations.length ||
    found.ends.length < ends.length;
  return { stage: { ...stage, ...found }, isUnproven, messages };
}

function checkAfter({ after }: Stage, before: Stage[]): Message[] {
  const keys = before.map(({ key }) => key);
  if (!after || keys.includes(after.key)) return [];
  const near = findNearestName(after.key, keys);
  const known =
    keys.length > 0
      ? `write ${keys.join(' or ')}`
      : 'remove after, because this is the first stage';
  const reason = `after: no earlier stage has the key ${after.key}; ${known}`;
  return [error('stage-unknown', after.place, reason, ...(near ? [{ suggestion: near }] : []))];
}

function checkActor({ names, namePlace }: Actor, essay: Essay, strictness: Strictness): Message[] {
  return names
    .filter((name) => !holdsWords(essay, name))
    .map((name) => {
      const reason = 'the essay does not contain this name of an actor: copy a name from the essay';
      return reportName(name, namePlace, reason, essay, strictness);
    });
}

function checkName({ name }: Stage, essay: Essay, strictness: Strictness): Message[] {
  const isHeading = essay.headings.some(({ text }) => findWords(name.text, text).length > 0);
  if (isHeading || holdsWords(essay, name.text)) return [];
  const reason = 'the essay does not contain this name of a stage: copy words of the essay';
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
    const reason = `this stage has the same relation at ${formatPlace(first)} (${kind} from ${from} to ${to}): remove one`;
    return [error('relation-twice', place, reason)];
  });
}
