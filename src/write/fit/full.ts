import type { DrawnSlide } from '../../draw/illustration.ts';
import { type Message, warning } from '../../read/message.ts';
import { kindWriters } from '../kind/kind-writers.ts';
import type { Surroundings } from './around.ts';
import type { Fill } from './fill.ts';
import { frameOf, type Scale } from './frame.ts';

/** Browsers round lengths: an excess of up to 0.5 px is ignored. */
const spare = 0.5;

/**
 * Returns a warning for everything on a slide that is higher than its space, placed at its bullet, with
 * the approximate number of excess lines. A headline that is too long has its own message, so here it
 * counts with its largest allowed number of lines.
 */
export function checkFull(slide: DrawnSlide, around: Surroundings, scale: Scale): Message[] {
  const { most } = frameOf(slide, scale);
  return kindWriters[slide.kind]
    .fills(slide, around, scale, most)
    .filter(isFull)
    .map((fill) => report(fill, slide));
}

/** Returns true if content is higher than its space. */
export function isFull({ height, room }: Fill): boolean {
  return height > room + spare;
}

function report({ what, height, room, line, at, way }: Fill, slide: DrawnSlide): Message {
  const lines = Math.ceil((height - room - spare) / line);
  const count = lines === 1 ? '1 line' : `${lines} lines`;
  const point = at === undefined ? undefined : slide.points[at];
  const usual = point ? 'shorten them or move one to another slide' : 'shorten them';
  const reason = `${what} are about ${count} too long for this ${slide.kind} slide: ${way ?? usual}`;
  const words = point?.quotation ?? point?.caption ?? point?.lead;
  const details = words ? [{ excerpt: words.lines.join(' ') }] : [];
  return warning('slide-full', point?.place ?? slide.place, reason, ...details);
}
