import { make } from './element.ts';

/** A piece of a text, from start to before end, and whether it runs from the left. */
export interface Stretch {
  start: number;
  end: number;
  fromLeft: boolean;
}

const latinWord = "\\p{Script=Latin}[\\p{Script=Latin}\\p{M}\\d.&'’-]*";
/** After Arabic letters, 1991–2020 would run from the right (UAX 9, W2). */
const range = '\\d+(?:[-–]\\d+)+';
const leftToRight = new RegExp(`${latinWord}(?: ${latinWord})*|${range}`, 'gu');

/** Returns a part of a text, from start to before end, cut where what runs from the left begins and ends. */
export function cutAtSides(text: string, start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  const add = (to: number, fromLeft: boolean) => {
    if (to > at) stretches.push({ start: at, end: to, fromLeft });
    at = Math.max(at, to);
  };
  for (const { index, 0: run } of text.matchAll(leftToRight)) {
    add(Math.min(index, end), false);
    add(Math.min(index + run.length, end), true);
  }
  add(end, false);
  return stretches;
}

/** Returns a text with what runs from the left isolated, as the slides have it. */
export function isolate(text: string): (Node | string)[] {
  return cutAtSides(text, 0, text.length).map(({ start, end, fromLeft }) => {
    const words = text.slice(start, end);
    return fromLeft ? make('bdi', {}, words) : words;
  });
}
