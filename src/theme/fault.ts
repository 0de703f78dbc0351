import { colours } from '../read/colour.ts';
import { type Theme, type ThemeColour, themeColours } from '../read/theme.ts';
import { contrastOf, findLeastDifference, type Vision } from './colour-sight.ts';
import { fixedColours, isRead, makeLook } from './look.ts';
import { meetings } from './meeting.ts';
import { findNearest } from './shade.ts';

/** A colour that the author set and that cannot stay. */
export interface ThemeFault {
  name: ThemeColour;
  /** The other colour. */
  other: string;
  /** Too little contrast with it, or too like it with a kind of colour vision. */
  kind: { contrast: number; least: number } | { vision: Vision };
  /** The nearest colour that can stay, if there is one. */
  nearest?: string;
}

/** Which colours an author sets another one through. */
const sources: Record<string, ThemeColour[]> = {
  'paper-2': ['paper', 'ink'],
  muted: ['ink', 'paper'],
  kept: ['ink', 'paper'],
  'night-muted': ['night-text', 'night'],
  ...Object.fromEntries(colours.map((actor) => [`${actor}-night`, [actor]])),
};

/**
 * Returns what is wrong with the colours of a theme, at most one fault for each colour that it sets, in
 * the order of themeColours: words that cannot be read, then actors that cannot be told apart.
 */
export function findThemeFaults(tokens: ReadonlyMap<string, string>, theme: Theme): ThemeFault[] {
  const faults = listFaults(tokens, theme);
  const first = themeColours.flatMap((name) => faults.find((fault) => fault.name === name) ?? []);
  return first.map((fault) => {
    const { name } = fault;
    const isFree = (candidate: string, adapts: boolean) =>
      listFaults(
        tokens,
        { ...theme, colours: { ...theme.colours, [name]: candidate } },
        adapts,
      ).every((one) => one.name !== name);
    const passes = (candidate: string) => isFree(candidate, false) && isFree(candidate, true);
    const nearest = findNearest(theme.colours?.[name] ?? '', passes);
    return { ...fault, ...(nearest && { nearest }) };
  });
}

/**
 * Lists all faults of all colours that the author set. Without `adapts`, which is quick, a colour that
 * the author did not set is held to be one that can adapt.
 */
function listFaults(
  tokens: ReadonlyMap<string, string>,
  theme: Theme,
  adapts = true,
): ThemeFault[] {
  const set = themeColours.filter((name) => theme.colours?.[name] !== undefined);
  if (set.length === 0) return [];
  const { tokens: made } = makeLook(tokens, theme, adapts);
  const setBy = (token: string) =>
    [token as ThemeColour, ...(sources[token] ?? [])].find((name) => set.includes(name));
  const isFixed = (token: string) => fixedColours.includes(token) || setBy(token) !== undefined;
  const faint = meetings
    .filter(({ on, under }) => adapts || (isFixed(on) && isFixed(under)))
    .filter((meeting) => !isRead(meeting, made))
    .flatMap(({ on, under, least }): ThemeFault[] => {
      const contrast = contrastOf(made.get(on) ?? '', made.get(under) ?? '');
      const [first, second] = [setBy(on), setBy(under)];
      if (first) return [{ name: first, other: under, kind: { contrast, least } }];
      return second ? [{ name: second, other: on, kind: { contrast, least } }] : [];
    });
  return [...faint, ...listAlike(made, set)];
}

/** Of two actors that are too alike, the later one that the author set has to change. */
function listAlike(made: ReadonlyMap<string, string>, set: ThemeColour[]): ThemeFault[] {
  const pairs = colours.flatMap((one, index) =>
    colours.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.flatMap(([one, other]): ThemeFault[] => {
    const [name, rest] = set.includes(other) ? [other, one] : [one, other];
    if (!set.includes(name)) return [];
    const { vision, difference } = findLeastDifference(made.get(one) ?? '', made.get(other) ?? '');
    return difference < 1 ? [{ name, other: rest, kind: { vision } }] : [];
  });
}
