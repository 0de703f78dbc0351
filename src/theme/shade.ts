import { clampChroma, converter, differenceEuclidean, formatHex, interpolate } from 'culori';
import { readColour } from './colour-sight.ts';

const toOklch = converter('oklch');
const toOklab = converter('oklab');
const distance = differenceEuclidean('oklab');

/** Steps of lightness that are tried, 0 to 1. */
const lightnessStep = 0.01;
/** What is tried where no lightness alone is enough: shares of the chroma, turns of the hue, degrees. */
const wider = { step: 0.02, chroma: [1, 0.75, 0.5, 0.25], hue: [0, -20, 20, -40, 40] };

/**
 * Returns the nearest colour that passes a test, as hex digits: first of those with another lightness
 * alone (OKLCH), then of those with less chroma and another hue, too. Undefined if none passes.
 */
export function findNearest(
  colour: string,
  passes: (candidate: string) => boolean,
): string | undefined {
  const { c, h = 0 } = toOklch(readColour(colour));
  const make = (l: number, chroma: number, turn: number) =>
    formatHex(clampChroma({ mode: 'oklch', l, c: c * chroma, h: h + turn }, 'oklch'));
  const lightnesses = (step: number) =>
    Array.from({ length: Math.floor(1 / step) + 1 }, (_, index) => index * step);
  const shades = lightnesses(lightnessStep).map((l) => make(l, 1, 0));
  const all = () =>
    lightnesses(wider.step).flatMap((l) =>
      wider.chroma.flatMap((chroma) => wider.hue.map((turn) => make(l, chroma, turn))),
    );
  return firstPassing(colour, shades, passes) ?? firstPassing(colour, all(), passes);
}

function firstPassing(
  colour: string,
  candidates: string[],
  passes: (candidate: string) => boolean,
): string | undefined {
  const far = (candidate: string) => distance(readColour(colour), readColour(candidate));
  return [...new Set(candidates)].sort((one, other) => far(one) - far(other)).find(passes);
}

/** Where a colour lies between two others by its lightness: 0 at the first, 1 at the second. */
export function shareBetween(colour: string, first: string, second: string): number {
  const [own, from, to] = [colour, first, second].map((one) => toOklab(readColour(one)).l);
  return own === undefined || from === undefined || to === undefined || from === to
    ? 0
    : (from - own) / (from - to);
}

/** Returns the colour at a share of the way from one colour to another (OKLab), as hex digits. */
export function mixColours(first: string, second: string, share: number): string {
  return formatHex(interpolate([readColour(first), readColour(second)], 'oklab')(share));
}
