import type { Geometry } from '../measure/geometry.ts';
import { placeBox } from './painted-part.ts';

/** The least distance between two dates of the axis, px. */
const gap = 12;

/**
 * Keeps every second, third … date of a gantt's axis, so that none lies over its neighbour; the lines of
 * all dates remain.
 */
export function thinDates(svg: Element, geometry: Geometry): void {
  const dates = [...svg.querySelectorAll('.grid .tick text')];
  const boxes = dates.map((text) => placeBox(text, geometry));
  const isFree = (step: number) =>
    boxes.every((box, index) => {
      const next = index % step === 0 ? boxes[index + step] : undefined;
      return !box || !next || next.left > box.right + gap;
    });
  const step = dates.findIndex((_, index) => isFree(index + 1)) + 1;
  for (const [index, date] of dates.entries()) if (step > 0 && index % step > 0) date.remove();
}
