import { describe, expect, it } from 'vitest';
import type { Reading } from './reading.ts';
import type { Run } from './run.ts';

/** How large a part is at least, px at 1280×720 (on paper: px of 1/96 in), and its line height by its size. */
export interface Bound {
  selector: string;
  least: number;
  leading?: [number, number];
  /** Why it is set tighter or wider than the rule has it. */
  because?: string;
}

const oneLine = 'a number, or a word, on a line of its own';

/** Every part that holds words, by name; a word that stands in none of them fails. */
export const bounds: Record<string, Bound> = {
  headlines: { selector: '.slides section :is(h1, h2)', least: 40, leading: [1.4, 1.5] },
  'words on the paths': {
    selector: '[data-kind="paths"] :is(.today, .way, .lead, .quotation)',
    least: 20,
    leading: [1.2, 1.6],
    because: 'each is one line, or two short ones, on a card of its own',
  },
  'quotations under weights': {
    selector: '[data-layout="seesaw"] :is(.quotation, .caption)',
    least: 26,
    leading: [1.6, 1.8],
  },
  quotations: { selector: '.slides .quotation', least: 26, leading: [1.6, 1.8] },
  byline: { selector: '.byline', least: 26, leading: [1.4, 1.8] },
  'labels in figures': { selector: 'figure text, .course text', least: 20 },
  'captions over quotations': { selector: '.lead, .what', least: 20, leading: [1.4, 1.6] },
  'years and sides': { selector: '.when', least: 20, leading: [1.2, 1.4], because: oneLine },
  'names of pairs': {
    selector: '.pair .actor',
    least: 18,
    leading: [1.2, 1.4],
    because: 'it stands in a disc, as on a map',
  },
  'words of pairs': {
    selector: '.said, .nothing',
    least: 21,
    leading: [1.4, 1.8],
    because: 'a label of a few words in a row of its own',
  },
  'what did not change': { selector: 'p.kept', least: 20, leading: [1.4, 1.6] },
  'numbers of scenarios': { selector: '.marks', least: 22, leading: [1.4, 1.6] },
  'label over the headline': { selector: '.label', least: 19, leading: [1.4, 1.6] },
  'names of strands in a band': { selector: '.sign text', least: 20 },
  legend: { selector: '.legend', least: 18, leading: [1.4, 1.6] },
  'rail of stages': { selector: '.rail', least: 18, leading: [1.4, 1.6] },
  'source of an event': { selector: '.source', least: 18, leading: [1.4, 1.6] },
  'foot and page number': { selector: '.foot', least: 18, leading: [1.4, 1.6] },
  'number while the pointer moves': { selector: '.slide-number', least: 16, leading: [1.4, 1.6] },
  'button of the dark screen': { selector: '.resume-button', least: 18, leading: [1.4, 1.6] },
  'names of keys': { selector: 'kbd', least: 16, leading: [1.6, 1.8] },
  help: { selector: '.help', least: 18, leading: [1.6, 1.8] },
  'places of finds': { selector: '.where', least: 16, leading: [1.6, 1.8] },
  finds: { selector: '.picker', least: 18, leading: [1.6, 1.8] },
  'numbers of passages': {
    selector: '.passage > .number',
    least: 20,
    leading: [1.6, 2.1],
    because: 'it stands level with the first line of its passage',
  },
  'essay at hand': { selector: '.essay .text', least: 24, leading: [1.6, 1.8] },
  'head of the essay': { selector: '.essay header', least: 18, leading: [1.6, 1.8] },
  notices: { selector: '.notice', least: 18, leading: [1.6, 1.8] },
  'times of the talk': { selector: '.dial b', least: 35, leading: [1.2, 1.4], because: oneLine },
  'notes of the speaker': {
    selector: '.words',
    least: 28,
    leading: [1.7, 1.7],
    because: 'an eye that comes back from the audience finds its line',
  },
  'speaker view': { selector: '.desk', least: 17.8, leading: [1.4, 1.6] },
  'whose recalled words are': { selector: '.row .belongs', least: 13.3, leading: [1.4, 1.6] },
  'notes of the handout': {
    selector: '.spoken p',
    least: 17.3,
    leading: [1.95, 1.95],
    because: 'there is room between the lines for a hand',
  },
  'names in the handout': { selector: '.row', least: 15.3, leading: [1.4, 1.6] },
};

/** Names of parts by selectors, as the reading wants them. */
export const parts = Object.fromEntries(
  Object.entries(bounds).map(([name, { selector }]) => [name, selector]),
);

const tell = ({ place, text, size, leading }: Run) => `${place}: ${text}: ${size} / ${leading}`;

/** A slide in a handout is a picture of the slide; its own page shows the same at full size. */
const isPicture = ({ place, part }: Run) =>
  place === 'handout' &&
  !['notes of the handout', 'names in the handout', 'whose recalled words are'].includes(part);

export function checkSizes(read: () => Reading): void {
  const runsOf = (name: string) =>
    read().runs.filter((run) => run.part === name && !isPicture(run));

  describe('sizes', () => {
    it('every word stands in a part whose size has a bound', () => {
      const unnamed = read().runs.filter(({ part }) => !(part in bounds));
      expect(unnamed.map(({ place, part, text }) => `${place}: ${part}: ${text}`)).toEqual([]);
    });

    it.each(Object.entries(bounds))('no word is too small: %s', (name, { least }) => {
      expect(runsOf(name).length).toBeGreaterThan(0);
      const small = runsOf(name).filter(({ size }) => size < least - 0.05);
      expect(small.map(tell)).toEqual([]);
    });

    it.each(Object.entries(bounds).filter(([, { leading }]) => leading))(
      'lines are as far apart as Arabic letters reach: %s',
      (name, { leading }) => {
        const [least = 0, most = 0] = leading ?? [];
        const wrong = runsOf(name).filter(
          ({ leading: own = 0 }) => own < least - 0.005 || own > most + 0.005,
        );
        expect(wrong.map(tell)).toEqual([]);
      },
    );

    it('a screen of 1920×1080 shows every word of the slides half as large again', () => {
      const { runs, large } = read();
      const slides = runs.filter(({ place }) => large.runs.some((run) => run.place === place));
      expect(large.runs.length).toBeGreaterThan(900);
      expect(large.runs.map(({ text, size }) => [text, Math.round(size * 20) / 20])).toEqual(
        slides.map(({ text, size }) => [text, Math.round(size * 1.5 * 20) / 20]),
      );
    });
  });
}
