import { type Box, distanceFromLine } from './box.ts';
import type { Course } from './course.ts';
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
  /** All ranks of candidates, and of courses, are below these. */
  readonly ranks: { readonly candidates: number; readonly courses: number };
  /** What its form of line takes to each side, px. */
  readonly girth: number;
}

/** The choice between candidates, a list for each course. */
export function rankCandidates(
  lists: readonly (readonly Omit<Candidate, 'rank'>[])[],
  girth: number,
): Choice {
  let candidates = 0;
  let courses = 0;
  const ways = lists
    .filter((list) => list.length > 0)
    .map((list) =>
      [...list].sort(byCost).map((one): Candidate => {
        courses = Math.max(courses, one.course.rank + 1);
        candidates += 1;
        return { ...one, rank: candidates - 1 };
      }),
    );
  ways.sort((a, b) => (a[0]?.cost ?? 0) - (b[0]?.cost ?? 0));
  return { ways, ranks: { candidates, courses }, girth };
}

/** The one way to draw a relation that was drawn before. */
export function pinRoute(route: Route, relation: Relation): Choice {
  const line = joinPoints(route.points);
  const course = { rank: 0, line, length: lengthOfLine(line), cost: 0 };
  const own = route.label ? distanceFromLine(route.label, line) : 0;
  const label = route.label ? { label: route.label } : {};
  const only = { course, ...label, own, cost: 0, draw: () => route };
  return rankCandidates([[only]], girthOfRelation(relation));
}

/** For a sort: the cheaper first. */
export function byCost(a: { cost: number }, b: { cost: number }): number {
  return a.cost - b.cost;
}
