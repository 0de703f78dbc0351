import { type Choice, type Route, rankCandidates, type Stand } from './choice.ts';
import { type FreeCourse, type Ground, listCourses } from './course.ts';
import { sampleCurve, writeCurve } from './curve.ts';
import { placeLabel, type Spot } from './label.ts';
import { labelToActor } from './limit.ts';
import { actorFromBox } from './placed-actor.ts';
import { distanceToLine } from './polyline.ts';
import {
  farMiddle,
  fault,
  labelAirToActor,
  labelNearActor,
  middleAir,
  offMiddle,
} from './prices.ts';
import { type Box, overhang } from './rectangle.ts';
import { girthOfRelation, type Relation } from './routed-relation.ts';

const finePieces = 32;
const places = [
  0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9,
];
const sides = [1, -1] as const;
const spots: readonly Spot[] = places.flatMap((at) => sides.map((side) => ({ at, side })));
/** From a label to the form of its own line, px. */
const labelClearance = 3;
const mostSpotsACourse = 28;

/** The ways to draw a relation; those with a fault of their own only where there are no others. */
export function listWays(relation: Relation, ground: Ground, shared: boolean): Choice {
  const courses = listCourses(relation, ground, shared);
  const stands = courses.map((course) => listStands(relation, course, ground));
  const clean = stands.map((list) => list.filter(({ cost }) => cost < fault));
  const usable = clean.some((list) => list.length > 0) ? clean : stands;
  const ways = courses.map((course, i) => ({
    line: course.line,
    stands: (usable[i] ?? []).sort(byCost).slice(0, mostSpotsACourse),
    draw: (label: Box | undefined) => drawRoute(relation, course, label),
  }));
  return rankCandidates(ways, girthOfRelation(relation));
}

function listStands(relation: Relation, course: FreeCourse, ground: Ground): Stand[] {
  const { label: size } = relation;
  if (!size) return [{ label: undefined, cost: course.cost }];
  const clearance = labelClearance + girthOfRelation(relation);
  return spots.map((spot) => {
    const label = placeLabel(course.curve, course.line, size, spot, clearance);
    const far = Math.max(0, distanceToLine(label, course.line) - middleAir) * farMiddle;
    const off = Math.abs(spot.at - 0.5) * offMiddle;
    return { label, cost: course.cost + off + far + costOfLabel(label, ground) };
  });
}

function drawRoute({ key }: Relation, { curve, bow }: FreeCourse, label: Box | undefined): Route {
  const points = sampleCurve(curve, finePieces);
  return { key, points, path: writeCurve(curve), ...(bow && { bow }), ...(label && { label }) };
}

function costOfLabel(label: Box, { size, actors }: Ground): number {
  const out = overhang(label, size);
  let cost = out > 0 ? fault + out : 0;
  for (const actor of actors) {
    const air = actorFromBox(actor, label);
    cost += Math.max(0, labelAirToActor - air) * labelNearActor + (air < labelToActor ? fault : 0);
  }
  return cost;
}

function byCost(a: Stand, b: Stand): number {
  return a.cost - b.cost;
}
