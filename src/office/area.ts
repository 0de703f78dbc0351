/** A rectangle on the slide, px from its left and top. */
export interface Area {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A slide of 1280×720 px at 96 px an inch is PowerPoint's own 13.333×7.5 inches: nothing is scaled. */
const emuPerPx = 9525;
const hundredthsPerPx = 75;

/** Returns px as English metric units, 914,400 an inch (ECMA-376, part 1, 20.1.10.16). */
export function toEmu(px: number): number {
  return Math.round(px * emuPerPx);
}

/** Returns px as hundredths of a point, in which letters and lines are measured (ECMA-376, 20.1.10.72). */
export function toHundredths(px: number): number {
  return Math.round(px * hundredthsPerPx);
}

/** Returns the smallest area that holds all of the given; throws where there is none. */
export function joinAreas(areas: Area[]): Area {
  if (areas.length === 0) throw new Error('no area to join');
  const [x, y] = [Math.min(...areas.map((one) => one.x)), Math.min(...areas.map((one) => one.y))];
  const right = Math.max(...areas.map((one) => one.x + one.w));
  const bottom = Math.max(...areas.map((one) => one.y + one.h));
  return { x, y, w: right - x, h: bottom - y };
}

/**
 * Returns columns of equal width from right to left, with a gap between two, px.
 */
export function cutColumns({ x, y, w, h }: Area, count: number, gap: number): Area[] {
  const width = (w - gap * (count - 1)) / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => ({
    x: x + w - (index + 1) * width - index * gap,
    y,
    w: width,
    h,
  }));
}
