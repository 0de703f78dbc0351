import type { Candidate } from './choice.ts';
import { distanceFromLine } from './clearance.ts';
import { linesCross } from './crossing.ts';
import {
  coarseness,
  labelToLabel,
  labelToLine,
  labelToOwn,
  lineToLine,
  mostTogether,
} from './limit.ts';
import { distanceBetween } from './point.ts';
import { distanceToLine, lengthOfPiece, middleOfPiece, type Polyline } from './polyline.ts';
import {
  crossing,
  doubtful,
  endAir,
  fault,
  labelAir,
  labelsAir,
  lineAir,
  nearEnd,
  nearLabel,
  nearLabels,
  nearLine,
  ownAir,
} from './prices.ts';
import { type Box, gapBetweenBoxes } from './rectangle.ts';

/** What two lines cost each other. `girth` is what the forms of both take, together, px. */
export function clashOfLines(one: Polyline, other: Polyline, girth: number): number {
  const most = Math.max(lineAir + girth, endAir);
  if (areFartherApart(one, other, most)) return 0;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let cost = linesCross(one, other) ? crossing : 0;
  let together = 0;
  for (let k = 1; k < shorter.xs.length; k += 1) {
    const air = distanceToLine(middleOfPiece(shorter, k), longer) - girth;
    cost += Math.max(0, lineAir - air) * nearLine;
    if (air < lineToLine) together += lengthOfPiece(shorter, k);
  }
  if (together > mostTogether(shorter.length, lineToLine + girth)) cost += fault;
  return cost + clashOfEnds(one, other);
}

/** What a label costs by standing near another relation's line. */
export function clashOfLabel(candidate: Candidate, other: Polyline, girth: number): number {
  if (!candidate.label) return 0;
  const most = Math.max(labelAir + girth, candidate.own + ownAir);
  const air = distanceFromLine(candidate.label, other, most) - girth;
  const lead = air + girth - candidate.own;
  const near = Math.max(0, labelAir - air) * nearLabel;
  const doubt = Math.max(0, ownAir - lead) * doubtful;
  const isFault = air < labelToLine + coarseness || lead < labelToOwn + coarseness;
  return near + doubt + (isFault ? fault : 0);
}

/** What two labels cost each other. */
export function clashOfLabels(one: Box | undefined, other: Box | undefined): number {
  if (!one || !other) return 0;
  const air = gapBetweenBoxes(one, other);
  return Math.max(0, labelsAir - air) * nearLabels + (air < labelToLabel ? fault : 0);
}

function clashOfEnds(one: Polyline, other: Polyline): number {
  let nearest = endAir;
  for (const end of one.ends) {
    for (const theirs of other.ends) nearest = Math.min(nearest, distanceBetween(end, theirs));
  }
  return (endAir - nearest) * nearEnd;
}

function areFartherApart(one: Polyline, other: Polyline, px: number): boolean {
  const dx = Math.max(one.left - other.right, other.left - one.right);
  const dy = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(dx, dy) > px;
}
