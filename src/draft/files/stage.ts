import { mutualKinds } from '../../link/inheritance.ts';
import { type DraftActor, listActors } from '../find/actor.ts';
import type { Concordance } from '../find/concordance.ts';
import type { CueBook } from '../find/cue.ts';
import { masdarRelationsOf } from '../find/masdar-relation.ts';
import { type Meeting, meetingsOf } from '../find/meeting.ts';
import type { NamingSentence } from '../find/naming.ts';
import type { DraftRelation } from '../find/related-pair.ts';
import { nounRelationsOf } from '../find/relation.ts';
import { verbRelationsOf } from '../find/verb-relation.ts';
import type { Division } from '../slide/division.ts';
import { type DraftStage, joinStages } from './map-course.ts';
import { nameStages } from './stage-name.ts';

/** At most 10 actors on a map's ring, 4 relations in a stage, 7 stages. */
const room = { actors: 10, relations: 4, stages: 7 };
/** The fewest sentences, and the least shares of all, in which a strand is named, and both are. */
const strand = { sentences: 3, share: 0.2, both: 0.2 };

/** The relations and meetings of actors in the essay. */
export interface DraftAlliances {
  /** Actors on the maps, the two leading ones first, and actors for which there is no space. */
  actors: DraftActor[];
  others: DraftActor[];
  /** The two actors that carry the text, shown as strands; none if no two do. */
  strands: [DraftActor, DraftActor] | [];
  stages: DraftStage[];
  /** Sentences in which two actors meet and whose relation is in no stage. */
  meetings: Meeting[];
}

/**
 * Returns the actors, a stage for each slide whose sentences state relations (at most seven, those with
 * most relations), and all other meetings. The maps show first the actors that have a relation, then
 * those that two or more sentences name, ten in all.
 */
export function draftAlliances(
  naming: NamingSentence[],
  divisions: Division[],
  concordance: Concordance,
  book: CueBook,
): DraftAlliances {
  const found = divisions.map((division) => findStage(division, naming, concordance, book));
  const stated = found.flatMap(({ relations }) => relations);
  const isStated = ({ key }: DraftActor) =>
    stated.some(({ from, to }) => from === key || to === key);
  const all = listActors(naming).filter((actor) => isStated(actor) || isParty(actor));
  const isRecurrent = (actor: DraftActor) => !isStated(actor) && actor.sentences > 1;
  const byPlace = [...all.filter(isStated), ...all.filter(isRecurrent)];
  const shown = new Set(byPlace.slice(0, room.actors).map(({ key }) => key));
  const actors = all.filter(({ key }) => shown.has(key));
  const stages = found
    .map((stage) => ({ ...stage, relations: keepShown(stage.relations, shown) }))
    .filter(({ relations }) => relations.length > 0);
  const kept = nameStages(joinStages(keepFullest(stages)));
  const paired = new Set(kept.flatMap(({ relations }) => relations.map((one) => pairIn(one))));
  const meetings = naming
    .flatMap((sentence) => meetingsOf(sentence, concordance))
    .filter((meeting) => !paired.has(pairIn(meeting)) && isNamed(meeting, all));
  return {
    actors,
    others: all.filter(({ key }) => !shown.has(key)),
    strands: findStrands(actors, naming, divisions),
    stages: kept,
    meetings,
  };
}

/** Two actors carry a text if each is named in a fifth of its sentences, and a fifth tell of both. */
function findStrands(
  [first, second]: DraftActor[],
  naming: NamingSentence[],
  divisions: Division[],
): DraftAlliances['strands'] {
  const parts = divisions.flatMap((division) => division.parts);
  const all = parts.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const carries = ({ sentences }: DraftActor) =>
    sentences >= strand.sentences && sentences / all >= strand.share;
  if (!first || !second || !carries(first) || !carries(second)) return [];
  const names = ({ mentions }: NamingSentence, { key }: DraftActor) =>
    mentions.some((mention) => mention.key === key);
  const both = naming.filter((one) => names(one, first) && names(one, second)).length;
  return both >= strand.sentences && both / all >= strand.both ? [first, second] : [];
}

/** Returns the relations that a sentence states: by verbs, before nouns of acts, before other nouns. */
export function relationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const found: DraftRelation[] = [];
  for (const read of [verbRelationsOf, masdarRelationsOf, nounRelationsOf]) {
    const known = [...found];
    const isNew = (one: DraftRelation) => !known.some((other) => joinsSame(one, other));
    found.push(...read(sentence, concordance, book).filter(isNew));
  }
  return found;
}

function joinsSame(a: DraftRelation, b: DraftRelation): boolean {
  return [a.from, a.to].sort().join(' ') === [b.from, b.to].sort().join(' ');
}

/** A party that no list knows is taken only if it does something, or is named often. */
function isParty({ isFound, isPlace, sentences, key }: DraftActor): boolean {
  if (isPlace) return false;
  if (!isFound) return true;
  return sentences > 1 && !key.startsWith('group');
}

function isNamed({ from, to }: Meeting, actors: DraftActor[]): boolean {
  const named = new Set(actors.map(({ key }) => key));
  return named.has(from) && named.has(to);
}

function pairIn({ from, to, sentence }: Meeting): string {
  const { passage, number } = sentence.sentence;
  return [...[from, to].sort(), passage, number].join(' ');
}

function keepShown(relations: DraftRelation[], shown: ReadonlySet<string>): DraftRelation[] {
  return relations
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .slice(0, room.relations);
}

function keepFullest(stages: DraftStage[]): DraftStage[] {
  const ranked = [...stages].sort((a, b) => b.relations.length - a.relations.length);
  const kept = new Set(ranked.slice(0, room.stages));
  return stages.filter((stage) => kept.has(stage));
}

function findStage(
  division: Division,
  naming: NamingSentence[],
  concordance: Concordance,
  book: CueBook,
): DraftStage {
  const spoken = new Set(division.parts.flatMap(({ sentences }) => sentences));
  const relations = naming
    .filter(({ sentence }) => spoken.has(sentence))
    .flatMap((sentence) => relationsOf(sentence, concordance, book));
  const once = relations.filter(
    (one, index) => relations.findIndex((other) => saysSame(one, other)) === index,
  );
  return { division, name: '', relations: once, shown: once };
}

/** Two lines between the same actors would crowd a map, so only the first stated relation is kept. */
function saysSame(a: DraftRelation, b: DraftRelation): boolean {
  if (a.from === b.from && a.to === b.to) return true;
  const isMutual = mutualKinds.has(a.kind) || mutualKinds.has(b.kind);
  return isMutual && a.from === b.to && a.to === b.from;
}
