import { listWays } from './candidate.ts';
import { type Ground, listCourses } from './course.ts';
import type { Bow } from './curve.ts';
import { joinLanes, type Lane, meet } from './lane.ts';
import { fault } from './prices.ts';
import { type KnownWays, type RoutedMap, routeMap } from './route.ts';
import { isSamePair, type Relation } from './routed-relation.ts';
import { pickCandidates } from './search.ts';

/** The maps of a deck. */
export type DeckPlan = readonly DeckMap[];

/** A map of a deck: who stands on it, and its relations; a key comes once on a map. */
export interface DeckMap extends Ground {
  readonly relations: readonly DeckRelation[];
}

/** A relation on a map of a deck. */
export interface DeckRelation extends Relation {
  /** What runs along one curve has the same on all maps. */
  readonly route: string;
}

type Bows = ReadonlyMap<string, Bow>;

const nothing: DeckMap = { size: { w: 0, h: 0 }, actors: [], relations: [] };

/** How often each lane is tried anew. */
const rounds = 2;
/** What is gained by less is not worth a change. */
const leastGain = 1;

/**
 * Returns the bow of each route of a deck: one for all maps, so that what stood on one map is known
 * again on the next. Routes of a pair share a bow where no map shows them together. Same maps, same bows.
 */
export function chooseBows(plan: DeckPlan): Bows {
  const lanes = joinLanes(plan.map(({ relations }) => relations.map(nameByRoute)));
  const known: KnownWays = new Map();
  const costOf = (map: number, by: Bows) => routeAlong(plan, map, by, known).cost;
  const starts = [
    chooseTogether(plan, lanes),
    ...listOrders(plan).map((order) => chooseInTurn(plan, order, lanes, known)),
  ].map((start) => ({ start, costs: plan.map((_, map) => costOf(map, start)) }));
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
  return mendFaults(plan, lanes, bows, known);
}

/**
 * Where a map is left with a fault, lets each lane at fault take the bow that costs all of its maps least,
 * of those that keep clear of who stands on them.
 */
function mendFaults(plan: DeckPlan, lanes: Lane[], bows: Bows, known: KnownWays): Bows {
  let mended = bows;
  for (const map of plan.keys()) {
    const { faults } = routeAlong(plan, map, mended, known);
    const blamed = new Set(faults.flatMap(({ relations }) => relations));
    for (const lane of lanes.filter((one) => holdsAny(one, plan[map], blamed))) {
      const costOf = (by: Bows) =>
        sum([...lane.on.keys()].map((on) => routeAlong(plan, on, by, known).cost));
      let least = costOf(mended);
      if (least < fault) continue;
      for (const bow of listSharedBows(lane, plan)) {
        const tried = new Map([...mended, ...[...lane.keys].map((key) => [key, bow] as const)]);
        const cost = costOf(tried);
        if (cost >= least) continue;
        [mended, least] = [tried, cost];
      }
    }
  }
  return mended;
}

/** Whether a lane is that of one of these relations of a map, by their keys. */
function holdsAny({ keys }: Lane, map: DeckMap | undefined, relations: Set<string>): boolean {
  return map?.relations.some(({ key, route }) => relations.has(key) && keys.has(route)) ?? false;
}

/** The bows along which a lane keeps clear of who stands on any of its maps. */
function listSharedBows({ on }: Lane, plan: DeckPlan): Bow[] {
  const lists = [...on].flatMap(([map, relations]) =>
    relations.map((relation) =>
      [true, false]
        .flatMap((shared) => listCourses(relation, plan[map] ?? nothing, shared))
        .flatMap(({ bow, cost }) => (bow && cost < fault ? [bow] : [])),
    ),
  );
  const [first = [], ...rest] = lists;
  const isSame = (one: Bow) => (other: Bow) => one.bend === other.bend && one.lane === other.lane;
  return first.filter((bow, index) => {
    const isFirst = first.findIndex(isSame(bow)) === index;
    return isFirst && rest.every((list) => list.some(isSame(bow)));
  });
}

/** In which orders the maps may choose: as they come, the last first, the fullest first, its opposite. */
function listOrders(plan: DeckPlan): number[][] {
  const order = plan.map((_, map) => map);
  const sizeOf = (map: number) => plan[map]?.relations.length ?? 0;
  const full = [...order].sort((a, b) => sizeOf(b) - sizeOf(a));
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
function listTurns(plan: DeckPlan, lanes: Lane[]): { loose: Lane[]; map: number }[] {
  const turns = plan.flatMap((_, map) => {
    const own = lanes.filter(({ on }) => on.has(map));
    return [own, ...own.map((lane) => [lane])].map((loose) => ({ loose, map }));
  });
  return Array.from({ length: rounds }, () => turns).flat();
}

function nameByRoute({ route, ...relation }: DeckRelation): Relation {
  return { ...relation, key: route };
}

/** The ground of a lane's first map, and on it all who stand on any of its maps of that size. */
function groundOf({ on }: Lane, plan: DeckPlan): Ground {
  const own = [...on.keys()].flatMap((map) => plan[map] ?? []);
  const { size } = own[0] ?? nothing;
  const alike = own.filter((map) => map.size.w === size.w && map.size.h === size.h);
  const actors = new Map(alike.flatMap((map) => map.actors.map((actor) => [actor.key, actor])));
  return { size, actors: [...actors.values()] };
}

/** The bows that suit all lanes together, each with its largest label. */
function chooseTogether(plan: DeckPlan, lanes: Lane[]): Bows {
  const together = (i: number, j: number) => meet(lanes[i], lanes[j]);
  const choices = lanes.map((lane, i) => {
    const shared = lanes.some(
      (other, j) => i !== j && isSamePair(lane.relation, other.relation) && together(i, j),
    );
    return listWays(lane.relation, groundOf(lane, plan), shared);
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
function routeAlong(plan: DeckPlan, map: number, bows: Bows, known: KnownWays): RoutedMap {
  const { relations, ...ground } = plan[map] ?? nothing;
  const bowed = relations.map(({ route, ...relation }) => {
    const bow = bows.get(route);
    return bow ? { ...relation, bow } : relation;
  });
  return routeMap({ ...ground, relations: bowed }, known);
}

/** These bows, but on some lanes those that suit one map best. */
function loosen(plan: DeckPlan, map: number, bows: Bows, lanes: Lane[], known: KnownWays): Bows {
  const loose = new Map(bows);
  for (const { keys } of lanes) for (const key of keys) loose.delete(key);
  const { routes } = routeAlong(plan, map, loose, known);
  for (const { keys } of lanes) {
    const own = plan[map]?.relations.find(({ route }) => keys.has(route));
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
