import type { RelationKind } from '../read/alliances.ts';
import type { GroundedRelation, GroundedStage } from './grounded-alliances.ts';

/** A relation that two actors have at both stages, of another kind at the later. */
export interface Change {
  before: GroundedRelation;
  after: GroundedRelation;
}

/** What became of the relations from one stage to another. */
export interface Shift {
  kept: Change[];
  changed: Change[];
  begun: GroundedRelation[];
  ended: GroundedRelation[];
}

/** Kinds that say the same from either end. */
export const mutualKinds: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'cooperation',
  'coolness',
  'tension',
  'confrontation',
]);

/**
 * Returns what became of the relations from one stage to another. One of the same kind between the
 * same ends is kept; of those left, one between the same two actors is changed, where both go the same way
 * or one of them is mutual; what has no partner has ended or begun.
 */
export function compareStages(before: GroundedStage, after: GroundedStage): Shift {
  const kept = pair(before.relations, after.relations, isSame);
  const left = without(
    before.relations,
    kept.map((one) => one.before),
  );
  const right = without(
    after.relations,
    kept.map((one) => one.after),
  );
  const changed = pair(left, right, isOtherKind);
  return {
    kept,
    changed,
    begun: without(
      right,
      changed.map((one) => one.after),
    ),
    ended: without(
      left,
      changed.map((one) => one.before),
    ),
  };
}

function pair(
  before: GroundedRelation[],
  after: GroundedRelation[],
  matches: (a: GroundedRelation, b: GroundedRelation) => boolean,
): Change[] {
  const free = new Set(before);
  return after.flatMap((later) => {
    const earlier = [...free].find((one) => matches(one, later));
    if (!earlier) return [];
    free.delete(earlier);
    return [{ before: earlier, after: later }];
  });
}

function without(relations: GroundedRelation[], taken: GroundedRelation[]): GroundedRelation[] {
  return relations.filter((relation) => !taken.includes(relation));
}

function isSame(a: GroundedRelation, b: GroundedRelation): boolean {
  if (a.kind !== b.kind || !isSamePair(a, b)) return false;
  return a.from === b.from || mutualKinds.has(a.kind);
}

function isOtherKind(a: GroundedRelation, b: GroundedRelation): boolean {
  if (!isSamePair(a, b)) return false;
  return a.from === b.from || mutualKinds.has(a.kind) || mutualKinds.has(b.kind);
}

function isSamePair(a: GroundedRelation, b: GroundedRelation): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}
