import { actorFromBox } from './actor.ts';
import { type Box, distanceFromLine, overhang, type Size } from './box.ts';
import { type Course, FAULT, type FreeCourse, type Ground, listCourses } from './course.ts';
import { sampleCurve, writeCurve } from './curve.ts';
import { costOfHidden, placeLabel, type Spot } from './label.ts';
import { LABEL_TO_ACTOR } from './limit.ts';
import { girthOfRelation, type Relation } from './relation.ts';
import { joinPoints, lengthOfLine, type Point } from './segment.ts';

/** How a relation is drawn. Keep it, and pin it on the map of the next stage. */
export interface Route {
  readonly key: string;
  /** From the border of `from` to the border of `to`, px. */
  readonly points: readonly Point[];
  /** The same curve as the `d` of an SVG path. */
  readonly path: string;
  /** The label's middle and size, px. */
  readonly label?: Box;
}

/** One way to draw a relation: a course, and its label at a spot by it. */
export interface Candidate {
  /** Its number among the candidates of its relation. */
  readonly rank: number;
  readonly course: Course;
  readonly label?: Box;
  /** How far the label stands from its own line, px. */
  readonly own: number;
  /** What is wrong with it by itself, whatever the other relations do. */
  readonly cost: number;
  readonly draw: () => Route;
}

/** What one relation may choose from. */
export interface Choice {
  /** The candidates of each course, the cheapest first; the courses by their cheapest. */
  readonly ways: readonly (readonly Candidate[])[];
  /** How many candidates and how many courses there may be: their ranks are lower. */
  readonly ranks: { readonly candidates: number; readonly courses: number };
  /** What its form of line takes to each side, px. */
  readonly girth: number;
}

type Unranked = Omit<Candidate, 'rank'>;

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
  const labelled = courses.map((course) => labelCourse(relation, course, ground));
  const clean = labelled.map((list) => list.filter(({ cost }) => cost < FAULT));
  const usable = clean.some((list) => list.length > 0) ? clean : labelled;
  return rankWays(
    usable.map((list) => list.slice(0, MOST_SPOTS_A_COURSE)),
    girthOfRelation(relation),
  );
}

/** The one way to draw a relation that was drawn before. */
export function pinRoute(route: Route, relation: Relation): Choice {
  const line = joinPoints(route.points);
  const course = { rank: 0, line, length: lengthOfLine(line), cost: 0 };
  const own = route.label ? distanceFromLine(route.label, line) : 0;
  const label = route.label ? { label: route.label } : {};
  return rankWays(
    [[{ course, ...label, own, cost: 0, draw: () => route }]],
    girthOfRelation(relation),
  );
}

function rankWays(lists: readonly (readonly Unranked[])[], girth: number): Choice {
  let rank = 0;
  const ranked = lists.map((list) =>
    list.map((candidate): Candidate => {
      rank += 1;
      return { ...candidate, rank: rank - 1 };
    }),
  );
  const cheapest = (list: readonly Candidate[]) => list[0]?.cost ?? 0;
  const ways = ranked.filter((list) => list.length > 0).sort((a, b) => cheapest(a) - cheapest(b));
  const courses = 1 + Math.max(...ways.map((list) => list[0]?.course.rank ?? 0));
  return { ways, ranks: { candidates: rank, courses }, girth };
}

function labelCourse(relation: Relation, course: FreeCourse, ground: Ground): Unranked[] {
  const size = relation.label;
  if (!size) return [{ course, own: 0, cost: course.cost, draw: drawer(relation, course) }];
  return SPOTS.map((spot) => labelAt(relation, course, size, spot, ground)).sort(
    (a, b) => a.cost - b.cost,
  );
}

function labelAt(
  relation: Relation,
  course: FreeCourse,
  size: Size,
  spot: Spot,
  ground: Ground,
): Unranked {
  const clearance = LABEL_CLEARANCE + girthOfRelation(relation);
  const label = placeLabel(course.curve, course.line, size, spot, clearance);
  const hidden = spot.side === 0 ? ON_LINE + costOfHidden(label, course.line) : 0;
  const off = Math.abs(spot.at - 0.5) * OFF_MIDDLE;
  return {
    course,
    label,
    own: distanceFromLine(label, course.line),
    cost: course.cost + off + hidden + costOfLabel(label, ground),
    draw: drawer(relation, course, label),
  };
}

function drawer({ key }: Relation, { curve }: FreeCourse, label?: Box): () => Route {
  return () => {
    const route = { key, points: sampleCurve(curve, FINE_PIECES), path: writeCurve(curve) };
    return label ? { ...route, label } : route;
  };
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
