import { heightOfList, heightsOf, type Look, type Words } from './bullet.ts';
import type { Scale } from './frame.ts';

/** Content of a slide that may be higher than its space; all in px, `line` is the height of one line. */
export interface Fill {
  /** The plural noun for it in messages. */
  what: string;
  height: number;
  room: number;
  line: number;
  /** The index, from 0, of the bullet at which it becomes too high, or would become so first. */
  at?: number;
  /** What to do where it is too high, if not to shorten it. */
  way?: string;
}

/** The height for a list of bullets, and the gap between two of them, px. */
export interface Rows {
  gap: number;
  room: number;
}

/** Returns bullets in a list, with the given heights, px, as content that may be too high. */
export function fillRows(heights: number[], look: Look, { gap, room }: Rows): Fill {
  const first = heights.findIndex(
    (_, index) => heightOfList(heights.slice(0, index + 1), gap) > room,
  );
  const at = first < 0 ? heights.length - 1 : first;
  const height = heightOfList(heights, gap);
  return { what: 'the bullets', height, room, line: look.quotation.line, at };
}

/** Returns bullets in a column of a width, px, as what may be too high. */
export function fillList(
  points: Words[],
  look: Look,
  width: number,
  rows: Rows,
  scale: Scale,
): Fill {
  return fillRows(heightsOf(points, look, width, scale), look, rows);
}

/** Returns bullets beside one another, each so high, px, as what may be too high. */
export function fillColumns(heights: number[], look: Look, room: number): Fill {
  const height = Math.max(0, ...heights);
  const at = heights.indexOf(height);
  return { what: 'the words of this column', height, room, line: look.quotation.line, at };
}
