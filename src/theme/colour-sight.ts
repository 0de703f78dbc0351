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
 * How a noticed difference depends on size, CIELAB units: ND(p, s) = p × (A + B / s), where a share p of
 * people notice it between marks s degrees of visual angle wide (Stone, Szafir and Setlur 2014, "An
 * Engineering Model for Color Difference as a Function of Size", with the coefficients that the library
 * d3-jnd has, too; measured for 1/3 to 6 degrees).
 */
const sizes = {
  l: { whole: 10.16, bySize: 1.5 },
  a: { whole: 10.68, bySize: 3.08 },
  b: { whole: 10.7, bySize: 5.74 },
};

/** Half of the people, and one degree: an actor's disc of 112 px from five screen widths away. */
const sight = { share: 0.5, degrees: 1 };

/** Returns the difference that people notice on an axis of CIELAB. */
function noticedOn(axis: keyof typeof sizes): number {
  const { whole, bySize } = sizes[axis];
  return sight.share * (whole + bySize / sight.degrees);
}

const noticed = { l: noticedOn('l'), a: noticedOn('a'), b: noticedOn('b') };

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
