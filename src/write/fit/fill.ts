import { heightOfList, type Look } from './bullet.ts';

/** Something on a slide that may be too high for its room: both px; a line of it, px. */
export interface Fill {
  /** Its name, in the plural. */
  what: string;
  height: number;
  room: number;
  line: number;
  /** The bullet, from 0, with which it is too high, or would be first. */
  at?: number;
}

/** The room for bullets under one another, and the gap between two of them, px. */
export interface Rows {
  gap: number;
  room: number;
}

/** Returns bullets under one another, each so high, px, as what may be too high. */
export function fillRows(heights: number[], look: Look, { gap, room }: Rows): Fill {
  const first = heights.findIndex(
    (_, index) => heightOfList(heights.slice(0, index + 1), gap) > room,
  );
  const at = first < 0 ? heights.length - 1 : first;
  const height = heightOfList(heights, gap);
  return { what: 'the bullets', height, room, line: look.quotation.line, at };
}

/** Returns bullets beside one another, each so high, px, as what may be too high. */
export function fillColumns(heights: number[], look: Look, room: number): Fill {
  const height = Math.max(0, ...heights);
  const at = heights.indexOf(height);
  return { what: 'the words of one column', height, room, line: look.quotation.line, at };
}
