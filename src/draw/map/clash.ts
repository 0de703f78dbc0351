import type { Candidate } from './choice.ts';
import { distanceFromLine } from './clearance.ts';
import { FAULT } from './course.ts';
import { linesCross } from './crossing.ts';
import {
  COARSENESS,
  LABEL_TO_LABEL,
  LABEL_TO_LINE,
  LABEL_TO_OWN,
  LINE_TO_LINE,
  mostTogether,
} from './limit.ts';
import { distanceBetween } from './point.ts';
import { distanceToLine, lengthOfPiece, middleOfPiece, type Polyline } from './polyline.ts';
import { type Box, gapBetweenBoxes } from './rectangle.ts';

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

/** What two lines cost each other. `girth` is what the forms of both take, together, px. */
export function clashOfLines(one: Polyline, other: Polyline, girth: number): number {
  const most = Math.max(LINE_AIR + girth, END_AIR);
  if (areFartherApart(one, other, most)) return 0;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let cost = linesCross(one, other) ? CROSSING : 0;
  let together = 0;
  for (let k = 1; k < shorter.xs.length; k += 1) {
    const air = distanceToLine(middleOfPiece(shorter, k), longer) - girth;
    cost += Math.max(0, LINE_AIR - air) * NEAR_LINE;
    if (air < LINE_TO_LINE) together += lengthOfPiece(shorter, k);
  }
  if (together > mostTogether(shorter.length, LINE_TO_LINE + girth)) cost += FAULT;
  return cost + clashOfEnds(one, other);
}

/** What a label costs by standing near another relation's line. */
export function clashOfLabel(candidate: Candidate, other: Polyline, girth: number): number {
  if (!candidate.label) return 0;
  const most = Math.max(LABEL_AIR + girth, candidate.own + OWN_AIR);
  const air = distanceFromLine(candidate.label, other, most) - girth;
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

function clashOfEnds(one: Polyline, other: Polyline): number {
  let nearest = END_AIR;
  for (const end of one.ends) {
    for (const theirs of other.ends) nearest = Math.min(nearest, distanceBetween(end, theirs));
  }
  return (END_AIR - nearest) * NEAR_END;
}

function areFartherApart(one: Polyline, other: Polyline, px: number): boolean {
  const dx = Math.max(one.left - other.right, other.left - one.right);
  const dy = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(dx, dy) > px;
}
