import type { Element } from 'hast';
import { compose, type Matrix, readNumbers, readTransform } from '../draw/measure/box.ts';
import type { Line } from './line.ts';
import type { Colour, Palette } from './palette.ts';
import type { Look } from './shape.ts';

/** How the marks of a drawing are made; paints as SVG says them, lengths px of the drawing. */
export interface Ink {
  matrix: Matrix;
  fill: string;
  stroke: string;
  strokeWidth: number;
  dashes: number[];
  isRound: boolean;
  /** How much the marks hide of what is below, 0 to 1. */
  alpha: number;
  /** What `currentColor` is. */
  colour: Colour;
  size: number;
  weight: number;
  /** Where a text begins: at its place, around it, or before it. */
  anchor: 'start' | 'middle' | 'end';
  isRtl: boolean;
  /** Which line of a text stands at its place. */
  baseline: string;
}

/** What the page's own styles say of a part of a drawing by its classes and its data. */
export type Styling = (part: Element) => Partial<Ink>;

/** Returns an attribute of a part of a drawing. */
export function readAttribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Returns a length of a part of a drawing, px. */
export function readLength(part: Element, name: string, otherwise = 0): number {
  const [length] = readNumbers(readAttribute(part, name) ?? null);
  return length ?? otherwise;
}

/** Returns the ink with which a drawing begins, placed on the slide by a transformation. */
export function startInk(matrix: Matrix, colour: Colour): Ink {
  return {
    matrix,
    fill: '#000',
    stroke: 'none',
    strokeWidth: 1,
    dashes: [],
    isRound: false,
    alpha: 1,
    colour,
    size: 16,
    weight: 400,
    anchor: 'start',
    isRtl: false,
    baseline: 'alphabetic',
  };
}

/** Returns the ink of a part, from the ink of what holds it. A style is stronger than an attribute. */
export function inheritInk(part: Element, ink: Ink, styling: Styling): Ink {
  const read = (name: string) => readAttribute(part, name);
  const dashes = read('strokeDashArray');
  const cap = read('strokeLineCap');
  const side = read('direction');
  const opacity = readLength(part, 'opacity', 1);
  const own: Ink = {
    ...ink,
    matrix: compose(ink.matrix, readTransform(read('transform') ?? null)),
    fill: read('fill') ?? ink.fill,
    stroke: read('stroke') ?? ink.stroke,
    strokeWidth: readLength(part, 'strokeWidth', ink.strokeWidth),
    dashes: dashes === undefined ? ink.dashes : readNumbers(dashes),
    isRound: cap === undefined ? ink.isRound : cap === 'round',
    alpha: ink.alpha * opacity,
    size: readLength(part, 'fontSize', ink.size),
    weight: readLength(part, 'fontWeight', ink.weight),
    anchor: readAnchor(read('textAnchor')) ?? ink.anchor,
    isRtl: side === undefined ? ink.isRtl : side === 'rtl',
    baseline: read('dominantBaseline') ?? ink.baseline,
  };
  return { ...own, ...styling(part) };
}

function readAnchor(text: string | undefined): Ink['anchor'] | undefined {
  return text === 'start' || text === 'middle' || text === 'end' ? text : undefined;
}

/** Returns how much larger a drawing is on the slide than by itself. */
export function scaleOf({ matrix }: Pick<Ink, 'matrix'>): number {
  return Math.hypot(matrix[0], matrix[1]);
}

/** Returns what a mark is filled and drawn with. */
export function lookOfInk(part: Element, ink: Ink, palette: Palette): Look {
  const fill = palette.read(ink.fill, ink.colour);
  const line = lineOfInk(ink, palette);
  const shade = ink.alpha * readLength(part, 'fillOpacity', 1);
  return { ...(fill && { fill, alpha: shade }), ...(line && { line }) };
}

function lineOfInk(ink: Ink, palette: Palette): Line | undefined {
  const colour = palette.read(ink.stroke, ink.colour);
  if (!colour || ink.strokeWidth === 0) return undefined;
  const scale = scaleOf(ink);
  return {
    colour,
    width: ink.strokeWidth * scale,
    dashes: ink.dashes.map((one) => one * scale),
    isRound: ink.isRound,
    alpha: ink.alpha,
  };
}
