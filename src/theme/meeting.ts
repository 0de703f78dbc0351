import { colours } from '../read/colour.ts';

/** Words or lines, and a colour that they lie on; `least` is the contrast that they need (WCAG 2.2). */
export interface Meeting {
  on: string;
  under: string;
  least: number;
}

/** Contrasts of words (1.4.3) and of lines that are meant to be seen (1.4.11). */
const least = { words: 4.5, lines: 3 };

const scenarios = ['scenario-1', 'scenario-2', 'scenario-3', 'scenario-4'];

const words = (on: string, ...unders: string[]): Meeting[] =>
  unders.map((under) => ({ on, under, least: least.words }));

const lines = (on: string, under: string): Meeting => ({ on, under, least: least.lines });

/** Every pair of colours that meet on slides, in figures and in the boxes over slides, by their tokens. */
export const meetings: Meeting[] = [
  ...words('ink', 'paper', 'paper-2', 'lit', 'field', 'found'),
  ...words('muted', 'paper', 'paper-2'),
  ...colours.flatMap((actor) => words(actor, 'paper', 'paper-2')),
  ...[...colours, ...scenarios].flatMap((colour) => words('on-colour', colour)),
  ...words('night-text', 'night'),
  ...words('night-muted', 'night'),
  ...colours.flatMap((actor) => words(`${actor}-night`, 'night')),
  lines('kept', 'paper'),
  ...scenarios.map((scenario) => lines(scenario, 'paper')),
];
