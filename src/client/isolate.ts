import { cutAtSides } from '../text/stretch.ts';
import { make } from './element.ts';

/** Returns a text with what runs from the left isolated, as the slides have it. */
export function isolate(text: string): (Node | string)[] {
  return cutAtSides(text).map(({ start, end, fromLeft }) => {
    const words = text.slice(start, end);
    return fromLeft ? make('bdi', {}, words) : words;
  });
}
