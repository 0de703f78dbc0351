import { type Actor, gapBetweenActors } from '../map/placed-actor.ts';
import type { Size } from '../map/rectangle.ts';

/** The size of the sign that says «قبل» or «بعد», px: `.state` in styles/maps.css. */
const sign = { w: 134, h: 44 };
/** From the sign to the edge of the map, and to who stands nearest, px. */
const edge = { side: 24, top: 2 };
const air = 8;
/** How far the sign moves along the upper edge at once, px. */
const move = 12;

/**
 * Returns the ground of the sign of a map's state: the first corner in which nobody stands (upper left,
 * upper right, the lower ones), else the first free place along the upper edge, from the left.
 */
export function placeState({ w, h }: Size, actors: readonly Actor[]): Actor {
  const left = edge.side + sign.w / 2;
  const [right, top, bottom] = [w - left, edge.top + sign.h / 2, h - edge.top - sign.h / 2];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ];
  const along = Array.from({ length: Math.floor((right - left) / move) }, (_, index) => ({
    x: left + index * move,
    y: top,
  }));
  const places = [...corners, ...along].map(
    (place): Actor => ({ ...place, ...sign, key: 'before/after', shape: 'box' }),
  );
  const isFree = (place: Actor) => actors.every((actor) => gapBetweenActors(place, actor) >= air);
  const [first] = places;
  const found = places.find(isFree) ?? first;
  if (!found) throw new Error('a map has four corners');
  return found;
}
