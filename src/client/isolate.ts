import { cutAtSides } from '../text/stretch.ts';
import { make } from './element.ts';

/** Returns a text with its left-to-right runs isolated, as on the slides. */
export function isolate(text: string): (Node | string)[] {
  return cutAtSides(text).map(({ start, end, fromLeft }) => {
    const words = text.slice(start, end);
    return fromLeft ? make('bdi', {}, words) : words;
  });
}
