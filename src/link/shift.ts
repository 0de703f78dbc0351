import type { Degree } from '../read/alliances.ts';
import type { GroundedEnding } from './grounded-relation.ts';
import { type GroundedStage, type HeldRelation, isSame, pairOff } from './inheritance.ts';

/** A relation that holds at both stages. */
export interface Change {
  before: HeldRelation;
  after: HeldRelation;
  /** Of one whose kind is the same: the essay says that it grew, or lessened. */
  degree?: Degree;
}

/** A relation of the earlier stage that ended, and the words of the essay that say so. */
export interface Ended {
  before: HeldRelation;
  end?: GroundedEnding;
}

/** How the relations changed from one stage to another; each relation is in exactly one of the lists. */
export interface Shift {
  /** Relations of the same kind and degree: different words alone are not a change. */
  kept: Change[];
  /** Of another kind, or of the same kind with a degree. */
  changed: Change[];
  /** Not there at the earlier stage. */
  begun: HeldRelation[];
  /** Ended by a stage after the earlier one. */
  ended: Ended[];
}

/**
 * Returns how the relations changed from a stage to a later one. What ended and began again
 * in between, of the same kind, is kept. Lists are in the order of the stages.
 */
export function compareStages(before: GroundedStage, after: GroundedStage): Shift {
  const known = new Map(after.relations.map((one) => [one.id, one]));
  const lasting = before.relations.flatMap((one) => {
    const later = known.get(one.id);
    return later ? [compare(one, later)] : [];
  });
  const gone = before.relations.filter(({ id }) => !known.has(id));
  const ids = new Set(before.relations.map(({ id }) => id));
  const fresh = after.relations.filter(({ id }) => !ids.has(id));
  const again = pairOff(gone, fresh, [isSame]);
  const back = new Set(again.flat());
  const isChanged = ({ before, after, degree }: Change) => before.kind !== after.kind || degree;
  return {
    kept: [
      ...lasting.filter((one) => !isChanged(one)),
      ...again.map(([before, after]) => ({ before, after })),
    ],
    changed: lasting.filter(isChanged),
    begun: fresh.filter((one) => !back.has(one)),
    ended: gone
      .filter((one) => !back.has(one))
      .map((one) => {
        const end = after.ended.findLast(({ id }) => id === one.id)?.end;
        return { before: one, ...(end && { end }) };
      }),
  };
}

function compare(before: HeldRelation, after: HeldRelation): Change {
  const grown = after.level - before.level;
  if (before.kind !== after.kind || grown === 0) return { before, after };
  return { before, after, degree: grown > 0 ? 'more' : 'less' };
}
