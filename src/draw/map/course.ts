import { type Bow, borderGap, type Curve, drawCurve, drawThrough, sampleCurve } from './curve.ts';
import { coarseness, lineToActor } from './limit.ts';
import { type Actor, actorFromLine } from './placed-actor.ts';
import { joinPoints, type Polyline } from './polyline.ts';
import {
  actorAir,
  bendPrice,
  edgeAir,
  fault,
  inwards,
  lanePrice,
  nearActor,
  nearEdge,
  swing,
} from './prices.ts';
import { edgeFromLine, type Size } from './rectangle.ts';
import { findEnds, girthOfRelation, type Relation } from './routed-relation.ts';

/** One way for the line of a relation to run. */
export interface Course {
  /** Coarse, yet fine enough for the search. */
  readonly line: Polyline;
  readonly cost: number;
}

/** A course that the search itself proposes. */
export interface FreeCourse extends Course {
  readonly curve: Curve;
  /** Undefined for a line through its actors, which leave no room for a curve. */
  readonly bow: Bow | undefined;
}

/** What actors stand where on an area, px. */
export interface Ground {
  readonly size: Size;
  readonly actors: readonly Actor[];
}

const coarsePieces = 12;
const bends = [0.05, -0.05, 0, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23, 0.31, -0.31, 0.4, -0.4];
const lanesAlone = [0, 18, -18, 36, -36];
const lanesShared = [16, -16, 36, -36, 0];

/** Every course worth trying for a relation; `shared` where others join the same pair. */
export function listCourses(relation: Relation, ground: Ground, shared: boolean): FreeCourse[] {
  const [from, to] = findEnds(relation, ground.actors);
  const courses: FreeCourse[] = [];
  for (const bow of relation.bow ? [relation.bow] : listBows(shared)) {
    const curve = drawCurve(from, to, bow);
    if (!curve) continue;
    const line = joinPoints(sampleCurve(curve, coarsePieces));
    const form = costOfBow(bow, shared) + costOfSide(curve, ground.size);
    const cost = form + costOfCourse(relation, line, ground);
    courses.push({ curve, bow, line, cost });
  }
  const clean = courses.filter(({ cost }) => cost < fault);
  if (clean.length > 0) return clean;
  return courses.length > 0 ? courses : [courseThrough(from, to)];
}

function listBows(shared: boolean): Bow[] {
  const lanes = shared ? lanesShared : lanesAlone;
  return lanes.flatMap((lane) => bends.map((bend) => ({ bend, lane })));
}

/** What a line costs for where it passes: too near to actors, or over the edge. */
function costOfCourse(relation: Relation, line: Polyline, { size, actors }: Ground): number {
  const girth = girthOfRelation(relation);
  let cost = 0;
  for (const actor of actors) {
    const isEnd = actor.key === relation.from || actor.key === relation.to;
    const distance = actorFromLine(actor, line);
    const air = distance - girth;
    if (isEnd) cost += distance < borderGap - 1 ? fault : 0;
    else cost += Math.max(0, actorAir - air) * nearActor;
    if (!isEnd && air < lineToActor + coarseness) cost += fault;
  }
  const edge = edgeFromLine(line, size) - girth;
  return cost + Math.max(0, edgeAir - edge) * nearEdge + (edge < 0 ? fault : 0);
}

function costOfBow({ bend, lane }: Bow, shared: boolean): number {
  return (
    Math.abs(bend) * bendPrice + bend * bend * swing + (shared ? 0 : Math.abs(lane) * lanePrice)
  );
}

function costOfSide({ start, control, end }: Curve, { w, h }: Size): number {
  const x = control.x - (start.x + end.x) / 2;
  const y = control.y - (start.y + end.y) / 2;
  return x * (w / 2 - control.x) + y * (h / 2 - control.y) > 0 ? inwards : 0;
}

function courseThrough(from: Actor, to: Actor): FreeCourse {
  const curve = drawThrough(from, to);
  const line = joinPoints(sampleCurve(curve, coarsePieces));
  return { curve, bow: undefined, line, cost: fault };
}
