import type { Bow } from './curve.ts';
import type { Actor } from './placed-actor.ts';
import type { Size } from './rectangle.ts';

/** What one actor is to another on a map; drawn as one line. */
export interface Relation {
  /** Names it among the relations of the map, and from stage to stage. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** The label with its padding, px; a relation may do without. */
  readonly label?: Size;
  /** How far its form of line goes to each side of its curve, px (see `girthOf` in line.ts). */
  readonly girth?: number;
  /** How its curve runs, where that is known already; without it, the search decides. */
  readonly bow?: Bow;
  /** The only state of the map, before or after its step, that shows it; without it, both do. */
  readonly shown?: 'before' | 'after';
}

const plainGirth = 3;

/** How far a relation's line goes to each side of its curve, px. */
export function girthOfRelation(relation: Relation): number {
  return relation.girth ?? plainGirth;
}

/** Whether two relations join the same two actors, in either direction. */
export function isSamePair(a: Relation, b: Relation): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

/** Whether some state of the map shows both relations. */
export function areShownTogether(a: Relation, b: Relation): boolean {
  return !a.shown || !b.shown || a.shown === b.shown;
}

/** The two actors of a relation. An unknown or a doubled end is a bug of the caller's. */
export function findEnds(relation: Relation, actors: readonly Actor[]): [Actor, Actor] {
  const from = actors.find(({ key }) => key === relation.from);
  const to = actors.find(({ key }) => key === relation.to);
  if (!from || !to) throw new Error(`relation ${relation.key}: an end is not on the map`);
  if (from === to) throw new Error(`relation ${relation.key}: both ends are ${from.key}`);
  return [from, to];
}
