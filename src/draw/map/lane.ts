import { areShownTogether, girthOfRelation, isSamePair, type Relation } from './routed-relation.ts';

/** What runs along one curve through a deck: relations of one pair that no map shows together. */
export interface Lane {
  readonly keys: Set<string>;
  /** The numbers of its maps, and the relations that each shows. */
  readonly on: Map<number, Relation[]>;
  /** As wide, and with as large a label, as any of them. */
  relation: Relation;
}

type Maps = readonly (readonly Relation[])[];

/** Returns the lanes of the relations of a deck's maps, in the order in which they come. */
export function joinLanes(maps: Maps): Lane[] {
  const lanes: Lane[] = [];
  for (const [map, relations] of maps.entries()) {
    for (const relation of relations) {
      const lane = findLane(relation, lanes, maps) ?? openLane(relation, lanes);
      lane.keys.add(relation.key);
      lane.on.set(map, [...(lane.on.get(map) ?? []), relation]);
      lane.relation = cover(lane.relation, relation);
    }
  }
  return lanes;
}

function openLane(relation: Relation, lanes: Lane[]): Lane {
  const lane: Lane = { keys: new Set(), on: new Map(), relation: withoutState(relation) };
  lanes.push(lane);
  return lane;
}

/** The lane that a relation has already, or the first of its pair on which it meets no other. */
function findLane(relation: Relation, lanes: Lane[], maps: Maps): Lane | undefined {
  const own = lanes.find(({ keys }) => keys.has(relation.key));
  return (
    own ??
    lanes.find(
      (lane) =>
        isSamePair(lane.relation, relation) &&
        [...lane.keys].every((key) => !maps.some((map) => showsBoth(map, key, relation.key))),
    )
  );
}

function showsBoth(map: readonly Relation[], key: string, other: string): boolean {
  return map.some(
    (one) => one.key === key && map.some((two) => two.key === other && areShownTogether(one, two)),
  );
}

/** A relation as wide, and with as large a label, as either of two. */
function cover(one: Relation, other: Relation): Relation {
  const w = Math.max(one.label?.w ?? 0, other.label?.w ?? 0);
  const h = Math.max(one.label?.h ?? 0, other.label?.h ?? 0);
  const girth = Math.max(girthOfRelation(one), girthOfRelation(other));
  return { ...one, girth, ...(w > 0 && { label: { w, h } }) };
}

function withoutState({ shown: _, ...relation }: Relation): Relation {
  return relation;
}

/** Whether some map shows relations of both lanes at once. */
export function meet(one: Lane | undefined, other: Lane | undefined): boolean {
  if (!one || !other) return false;
  return [...one.on].some(([map, mine]) =>
    (other.on.get(map) ?? []).some((theirs) => mine.some((own) => areShownTogether(own, theirs))),
  );
}
