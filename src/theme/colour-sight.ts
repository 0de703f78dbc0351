import {
  type Color,
  converter,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagLuminance,
} from 'culori';

/**
 * The kinds of colour vision, as people say them. The library simulates a missing kind of cones by
 * Machado, Oliveira and Fernandes (2009).
 */
const visions = {
  'with full colour vision': (colour: Color) => colour,
  'without red cones (protanopia)': filterDeficiencyProt(1),
  'without green cones (deuteranopia)': filterDeficiencyDeuter(1),
  'without blue cones (tritanopia)': filterDeficiencyTrit(1),
};

/** A kind of colour vision. */
export type Vision = keyof typeof visions;

const toLab = converter('lab65');

/**
 * Differences that half of the people notice between discs one degree wide, CIELAB units; an actor's disc
 * of 112 px is that wide from five screen widths away (Stone, Szafir and Setlur 2014, for s degrees:
 * 0.5 × (10.16 + 1.5/s), 0.5 × (10.68 + 3.08/s), 0.5 × (10.7 + 5.74/s)).
 */
const noticed = { l: 5.83, a: 6.88, b: 8.22 };

/** Returns the contrast of two colours (WCAG 2.2): 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminanceOf).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Returns a function that remembers its results: a search for a colour asks for the same ones again and again. */
function remember<Result>(read: (hex: string) => Result): (hex: string) => Result {
  const known = new Map<string, Result>();
  return (hex) => {
    const result = known.get(hex) ?? read(hex);
    known.set(hex, result);
    return result;
  };
}

const luminanceOf = remember((hex) => wcagLuminance(readColour(hex)));

/** A colour as each vision sees it, CIELAB. */
const seenColours = remember((hex) => {
  const colour = readColour(hex);
  return (Object.keys(visions) as Vision[]).map((vision) => toLab(visions[vision](colour)));
});

/**
 * Returns with which colour vision two colours are most alike, and how far apart they are with it: 1 is
 * a difference that half of the people notice.
 */
export function findLeastDifference(
  one: string,
  other: string,
): { vision: Vision; difference: number } {
  return (Object.keys(visions) as Vision[])
    .map((vision, index) => {
      const [first, second] = [seenColours(one)[index], seenColours(other)[index]];
      const difference =
        first && second
          ? Math.hypot(
              (first.l - second.l) / noticed.l,
              (first.a - second.a) / noticed.a,
              (first.b - second.b) / noticed.b,
            )
          : 0;
      return { vision, difference };
    })
    .reduce((least, now) => (now.difference < least.difference ? now : least));
}

/** Returns a colour of hex digits as the library reads it; throws if it is none. */
export function readColour(hex: string): Color {
  const colour = parse(hex);
  if (!colour) throw new Error(`no colour ${hex}`);
  return colour;
}
