import type { Actor } from '../draw/map/placed-actor.ts';
import type { Point } from '../draw/map/point.ts';
import { overhang } from '../draw/map/rectangle.ts';
import { holdsWords, spaceOf } from './map-growth.ts';
import {
  findNeighbours,
  isAtItsLine,
  keepsApart,
  type Neighbours,
  withoutOwnLine,
} from './map-neighbours.ts';
import type { DrawnMap, Place } from './map-places.ts';

/** Where a label stands for its letters to have room. */
export interface Room extends Point {
  /** It stands on its own line, which its letters hide. */
  isOnLine: boolean;
}

/** How far a label may move, and by what step, px of the drawing. */
const moves = { most: 64, step: 4 };

/** How often all labels are looked at: one that moves may leave room for another. */
const rounds = 2;

/** All moves, the shortest first. */
const shifts = listShifts();

function listShifts(): Point[] {
  const { most, step } = moves;
  const along = Array.from({ length: (2 * most) / step + 1 }, (_, index) => index * step - most);
  return along
    .flatMap((x) => along.map((y) => ({ x, y })))
    .filter(({ x, y }) => Math.hypot(x, y) <= most)
    .sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y));
}

/** A place while room is sought: what it takes, and what it may not come near to. */
interface Settled {
  place: Place;
  space: Actor;
  near: Neighbours;
}

/**
 * Returns where each place of a map stands if letters have at least a size, px of the drawing: labels that
 * would meet something move as little as they can. Undefined if there is not room for all.
 */
export function makeRoom(map: DrawnMap, letters: number): Room[] | undefined {
  if (!map.places.every((place) => holdsWords(place, letters))) return undefined;
  const drawn = map.places.map((place) => spaceOf(place, 0));
  const all = map.places.map((place, index): Settled => {
    const near = findNeighbours(index, map, drawn);
    return { place, space: spaceOf(place, letters), near };
  });
  const isFree = ({ space, near }: Settled) => keepsApart(space, near, spacesOf(all));
  for (let round = 0; round < rounds; round += 1)
    for (const one of all)
      if (!one.place.ground && !isFree(one)) Object.assign(one, findSpot(one, all, map));
  if (!all.every(isFree)) return undefined;
  return all.map(({ space, near }) => ({ x: space.x, y: space.y, isOnLine: near.isOnLine }));
}

const spacesOf = (all: Settled[]) => all.map(({ space }) => space);

/** Returns the nearest spot at which a label has room, beside its line or else on it; itself if there is none. */
function findSpot(label: Settled, all: Settled[], { size }: DrawnMap): Settled {
  const { place, space, near } = label;
  const allowed = overhang({ ...space, x: place.x, y: place.y }, size);
  const spots = shifts
    .map(({ x, y }) => ({ ...space, x: place.x + x, y: place.y + y }))
    .filter((spot) => overhang(spot, size) <= allowed);
  const spaces = spacesOf(all);
  for (const kept of [near, withoutOwnLine(near)]) {
    const found = spots.find((spot) => keepsApart(spot, kept, spaces) && isAtItsLine(spot, near));
    if (found) return { place, space: found, near: kept };
  }
  return label;
}
