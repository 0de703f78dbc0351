import { distanceFromLine } from './clearance.ts';
import { type Curve, pointOnCurve } from './curve.ts';
import { distanceBetween, type Point } from './point.ts';
import type { Polyline } from './polyline.ts';
import type { Box, Size } from './rectangle.ts';

/** Where a label stands by its line. */
export interface Spot {
  /** The share of the line at which it stands: 0.5 is the middle. */
  readonly at: number;
  /** To one side of the line, or to the other. */
  readonly side: -1 | 1;
}

const mostMoves = 6;
/**
 * The box of a label at a spot of a curve. Beside the line it stands `clearance` px off, however
 * the line runs; `line` is the curve as a polyline.
 */
export function placeLabel(
  curve: Curve,
  line: Polyline,
  { w, h }: Size,
  spot: Spot,
  clearance: number,
): Box {
  const foot = pointOnCurve(curve, spot.at);
  const away = pointAway(curve, spot);
  let reach = (Math.abs(away.x) * w + Math.abs(away.y) * h) / 2 + clearance;
  let box = stand(foot, away, reach, { w, h });
  // The line bows towards the label or away from it: move until it is as far as it should be.
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const off = distanceFromLine(box, line) - clearance;
    if (Math.abs(off) < 1) break;
    reach -= off;
    box = stand(foot, away, reach, { w, h });
  }
  return box;
}

/** Makes every label: were they objects of two shapes, the search would take half as long again. */
function stand(foot: Point, away: Point, reach: number, { w, h }: Size): Box {
  return { x: foot.x + away.x * reach, y: foot.y + away.y * reach, w, h };
}

/** The unit vector at right angles to the curve, towards the spot's side. */
function pointAway({ start, control, end }: Curve, { at, side }: Spot): Point {
  const x = (control.x - start.x) * (1 - at) + (end.x - control.x) * at;
  const y = (control.y - start.y) * (1 - at) + (end.y - control.y) * at;
  const length = distanceBetween({ x, y }, { x: 0, y: 0 }) || 1;
  return { x: (-y / length) * side, y: (x / length) * side };
}
