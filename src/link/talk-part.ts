import type { Essay } from '../read/essay.ts';
import { type Heading, headingsOver, headsReferences } from '../read/heading.ts';
import type { Slide } from './slide.ts';

/**
 * Returns the headings of the talk's parts: those of level 2 over passages that are spoken, in the
 * essay's order.
 */
export function listParts({ headings, body }: Essay): Heading[] {
  const outer = headings.filter(({ level }) => level === 2);
  return outer.filter((heading, index) => {
    const end = outer[index + 1]?.before ?? Number.POSITIVE_INFINITY;
    return (
      !headsReferences(heading) &&
      body.some(({ number, isSilent }) => number >= heading.before && number < end && !isSilent)
    );
  });
}

/**
 * Returns the part of each slide: the heading over the first passage that it speaks. A slide that speaks
 * none is in the part of the slide before it; a slide over whose passage there is no heading is in none.
 */
export function assignParts(slides: Slide[], essay: Essay): (Heading | undefined)[] {
  const parts = listParts(essay);
  let latest: Heading | undefined;
  return slides.map(({ notes: [first] }) => {
    if (first) {
      const [over] = headingsOver(essay.headings, first.sentence.passage);
      latest = parts.find((part) => part === over);
    }
    return latest;
  });
}
