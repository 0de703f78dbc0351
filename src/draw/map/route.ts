import { listWays } from './candidate.ts';
import type { Choice, Route } from './choice.ts';
import type { Ground } from './course.ts';
import { type Fault, findCrossings, findFaults } from './map-fault.ts';
import { areShownTogether, isSamePair, type Relation } from './routed-relation.ts';
import { pickCandidates } from './search.ts';

/** A map to be drawn: an area, actors at their places, and the relations between them. */
export interface MapPlan extends Ground {
  readonly relations: readonly Relation[];
}

/** A map as drawn; one route a relation, in the plan's order. */
export interface RoutedMap {
  readonly routes: readonly Route[];
  /** What is wrong with it: empty for a map that can be shown. */
  readonly faults: readonly Fault[];
  /** The keys of the relations whose lines cross: allowed, but not pretty. */
  readonly crossings: readonly (readonly [string, string])[];
  /** How far it is from calm: above 5000 for each fault of lines and labels. */
  readonly cost: number;
}

/** The ways that relations may take, by what tells them and their grounds apart. */
export type KnownWays = Map<string, Choice>;

/**
 * Finds a calm way to draw every relation of a map: gentle curves from border to border, labels
 * beside them. Actors are never moved. The same plan gives the same bytes, in whatever order its
 * actors and relations stand. Throws when a relation has no two actors, or a key comes twice.
 * Maps may share what is known of their ways: where relations and actors are the same, it saves time.
 */
export function routeMap(plan: MapPlan, known: KnownWays = new Map()): RoutedMap {
  const ground = { size: plan.size, actors: [...plan.actors].sort(byKey) };
  const relations = [...plan.relations].sort(byKey);
  refuseDoubles(ground.actors);
  refuseDoubles(relations);
  const choices = relations.map((relation) => listOnce(relation, relations, ground, known));
  const together = (i: number, j: number) => {
    const [one, other] = [relations[i], relations[j]];
    return one !== undefined && other !== undefined && areShownTogether(one, other);
  };
  const { picks, cost } = pickCandidates(choices, together);
  const routes = picks.map(({ draw, label }) => draw(label));
  return {
    routes: plan.relations.flatMap(({ key }) => routes.filter((route) => route.key === key)),
    faults: findFaults(ground, relations, routes),
    crossings: findCrossings(relations, routes),
    cost,
  };
}

function listOnce(
  relation: Relation,
  relations: readonly Relation[],
  ground: Ground,
  known: KnownWays,
): Choice {
  const shared = relations.some(
    (other) =>
      other !== relation && isSamePair(relation, other) && areShownTogether(relation, other),
  );
  const name = JSON.stringify([relation, shared, ground]);
  const choice = known.get(name) ?? listWays(relation, ground, shared);
  known.set(name, choice);
  return choice;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : Number(a.key > b.key);
}

function refuseDoubles(sorted: readonly { key: string }[]): void {
  const double = sorted.find(({ key }, i) => sorted[i + 1]?.key === key);
  if (double) throw new Error(`the key ${double.key} comes twice on a map`);
}
