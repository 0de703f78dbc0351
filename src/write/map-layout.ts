import { spaceOf } from './map-growth.ts';
import type { DrawnMap } from './map-places.ts';
import { makeRoom, type Room } from './map-room.ts';

/** The smallest letters of a map that is read in the article, px. */
const smallest = 12;

/** By so much letters shrink at once in the search, px of the drawing. */
const step = 0.25;

/** Letters for a window are found in so many steps, because they widen what they stand on. */
const steps = 4;

/** Between what stands on maps and the edge of the window, px of the drawing. */
const edge = 6;

/** The least of a drawing's width that is seen: few actors are not drawn much larger than many. */
const leastSeen = 0.8;

/** A map, and where each of its places stands. */
export interface LaidMap {
  map: DrawnMap;
  rooms: Room[];
}

/** All maps of a deck, laid so that their letters have a size, px of the drawing. */
export interface Layout {
  letters: number;
  maps: LaidMap[];
  /** What of the width of the drawings all maps together take. */
  left: number;
  right: number;
  /** The width of the window in which these letters have the smallest size, px. */
  width: number;
}

/** Returns the layout of a deck's maps for a window, px, or for the narrowest in which all letters have room. */
export function layOutFor(window: number, maps: DrawnMap[]): Layout {
  const drawn = maps.map((map) => ({
    map,
    rooms: map.places.map(({ x, y }) => ({ x, y, isOnLine: false })),
  }));
  const least = Math.min(...maps.flatMap(({ places }) => places.map(({ words }) => words.size)));
  let letters = least;
  for (let round = 0; round < steps; round += 1) {
    const { left, right } = findSides(drawn, letters);
    letters = Math.max(least, ((right - left) * smallest) / window);
  }
  for (; letters > least; letters -= step) {
    const laid = makeRooms(maps, letters);
    if (laid) return layOut(laid, letters);
  }
  return layOut(drawn, least);
}

/** Returns the maps with room for letters of a size; undefined if one of them has not. */
function makeRooms(maps: DrawnMap[], letters: number): LaidMap[] | undefined {
  const laid: LaidMap[] = [];
  for (const map of maps) {
    const rooms = makeRoom(map, letters);
    if (!rooms) return undefined;
    laid.push({ map, rooms });
  }
  return laid;
}

function layOut(maps: LaidMap[], letters: number): Layout {
  const { left, right } = findSides(maps, letters);
  return { letters, maps, left, right, width: Math.round(((right - left) * smallest) / letters) };
}

function findSides(maps: LaidMap[], letters: number): { left: number; right: number } {
  const spans = maps.flatMap((one) => listSpans(one, letters, 'x'));
  const left = Math.min(...spans.map(({ from }) => from)) - edge;
  const right = Math.max(...spans.map(({ to }) => to)) + edge;
  const least = leastSeen * Math.max(...maps.map(({ map }) => map.size.w));
  const more = Math.max(0, least - (right - left)) / 2;
  return { left: left - more, right: right + more };
}

/** Returns what each place and line of a map takes across the drawing, or down it. */
export function listSpans(
  { map, rooms }: LaidMap,
  letters: number,
  along: 'x' | 'y',
): { from: number; to: number }[] {
  const taken = map.places.map((place, index) => {
    const space = { ...spaceOf(place, letters), ...rooms[index] };
    const half = (along === 'x' ? space.w : space.h) / 2;
    return { from: space[along] - half, to: space[along] + half };
  });
  const drawn = map.lines.map(({ line, reach }) =>
    along === 'x'
      ? { from: line.left - reach, to: line.right + reach }
      : { from: line.top - reach, to: line.bottom + reach },
  );
  return [...taken, ...drawn];
}
