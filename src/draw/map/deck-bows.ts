import { listWays } from './candidate.ts';
import type { Bow } from './curve.ts';
import { actorsBeside, joinLanes, type Lane, meet } from './lane.ts';
import type { Actor } from './placed-actor.ts';
import type { Size } from './rectangle.ts';
import { type KnownWays, type RoutedMap, routeMap } from './route.ts';
import { isSamePair, type Relation } from './routed-relation.ts';
import { pickCandidates } from './search.ts';

/** The maps of a deck: their actors at their places, and the relations of each map. */
export interface DeckPlan {
  readonly size: Size;
  readonly actors: readonly Actor[];
  /** What runs along one curve has the same `route` on all maps; a key comes once on a map. */
  readonly maps: readonly (readonly DeckRelation[])[];
}

/** A relation on a map of a deck. */
export interface DeckRelation extends Relation {
  readonly route: string;
}

type Bows = ReadonlyMap<string, Bow>;

/** How often each lane is tried anew. */
const rounds = 2;
/** What is gained by less is not worth a change. */
const leastGain = 1;

/**
 * Returns the bow of each route of a deck: one for all maps, so that what stood on one map is known
 * again on the next. Routes of a pair share a bow where no map shows them together. Same maps, same bows.
 */
export function chooseBows(plan: DeckPlan): Bows {
  const lanes = joinLanes(plan.maps.map((map) => map.map(nameByRoute)));
  const known: KnownWays = new Map();
  const costOf = (map: number, by: Bows) => routeAlong(plan, map, by, known).cost;
  const starts = [
    chooseTogether(plan, lanes),
    ...listOrders(plan).map((order) => chooseInTurn(plan, order, lanes, known)),
  ].map((start) => ({ start, costs: plan.maps.map((_, map) => costOf(map, start)) }));
  const best = starts.reduce((one, other) => (sum(other.costs) < sum(one.costs) ? other : one));
  let bows = best.start;
  const { costs } = best;
  for (const { loose, map } of listTurns(plan, lanes)) {
    const tried = loosen(plan, map, bows, loose, known);
    const own = [...new Set(loose.flatMap(({ on }) => [...on.keys()]))];
    const after = new Map(own.map((on) => [on, costOf(on, tried)]));
    if (sum([...after.values()]) > sum(own.map((on) => costs[on] ?? 0)) - leastGain) continue;
    bows = tried;
    for (const [on, cost] of after) costs[on] = cost;
  }
  return bows;
}

/** In which orders the maps may choose: as they come, the last first, the fullest first, its opposite. */
function listOrders({ maps }: DeckPlan): number[][] {
  const order = maps.map((_, map) => map);
  const full = [...order].sort((a, b) => (maps[b]?.length ?? 0) - (maps[a]?.length ?? 0));
  return [order, [...order].reverse(), full, [...full].reverse()];
}

/** The bows that each map chooses in turn, along with those that others have chosen before it. */
function chooseInTurn(plan: DeckPlan, order: number[], lanes: Lane[], known: KnownWays): Bows {
  const none: Bows = new Map();
  return order.reduce((bows, map) => {
    const own = lanes.filter(
      ({ on, keys }) => on.has(map) && [...keys].every((key) => !bows.has(key)),
    );
    return loosen(plan, map, bows, own, known);
  }, none);
}

/** What may run otherwise, and the map that it may suit better: all lanes of a map, then each of them alone. */
function listTurns({ maps }: DeckPlan, lanes: Lane[]): { loose: Lane[]; map: number }[] {
  const turns = maps.flatMap((_, map) => {
    const own = lanes.filter(({ on }) => on.has(map));
    return [own, ...own.map((lane) => [lane])].map((loose) => ({ loose, map }));
  });
  return Array.from({ length: rounds }, () => turns).flat();
}

function nameByRoute({ route, ...relation }: DeckRelation): Relation {
  return { ...relation, key: route };
}

/** The bows that suit all lanes together, each with its largest label. */
function chooseTogether({ size, actors, maps }: DeckPlan, lanes: Lane[]): Bows {
  const together = (i: number, j: number) => meet(lanes[i], lanes[j]);
  const choices = lanes.map((lane, i) => {
    const shared = lanes.some(
      (other, j) => i !== j && isSamePair(lane.relation, other.relation) && together(i, j),
    );
    return listWays(lane.relation, { size, actors: actorsBeside(lane, maps, actors) }, shared);
  });
  const { picks } = pickCandidates(choices, together);
  const bows = picks.map(({ draw, label }) => draw(label).bow);
  return new Map(
    lanes.flatMap(({ keys }, i) => {
      const bow = bows[i];
      return bow ? [...keys].map((key): [string, Bow] => [key, bow]) : [];
    }),
  );
}

/** One map, its relations along these bows; what has none runs as the search finds best. */
function routeAlong(
  { size, actors, maps }: DeckPlan,
  map: number,
  bows: Bows,
  known: KnownWays,
): RoutedMap {
  const relations = (maps[map] ?? []).map(({ route, ...relation }) => {
    const bow = bows.get(route);
    return bow ? { ...relation, bow } : relation;
  });
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const present = actors.filter(({ key }) => ends.has(key));
  return routeMap({ size, actors: present, relations }, known);
}

/** These bows, but on some lanes those that suit one map best. */
function loosen(plan: DeckPlan, map: number, bows: Bows, lanes: Lane[], known: KnownWays): Bows {
  const loose = new Map(bows);
  for (const { keys } of lanes) for (const key of keys) loose.delete(key);
  const { routes } = routeAlong(plan, map, loose, known);
  for (const { keys } of lanes) {
    const own = plan.maps[map]?.find(({ route }) => keys.has(route));
    const bow = routes.find(({ key }) => key === own?.key)?.bow;
    for (const key of keys) {
      const chosen = bow ?? bows.get(key);
      if (chosen) loose.set(key, chosen);
    }
  }
  return loose;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
