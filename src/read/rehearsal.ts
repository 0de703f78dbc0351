import { error, type Message } from './message.ts';
import type { Source } from './source.ts';

/** How long each slide took in a rehearsal, s, by the id of the slide. */
export type Rehearsal = Map<string, number>;

/** The first line of a rehearsal's file. */
const heading = 'slide,step,seconds';

/** A line: the id of a slide, the number of its step, and how long it was shown, s, at most one day. */
const row = /^([^,\s]+),(\d{1,4}),(\d{1,5}(?:\.\d{1,3})?)$/;

/**
 * Returns a rehearsal as the speaker view saves it: the times of a slide's steps are added up. Reports
 * each line that is not of this form. Slides that the deck no longer has do no harm.
 */
export function readRehearsal({ path, text }: Source): {
  rehearsal: Rehearsal;
  messages: Message[];
} {
  const rehearsal: Rehearsal = new Map();
  const messages: Message[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || (index === 0 && line.trim() === heading)) return;
    const [, slide, , seconds] = row.exec(line.trim()) ?? [];
    if (slide === undefined) {
      const reason = `this line does not have the form ${heading}: write it like course,1,42.5`;
      messages.push(error('rehearsal-line', { path, line: index + 1, column: 1 }, reason));
    } else rehearsal.set(slide, (rehearsal.get(slide) ?? 0) + Number(seconds));
  });
  return { rehearsal, messages };
}
