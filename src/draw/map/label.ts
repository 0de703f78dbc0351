import { distanceFromLine } from './clearance.ts';
import { type Curve, pointOnCurve } from './curve.ts';
import { distanceBetween, type Point } from './point.ts';
import { lengthOfPiece, middleOfPiece, type Polyline } from './polyline.ts';
import { type Box, distanceToBox, type Size } from './rectangle.ts';

/** Where a label stands by its line. */
export interface Spot {
  /** The share of the line at which it stands: 0.5 is the middle. */
  readonly at: number;
  /** To one side of the line, to the other, or (0) on it. */
  readonly side: -1 | 0 | 1;
}

const MOST_PUSHES = 5;
/** Buys lines that are seen, per share that an own label hides. */
const HIDDEN = 80;
/** Buys a visible piece of line at both ends of a label, per px short of SHORTEST_STUB. */
const STUB = 3;
const SHORTEST_STUB = 44;

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
  if (spot.side === 0) return box;
  // On the inner side of a bow the line comes back towards the label: push until it is clear.
  for (let pushes = 0; pushes < MOST_PUSHES; pushes += 1) {
    const missing = clearance - distanceFromLine(box, line, clearance);
    if (missing < 1) break;
    reach += missing + 1;
    box = stand(foot, away, reach, { w, h });
  }
  return box;
}

/** What a label on its own line costs by hiding a share of it, and perhaps its ends. */
export function costOfHidden(label: Box, line: Polyline): number {
  let [before, after, seen, hidden] = [0, 0, 0, 0];
  for (let k = 1; k < line.xs.length; k += 1) {
    const { x, y } = middleOfPiece(line, k);
    if (distanceToBox(x, y, label) > 0) {
      seen += 1;
      after += lengthOfPiece(line, k);
      if (hidden === 0) before = after;
    } else {
      hidden += 1;
      after = 0;
    }
  }
  if (hidden === 0) return 0;
  const short = Math.max(0, SHORTEST_STUB - before) + Math.max(0, SHORTEST_STUB - after);
  return short * STUB + (1 - seen / (seen + hidden)) * HIDDEN;
}

/** Makes every label: were they objects of two shapes, the search would take half as long again. */
function stand(foot: Point, away: Point, reach: number, { w, h }: Size): Box {
  return { x: foot.x + away.x * reach, y: foot.y + away.y * reach, w, h };
}

/** The unit vector at right angles to the curve, towards the spot's side; nothing on the line. */
function pointAway({ start, control, end }: Curve, { at, side }: Spot): Point {
  const x = (control.x - start.x) * (1 - at) + (end.x - control.x) * at;
  const y = (control.y - start.y) * (1 - at) + (end.y - control.y) * at;
  const length = distanceBetween({ x, y }, { x: 0, y: 0 }) || 1;
  return { x: (-y / length) * side, y: (x / length) * side };
}
