import { type Box, distanceFromLine, gapBetweenBoxes } from './box.ts';
import type { Candidate } from './choice.ts';
import { type Course, FAULT } from './course.ts';
import {
  COARSENESS,
  LABEL_TO_LABEL,
  LABEL_TO_LINE,
  LABEL_TO_OWN,
  LINE_TO_LINE,
  mostTogether,
} from './limit.ts';
import { distanceBetween, distanceToLine, linesCross, pointBetween } from './segment.ts';

/** Buys maps without crossings: dear, yet cheaper than any fault. */
const CROSSING = 260;
/** Buys air between two lines, per px short of LINE_AIR, for each point of a line. */
const NEAR_LINE = 1.1;
const LINE_AIR = 30;
/** Buys heads that do not touch, per px that two ends are nearer than END_AIR. */
const NEAR_END = 3;
const END_AIR = 34;
/** Buys air between a label and other lines, per px short of LABEL_AIR. */
const NEAR_LABEL = 2.5;
const LABEL_AIR = 22;
/** Buys labels plainly nearer to their own line, per px short of OWN_AIR. */
const DOUBTFUL = 5;
const OWN_AIR = 12;
/** Buys air between two labels, per px short of LABELS_AIR. */
const NEAR_LABELS = 3;
const LABELS_AIR = 16;

/** What two courses cost each other. `girth` is what the forms of both take, together, px. */
export function clashOfCourses(one: Course, other: Course, girth: number): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let cost = linesCross(one.line, other.line) ? CROSSING : 0;
  let together = 0;
  for (const { a, b } of shorter.line) {
    const air = distanceToLine(pointBetween(a, b, 0.5), longer.line) - girth;
    cost += Math.max(0, LINE_AIR - air) * NEAR_LINE;
    if (air < LINE_TO_LINE) together += distanceBetween(a, b);
  }
  if (together > mostTogether(shorter.length, LINE_TO_LINE + girth)) cost += FAULT;
  return cost + clashOfEnds(one, other);
}

/** What a label costs by standing near another relation's line. */
export function clashOfLabel(candidate: Candidate, other: Course, girth: number): number {
  if (!candidate.label) return 0;
  const most = Math.max(LABEL_AIR + girth, candidate.own + OWN_AIR);
  const air = distanceFromLine(candidate.label, other.line, most) - girth;
  const lead = air + girth - candidate.own;
  const near = Math.max(0, LABEL_AIR - air) * NEAR_LABEL;
  const doubt = Math.max(0, OWN_AIR - lead) * DOUBTFUL;
  const isFault = air < LABEL_TO_LINE + COARSENESS || lead < LABEL_TO_OWN + COARSENESS;
  return near + doubt + (isFault ? FAULT : 0);
}

/** What two labels cost each other. */
export function clashOfLabels(one: Box | undefined, other: Box | undefined): number {
  if (!one || !other) return 0;
  const air = gapBetweenBoxes(one, other);
  return Math.max(0, LABELS_AIR - air) * NEAR_LABELS + (air < LABEL_TO_LABEL ? FAULT : 0);
}

function clashOfEnds(one: Course, other: Course): number {
  let nearest = END_AIR;
  for (const end of endsOf(one)) {
    for (const otherEnd of endsOf(other))
      nearest = Math.min(nearest, distanceBetween(end, otherEnd));
  }
  return (END_AIR - nearest) * NEAR_END;
}

function endsOf({ line }: Course) {
  return [line[0]?.a, line.at(-1)?.b].filter((end) => end !== undefined);
}
