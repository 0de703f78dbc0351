import { distanceFromLine } from '../draw/map/clearance.ts';
import { labelToActor, labelToLabel, labelToLine, labelToOwn } from '../draw/map/limit.ts';
import { type Actor, gapBetweenActors } from '../draw/map/placed-actor.ts';
import type { DrawnLine, DrawnMap, Place } from './map-places.ts';

/** Between a label and its own line, px of the drawing: they belong together. */
const labelToItsLine = 1;

/** How far from its own line a label that moved may be, px of the drawing. */
const mostFromLine = 24;

/** What a place may not come near to, and how near, px of the drawing. */
export interface Neighbours {
  places: { index: number; least: number }[];
  lines: (DrawnLine & { least: number; isOwn: boolean })[];
  /** The label may stand on its own line. */
  isOnLine: boolean;
}

/**
 * Returns the neighbours of a place of a map: what is seen together with it. It keeps from them what a
 * map keeps, or as much as was drawn. `spaces` are what the places take as they were drawn.
 */
export function findNeighbours(index: number, map: DrawnMap, spaces: Actor[]): Neighbours {
  const [place, space] = [map.places[index], spaces[index]];
  if (!place || !space) return { places: [], lines: [], isOnLine: false };
  const places = map.places.flatMap((other, at) => {
    const there = spaces[at];
    if (at === index || !there || !areTogether(place, other)) return [];
    const limit = place.ground || other.ground ? labelToActor : labelToLabel;
    return [{ index: at, least: Math.min(limit, gapBetweenActors(space, there)) }];
  });
  const lines = map.lines
    .filter((line) => areTogether(place, line) && !isItsEnd(place, line))
    .map((line) => {
      const isOwn = line.name === place.name;
      const limit = isOwn ? labelToItsLine : labelToLine;
      return { ...line, isOwn, least: Math.min(limit, gapToLine(space, line)) };
    });
  const isDisc = place.ground && !place.ground.isBox;
  return { places, lines: isDisc ? [] : lines, isOnLine: false };
}

/** Returns the neighbours of a label that stands on its own line. */
export function withoutOwnLine(near: Neighbours): Neighbours {
  return { ...near, lines: near.lines.filter(({ isOwn }) => !isOwn), isOnLine: true };
}

/** Returns true if a space is no nearer to its neighbours than it may be; `spaces` are theirs. */
export function keepsApart(space: Actor, { places, lines }: Neighbours, spaces: Actor[]): boolean {
  return (
    places.every(({ index, least }) => {
      const other = spaces[index];
      return !other || gapBetweenActors(space, other) >= least;
    }) && lines.every((line) => gapToLine(space, line, line.least) >= line.least)
  );
}

/** Returns true if a label is near its own line, and nearer to it than to any other. */
export function isAtItsLine(space: Actor, { lines }: Neighbours): boolean {
  const own = lines.filter(({ isOwn }) => isOwn).map((line) => gapToLine(space, line));
  const nearest = Math.min(...own);
  if (nearest > mostFromLine) return false;
  const least = nearest + labelToOwn;
  return lines.every((line) => line.isOwn || gapToLine(space, line, least) >= least);
}

/** How far a space is from the edge of a line; how much farther than `least`, does not matter. */
function gapToLine(space: Actor, { line, reach }: DrawnLine, least = Number.POSITIVE_INFINITY) {
  return distanceFromLine(space, line, least + reach + 1) - reach;
}

/** Lines end at the actors that their relation names. */
function isItsEnd({ name, ground }: Place, line: DrawnLine): boolean {
  return ground !== undefined && line.name.split(' ').includes(name);
}

/** What is shown only before a step and what is shown only after it are not seen together. */
function areTogether(one: Pick<Place, 'step'>, other: Pick<Place, 'step'>): boolean {
  const isEarly = ({ step }: Pick<Place, 'step'>) => step === 'before' || step === 'sleeps';
  const isLate = ({ step }: Pick<Place, 'step'>) => step === 'after' || step === 'wakes';
  return !((isEarly(one) && isLate(other)) || (isLate(one) && isEarly(other)));
}
