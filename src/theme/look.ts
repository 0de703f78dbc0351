import { colours } from '../read/colour.ts';
import type { Theme } from '../read/theme.ts';
import { contrastOf } from './colour-sight.ts';
import { darkColours } from './dark-ground.ts';
import { type Meeting, meetings } from './meeting.ts';
import { listFamilies, pairings } from './pairing.ts';
import { findNearest, mixColours, shareBetween } from './shade.ts';

/** Custom properties of the styles by name, without `--`. */
type Tokens = ReadonlyMap<string, string>;

/** The look of a deck: its tokens, and the style that gives the page those that differ. */
export interface Look {
  tokens: Map<string, string>;
  rule: string;
}

/** Colours between two others: they follow when an author sets one of these. */
const between: Record<string, [from: string, to: string]> = {
  'paper-2': ['paper', 'ink'],
  rule: ['paper', 'ink'],
  former: ['paper', 'ink'],
  kept: ['paper', 'ink'],
  muted: ['paper', 'ink'],
  'night-rule': ['night', 'night-text'],
  'night-muted': ['night', 'night-text'],
};

/**
 * Returns the look of a theme, from the tokens of styles/tokens.css. Colours that the author did not set
 * are adapted to those that are set, unless `adapts` is false.
 */
export function makeLook(tokens: Tokens, theme: Theme, adapts = true): Look {
  const made = new Map([
    ...tokens,
    ...(theme.ground === 'dark' ? Object.entries(darkColours) : []),
    ...(theme.type === 'plex' ? [] : Object.entries(listFamilies(pairings[theme.type]))),
  ]);
  const set = new Map(Object.entries(theme.colours ?? {}).filter(isSet));
  const base = new Map(made);
  for (const [name, colour] of set) made.set(name, colour);
  placeBetween(made, base, set);
  setOnNight(made, theme, set);
  if (adapts && set.size > 0) adapt(made, new Set(set.keys()));
  return { tokens: made, rule: writeRule(made, tokens, theme) };
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/** A colour between two others keeps its share of the way between them. */
function placeBetween(made: Map<string, string>, base: Tokens, set: Tokens): void {
  for (const [name, [from, to]] of Object.entries(between)) {
    if (!set.has(from) && !set.has(to)) continue;
    const share = shareBetween(base.get(name) ?? '', base.get(from) ?? '', base.get(to) ?? '');
    made.set(name, mixColours(made.get(from) ?? '', made.get(to) ?? '', share));
  }
}

/** The same actor on the night ground: on a dark deck the colour itself, else one as light as the present one. */
function setOnNight(made: Map<string, string>, { ground }: Theme, set: Tokens): void {
  for (const actor of colours) {
    const own = set.get(actor);
    if (own) made.set(`${actor}-night`, ground === 'dark' ? own : mixColours(own, '#ffffff', 0.55));
  }
}

/** Colours that do not adapt. */
export const fixedColours = ['paper', 'night', 'on-colour'];

/** Colours that the author did not set become lighter or darker until they can be read. */
function adapt(made: Map<string, string>, set: ReadonlySet<string>): void {
  for (const name of new Set(meetings.flatMap(({ on, under }) => [on, under]))) {
    if (set.has(name) || fixedColours.includes(name)) continue;
    const own = meetings
      .filter(({ on, under }) => on === name || under === name)
      .map(({ on, under, least }) => ({ other: made.get(on === name ? under : on) ?? '', least }));
    const passes = (candidate: string) =>
      own.every(({ other, least }) => contrastOf(candidate, other) >= least);
    const colour = made.get(name) ?? '';
    if (passes(colour)) continue;
    const nearest = findNearest(colour, passes);
    if (nearest) made.set(name, nearest);
  }
}

/** Returns true if words or lines have enough contrast with the colour under them. */
export function isRead({ on, under, least }: Meeting, tokens: Tokens): boolean {
  return contrastOf(tokens.get(on) ?? '', tokens.get(under) ?? '') >= least;
}

/** The tokens that differ from the styles; paper of an article that is printed has the theme's colour, too. */
function writeRule(made: Tokens, tokens: Tokens, { ground }: Theme): string {
  const own = [...made].filter(([name, value]) => tokens.get(name) !== value);
  if (own.length === 0) return '';
  const scheme = ground === 'dark' ? 'color-scheme:only dark;' : '';
  const rule = `:root{${scheme}${own.map(([name, value]) => `--${name}:${value}`).join(';')}}`;
  const paper = ground === 'dark' ? `@media print{body{--paper:${made.get('paper')}}}` : '';
  return rule + paper;
}

/** Returns a theme for white paper: the same typefaces and colours, as far as they can be read there. */
export function makePaperLook(tokens: Tokens, theme: Theme): Look {
  const { paper, ink, lit, ...colours } = theme.colours ?? {};
  const light: Theme = { ...theme, ground: 'light', colours };
  const look = makeLook(tokens, light);
  adapt(look.tokens, new Set());
  return { ...look, rule: writeRule(look.tokens, tokens, light) };
}
