/** A position on a map: per cent from the start edge and from the top. */
export interface Spot {
  x: number;
  y: number;
}

/** Half the ring's width and height, per cent, then the map's size, px (src/draw/alliance/map-drawing.ts). */
const ring = { across: 38, down: 35 };
const map = { w: 776, h: 452 };

/** Points on the ellipse; enough to measure its length. */
const steps = 3600;

/**
 * Returns positions for `count` actors on an ellipse, as far from each other along it as possible: the
 * first at the start edge, the second opposite, the others alternately between them.
 */
export function placeOnRing(count: number): Spot[] {
  const points = Array.from({ length: steps }, (_, step) => pointAt((2 * Math.PI * step) / steps));
  const lengths = points.map((point, index) => distance(point, points[index - 1] ?? point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const spots: Spot[] = [];
  let walked = 0;
  for (const [index, point] of points.entries()) {
    walked += lengths[index] ?? 0;
    if (spots.length < count && walked >= (total * spots.length) / count) spots.push(point);
  }
  const across = Math.floor(count / 2);
  const [first, opposite] = [spots[0], spots[across]];
  const rest = spots.filter((_, index) => index !== 0 && index !== across);
  const ordered = [first, ...(across > 0 ? [opposite] : []), ...rest];
  return ordered.flatMap((spot) =>
    spot ? [{ x: Math.round(spot.x), y: Math.round(spot.y) }] : [],
  );
}

function pointAt(angle: number): Spot {
  return { x: 50 - ring.across * Math.cos(angle), y: 50 - ring.down * Math.sin(angle) };
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(((a.x - b.x) * map.w) / 100, ((a.y - b.y) * map.h) / 100);
}
