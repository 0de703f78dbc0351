import { type Actor, distanceToActor } from './placed-actor.ts';
import { distanceBetween, type Point, pointBetween } from './point.ts';

/** A quadratic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** How a curve leaves the straight way between two actors. */
export interface Bow {
  /** How far its middle stands off, as a share of the way. */
  readonly bend: number;
  /** How far both of its ends are shifted to the side, px. */
  readonly lane: number;
}

/** The space left free between an actor's border and the end of a line, px. */
export const borderGap = 6;

/** Below this length, px, a line has no room for a head. */
const shortestLine = 24;

const laneInset = 14;
const stepsOut = 32;
const halvings = 24;

/**
 * The curve from border to border, borderGap px off each; undefined where the actors leave no
 * room for a line of shortestLine px. Both directions of a pair share their sides: a bend or a
 * lane above 0 lies on the same side for `a` to `b` as for `b` to `a`.
 */
export function drawCurve(a: Actor, b: Actor, bow: Bow): Curve | undefined {
  const whole = bowBetween(a, b, bow);
  if (!whole) return undefined;
  const from = leavingShare(whole, a);
  const to = leavingShare(turnCurve(whole), b);
  if (from === undefined || to === undefined || from + to >= 1) return undefined;
  const curve = cutCurve(whole, from, 1 - to);
  return distanceBetween(curve.start, curve.end) < shortestLine ? undefined : curve;
}

/** The straight line from middle to middle, for actors that leave no room between them. */
export function drawThrough(a: Actor, b: Actor): Curve {
  return {
    start: pointBetween(a, b, 0),
    control: pointBetween(a, b, 0.5),
    end: pointBetween(a, b, 1),
  };
}

/** The point a share `t` along the curve's parameter. */
export function pointOnCurve({ start, control, end }: Curve, t: number): Point {
  return pointBetween(pointBetween(start, control, t), pointBetween(control, end, t), t);
}

/** The curve as a polyline of `pieces` pieces. */
export function sampleCurve(curve: Curve, pieces: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i <= pieces; i += 1) points.push(pointOnCurve(curve, i / pieces));
  return points;
}

/** The curve as the `d` of an SVG path, to a tenth of a px. */
export function writeCurve({ start, control, end }: Curve): string {
  return `M${writePoint(start)}Q${writePoint(control)} ${writePoint(end)}`;
}

/** A point as it stands in an SVG path, to a tenth of a px. */
export function writePoint(point: Point): string {
  return `${writeNumber(point.x)} ${writeNumber(point.y)}`;
}

function writeNumber(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

function bowBetween(a: Actor, b: Actor, { bend, lane }: Bow): Curve | undefined {
  const way = distanceBetween(a, b);
  if (way === 0) return undefined;
  const side = (a.key < b.key ? 1 : -1) / way;
  const normal = { x: (a.y - b.y) * side, y: (b.x - a.x) * side };
  const start = shift(a, normal, clampLane(lane, a));
  const end = shift(b, normal, clampLane(lane, b));
  return { start, control: shift(pointBetween(start, end, 0.5), normal, 2 * bend * way), end };
}

function clampLane(lane: number, { w, h }: Actor): number {
  const most = Math.max(0, Math.min(w, h) / 2 - laneInset);
  return Math.max(-most, Math.min(most, lane));
}

function shift(point: Point, direction: Point, by: number): Point {
  return { x: point.x + direction.x * by, y: point.y + direction.y * by };
}

function turnCurve({ start, control, end }: Curve): Curve {
  return { start: end, control, end: start };
}

/** The share of the curve after which it is borderGap px off the actor that it starts in. */
function leavingShare(curve: Curve, actor: Actor): number | undefined {
  const isOff = (t: number) => distanceToActor(pointOnCurve(curve, t), actor) >= borderGap;
  let step = 1;
  while (step < stepsOut && !isOff(step / stepsOut)) step += 1;
  if (step === stepsOut) return undefined;
  let inside = (step - 1) / stepsOut;
  let outside = step / stepsOut;
  for (let i = 0; i < halvings; i += 1) {
    const middle = (inside + outside) / 2;
    if (isOff(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}

/** The piece of a curve between two shares, as a curve of its own (de Casteljau, twice). */
function cutCurve(curve: Curve, from: number, to: number): Curve {
  const tail: Curve = {
    start: pointOnCurve(curve, from),
    control: pointBetween(curve.control, curve.end, from),
    end: curve.end,
  };
  const share = (to - from) / (1 - from);
  return {
    start: tail.start,
    control: pointBetween(tail.start, tail.control, share),
    end: pointOnCurve(tail, share),
  };
}
