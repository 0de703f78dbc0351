import { type Choice, type Route, rankCandidates, type Stand } from './choice.ts';
import { FAULT, type FreeCourse, type Ground, listCourses } from './course.ts';
import { sampleCurve, writeCurve } from './curve.ts';
import { costOfHidden, placeLabel, type Spot } from './label.ts';
import { LABEL_TO_ACTOR } from './limit.ts';
import { actorFromBox } from './placed-actor.ts';
import { type Box, overhang } from './rectangle.ts';
import { girthOfRelation, type Relation } from './routed-relation.ts';

const FINE_PIECES = 32;
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72, 0.22, 0.78, 0.16, 0.84];
const SIDES = [1, -1, 0] as const;
const SPOTS: readonly Spot[] = PLACES.flatMap((at) => SIDES.map((side) => ({ at, side })));
const LABEL_CLEARANCE = 6;
const MOST_SPOTS_A_COURSE = 24;

/** Buys labels near the middle of their line, per share off it. */
const OFF_MIDDLE = 60;
/** Buys labels beside their line rather than on it. */
const ON_LINE = 50;
/** Buys air between a label and the actors, per px short of ACTOR_AIR. */
const NEAR_ACTOR = 4;
const ACTOR_AIR = 10;

/** The ways to draw a relation; those with a fault of their own only where there are no others. */
export function listWays(relation: Relation, ground: Ground, shared: boolean): Choice {
  const courses = listCourses(relation, ground, shared);
  const stands = courses.map((course) => listStands(relation, course, ground));
  const clean = stands.map((list) => list.filter(({ cost }) => cost < FAULT));
  const usable = clean.some((list) => list.length > 0) ? clean : stands;
  const ways = courses.map((course, i) => ({
    line: course.line,
    stands: (usable[i] ?? []).sort(byCost).slice(0, MOST_SPOTS_A_COURSE),
    draw: (label: Box | undefined) => drawRoute(relation, course, label),
  }));
  return rankCandidates(ways, girthOfRelation(relation));
}

function listStands(relation: Relation, course: FreeCourse, ground: Ground): Stand[] {
  const { label: size } = relation;
  if (!size) return [{ label: undefined, cost: course.cost }];
  const clearance = LABEL_CLEARANCE + girthOfRelation(relation);
  return SPOTS.map((spot) => {
    const label = placeLabel(course.curve, course.line, size, spot, clearance);
    const hidden = spot.side === 0 ? ON_LINE + costOfHidden(label, course.line) : 0;
    const off = Math.abs(spot.at - 0.5) * OFF_MIDDLE;
    return { label, cost: course.cost + off + hidden + costOfLabel(label, ground) };
  });
}

function drawRoute({ key }: Relation, { curve }: FreeCourse, label: Box | undefined): Route {
  const route = { key, points: sampleCurve(curve, FINE_PIECES), path: writeCurve(curve) };
  return label ? { ...route, label } : route;
}

function costOfLabel(label: Box, { size, actors }: Ground): number {
  const out = overhang(label, size);
  let cost = out > 0 ? FAULT + out : 0;
  for (const actor of actors) {
    const air = actorFromBox(actor, label);
    cost += Math.max(0, ACTOR_AIR - air) * NEAR_ACTOR + (air < LABEL_TO_ACTOR ? FAULT : 0);
  }
  return cost;
}

function byCost(a: Stand, b: Stand): number {
  return a.cost - b.cost;
}
