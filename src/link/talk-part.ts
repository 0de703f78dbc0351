import type { Essay } from '../read/essay.ts';
import { type Heading, headingsOver, headsReferences } from '../read/heading.ts';
import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide-file.ts';
import { kindRules } from '../read/slide-kind.ts';
import type { Slide } from './slide.ts';

/**
 * Returns the headings of the talk's parts: those of level 2 over passages that are spoken, in the
 * essay's order.
 */
export function listParts({ headings, body }: Pick<Essay, 'headings' | 'body'>): Heading[] {
  const outer = headings.filter(({ level }) => level === 2);
  return outer.filter((heading, index) => {
    const end = outer[index + 1]?.before ?? Number.POSITIVE_INFINITY;
    return (
      !headsReferences(heading) &&
      body.some(({ number, isSilent }) => number >= heading.before && number < end && !isSilent)
    );
  });
}

/** A part of the talk: that under a heading of the essay, its end, or the backup slides after it. */
export type TalkPart = Pick<Heading, 'text'>;

/** The part of the backup slides, and that of the closing slide after other parts, as the audience reads them. */
export const appendix: TalkPart = { text: 'الملحق' };
const end: TalkPart = { text: 'الختام' };

/**
 * Returns the part of each slide: the heading over the first passage that it speaks. A slide that speaks
 * none is in the part of the slide before it; a slide whose passage has no heading above it is in no part.
 * The closing slide is a part if the talk has others, and backup slides are the last part.
 */
export function assignParts(slides: Slide[], essay: Essay): (TalkPart | undefined)[] {
  const parts = listParts(essay);
  let latest: Heading | undefined;
  return slides.map(({ kind, isBackup, notes: [first] }) => {
    if (isBackup) return appendix;
    if (kindRules[kind].isClosing) return parts.length > 0 ? end : undefined;
    if (first) {
      const [over] = headingsOver(essay.headings, first.sentence.passage);
      latest = parts.find((part) => part === over);
    }
    return latest;
  });
}

/** Returns a message for each slide that shows the parts of a talk that has none. */
export function checkRoadmaps(files: SlideFile[], essay: Essay): Message[] {
  if (listParts(essay).length > 0) return [];
  const reason =
    'this slide shows the headings of the essay, which has none: write ## before each heading, or remove the slide';
  return files
    .filter(({ kind }) => kindRules[kind].showsParts)
    .map(({ headline: { place } }) => error('roadmap-empty', place, reason));
}
