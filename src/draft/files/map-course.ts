import type { DraftRelation } from '../find/related-pair.ts';
import type { Division } from '../slide/division.ts';

/** A slide's relations, shown on its map. */
export interface DraftStage {
  division: Division;
  name: string;
  /** What it says anew. */
  relations: DraftRelation[];
  /** What its map shows: all of these, and what earlier stages say and still holds. */
  shown: DraftRelation[];
}

/** A stage is near another one if its passage is at most the third after that. */
const near = 3;

/** A map of one relation shows no more than its words; at most 6 are seen at a glance (src/link/stage-map.ts). */
const room = { fewest: 2, most: 6 };

/**
 * Returns stages whose maps each show at least two relations. What a stage says anew is on its map, and of
 * what earlier stages said: what lasts, if it is of one of the same actors. A stage that would show one relation
 * shows with it what the stage before says of one of its actors; if that says nothing, its
 * relation is on the map of the next stage, if that is near. The last stage shows with it whatever the one before
 * says. Who mediated is on the map of its own stage alone.
 */
export function joinStages(stages: DraftStage[]): DraftStage[] {
  const joined: DraftStage[] = [];
  let waiting: DraftRelation[] = [];
  for (const [index, stage] of stages.entries()) {
    if (!isNear(stages[index - 1], stage)) waiting = [];
    const isOld = (one: DraftRelation) => stage.relations.some((other) => joinsSame(one, other));
    const relations = [...waiting.filter((one) => !isOld(one)), ...stage.relations];
    const isLast = index === stages.length - 1;
    const shown = chooseShown(relations, joined, isLast);
    if (shown.length < room.fewest) waiting = relations;
    else {
      joined.push({ ...stage, relations, shown });
      waiting = [];
    }
  }
  return joined;
}

function chooseShown(
  relations: DraftRelation[],
  earlier: DraftStage[],
  isLast: boolean,
): DraftRelation[] {
  const isNew = (one: DraftRelation) => !relations.some((other) => joinsSame(one, other));
  const touches = (one: DraftRelation) => relations.some((other) => sharesActor(one, other));
  const held = latestOf(earlier.flatMap((stage) => stage.relations)).filter(isNew);
  const shown = [...relations, ...held.filter((one) => one.lasts && touches(one)).reverse()];
  if (shown.length >= room.fewest) return shown.slice(0, room.most);
  const before = (earlier.at(-1)?.relations ?? [])
    .filter(isNew)
    .filter(({ kind }) => kind !== 'mediation');
  const akin = before.filter(touches);
  return [...shown, ...(akin.length > 0 || !isLast ? akin : before)].slice(0, room.most);
}

/** Returns true if at most two passages stand between what two stages speak. */
function isNear(before: DraftStage | undefined, { division }: DraftStage): boolean {
  const [from, to] = [before?.division.parts.at(-1), division.parts[0]];
  return !from || !to || to.passage.number - from.passage.number <= near;
}

/** Returns of relations of the same two actors only the last. */
function latestOf(relations: DraftRelation[]): DraftRelation[] {
  return relations.filter(
    (one, index) => !relations.slice(index + 1).some((later) => joinsSame(one, later)),
  );
}

function joinsSame(a: DraftRelation, b: DraftRelation): boolean {
  return sharesActor({ ...a, to: a.from }, b) && sharesActor({ ...a, from: a.to }, b);
}

function sharesActor(a: DraftRelation, b: DraftRelation): boolean {
  return [a.from, a.to].some((key) => key === b.from || key === b.to);
}
