import { findLeftToRight } from './left-to-right.ts';

/** A piece of a text, from start to before end, and whether it runs from left to right. */
export interface Stretch {
  start: number;
  end: number;
  fromLeft: boolean;
}

/** Returns a part of a text, from start to before end, split where left-to-right runs begin and end. */
export function cutAtSides(text: string, start = 0, end = text.length): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  const add = (to: number, fromLeft: boolean) => {
    if (to > at) stretches.push({ start: at, end: to, fromLeft });
    at = Math.max(at, to);
  };
  for (const run of findLeftToRight(text)) {
    add(Math.min(run.start, end), false);
    add(Math.min(run.end, end), true);
  }
  add(end, false);
  return stretches;
}
