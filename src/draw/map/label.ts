import { type Box, distanceFromLine, distanceToBox, type Size } from './box.ts';
import { type Curve, pointOnCurve } from './curve.ts';
import {
  distanceBetween,
  lengthOfLine,
  type Point,
  pointBetween,
  type Segment,
} from './segment.ts';

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
  line: readonly Segment[],
  { w, h }: Size,
  spot: Spot,
  clearance: number,
): Box {
  const foot = pointOnCurve(curve, spot.at);
  if (spot.side === 0) return { ...foot, w, h };
  const away = pointAway(curve, spot);
  let reach = (Math.abs(away.x) * w + Math.abs(away.y) * h) / 2 + clearance;
  let box = stand(foot, away, reach, { w, h });
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
export function costOfHidden(label: Box, line: readonly Segment[]): number {
  const seen = line.map(({ a, b }) => distanceToBox(pointBetween(a, b, 0.5), label) > 0);
  const first = seen.indexOf(false);
  if (first < 0) return 0;
  const before = lengthOfLine(line.slice(0, first));
  const after = lengthOfLine(line.slice(seen.lastIndexOf(false) + 1));
  const short = Math.max(0, SHORTEST_STUB - before) + Math.max(0, SHORTEST_STUB - after);
  return short * STUB + (1 - seen.filter(Boolean).length / seen.length) * HIDDEN;
}

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
