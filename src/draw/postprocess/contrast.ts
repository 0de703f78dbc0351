import { readAttribute } from './painted-part.ts';

/** Red, green and blue, 0 to 255. */
type Colour = [number, number, number];

/**
 * Returns the contrast of a text with what lies under it (WCAG 2.2, relative luminance), 1 to 21;
 * undefined for a colour that is no plain one. `under` holds shapes in the order of painting.
 */
export function contrast(text: Element, under: Element[], paper: string): number | undefined {
  const ground = blend(under, paper);
  const span = text.querySelector('[fill]');
  const letters = readHex(
    (span && readAttribute(span, 'fill')) ?? readAttribute(text, 'fill') ?? '#000',
  );
  if (!ground || !letters) return undefined;
  const [one, other] = [luminance(mix(ground, letters, opacityOf(text))), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Returns the colour of shapes over paper, as hex; undefined if one of them has no plain colour. */
export function groundColour(under: Element[], paper: string): string | undefined {
  const ground = blend(under, paper);
  return ground && writeHex(ground);
}

/** Returns a mixture of two colours, as hex: `share` of the second, the rest of the first. */
export function mixColours(one: string, other: string, share: number): string {
  const [below, over] = [readHex(one), readHex(other)];
  return below && over ? writeHex(mix(below, over, share)) : one;
}

function writeHex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function blend(under: Element[], paper: string): Colour | undefined {
  return under.reduce<Colour | undefined>((below, shape) => {
    const over = readHex(readAttribute(shape, 'fill') ?? '#000');
    return below && over && mix(below, over, opacityOf(shape));
  }, readHex(paper));
}

function opacityOf(element: Element): number {
  let opacity = Number(readAttribute(element, 'fill-opacity') ?? 1);
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(at.getAttribute('opacity') ?? 1);
  return opacity;
}

function mix(below: Colour, over: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2) => below[index] * (1 - share) + over[index] * share;
  return [channel(0), channel(1), channel(2)];
}

function readHex(text: string): Colour | undefined {
  const short = /^#(.)(.)(.)$/.exec(text);
  const long = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#(..)(..)(..)$/.exec(text)?.slice(1);
  const [red, green, blue] = (long ?? []).map((pair) => Number.parseInt(pair, 16));
  return red === undefined || green === undefined || blue === undefined
    ? undefined
    : [red, green, blue];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
