import { distanceFromLine } from './clearance.ts';
import { distanceBetween, type Point } from './point.ts';
import { distanceToLine, type Polyline } from './polyline.ts';
import { type Box, distanceToBox, gapBetweenBoxes } from './rectangle.ts';

/** Someone on the map: stands where it is told to, and is never moved. */
export interface Actor extends Box {
  readonly key: string;
  /** A circle is as wide as the larger of `w` and `h`. */
  readonly shape: 'circle' | 'box';
}

/** The radius of the circle drawn for an actor. */
function radiusOf(actor: Actor): number {
  return Math.max(actor.w, actor.h) / 2;
}

/** How far a point is from an actor's border; below 0 inside. */
export function distanceToActor(point: Point, actor: Actor): number {
  if (actor.shape === 'circle') return distanceBetween(point, actor) - radiusOf(actor);
  return gapBetweenBoxes({ x: point.x, y: point.y, w: 0, h: 0 }, actor);
}

/** How far a polyline passes from an actor's border; 0 or less where it goes through. */
export function actorFromLine(actor: Actor, line: Polyline): number {
  if (actor.shape === 'circle') return distanceToLine(actor, line) - radiusOf(actor);
  return distanceFromLine(actor, line);
}

/** The free space between a label and an actor; below 0 where they lie over each other. */
export function actorFromBox(actor: Actor, box: Box): number {
  if (actor.shape === 'circle') return distanceToBox(actor.x, actor.y, box) - radiusOf(actor);
  return gapBetweenBoxes(actor, box);
}

/** The free space between two actors; below 0 where they lie over each other. */
export function gapBetweenActors(a: Actor, b: Actor): number {
  if (b.shape === 'box') return actorFromBox(a, b);
  if (a.shape === 'box') return actorFromBox(b, a);
  return distanceBetween(a, b) - radiusOf(a) - radiusOf(b);
}
