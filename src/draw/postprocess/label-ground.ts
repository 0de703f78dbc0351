import type { Box } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { groundColour } from './contrast.ts';
import {
  crossing,
  holdsMiddle,
  isAslant,
  isFilled,
  isLine,
  isTinted,
  listParts,
  type Part,
  readAttribute,
} from './painted-part.ts';

/** How far the ground of a label extends beside its words, px. */
const margin = 4;
/** The width of a frame's inner half, px, which a ground must not cover. */
const frame = 1;

/** What a text inherits from the groups around it. */
const inherited = [
  'fill',
  'fill-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/**
 * Puts each label that a line runs through on a ground above the line: titles of parts, messages, names.
 * A label in which a line ends remains as it is, because its ground would hide the end.
 */
export function groundLabels(svg: Element, geometry: Geometry, paper: string): void {
  const parts = listParts(svg, geometry);
  const shapes = parts.filter(({ element }) => isTinted(element));
  const lines = parts.filter(({ element }) => isLine(element));
  for (const label of parts.filter((part) => isFree(part, geometry))) {
    const tints = shapes.filter(
      (shape) => shape.order < label.order && holdsMiddle(shape, label, geometry),
    );
    const under = tints.filter(({ element }) => isFilled(element)).at(-1);
    const bare = lines.filter(({ order }) => order > (under?.order ?? -1));
    const met = bare.map(({ element }) => crossing(element, label.box, geometry));
    if (!met.includes('through') || met.includes('ends')) continue;
    const colour = groundColour(
      tints.map(({ element }) => element),
      paper,
    );
    if (colour) raise(svg, label, geometry, drawGround(svg, cover(label.box, under?.box), colour));
  }
}

/** Returns whether a part is a label that is in no box of its own. */
function isFree(part: Part, geometry: Geometry): boolean {
  const { element } = part;
  return element.localName === 'text' && !element.closest('.node') && !isAslant(part, geometry);
}

/** Returns the box of a label's ground: it stays inside the frame of the shape that the label is in. */
function cover({ left, right, top, bottom }: Box, shape?: Box): Box {
  const wide = { left: left - margin, right: right + margin, top, bottom };
  if (!shape) return wide;
  return {
    left: Math.max(wide.left, shape.left + frame),
    right: Math.min(wide.right, shape.right - frame),
    top: Math.max(top, shape.top + frame),
    bottom: Math.min(bottom, shape.bottom - frame),
  };
}

/** Moves a text above all else, with a ground under it; it keeps its place and its look. */
function raise(svg: Element, { element }: Part, geometry: Geometry, ground: Element): void {
  const page = svg.ownerDocument;
  const group = page.createElementNS(svg.namespaceURI, 'g');
  for (const name of inherited) {
    const value = element.parentElement && readAttribute(element.parentElement, name);
    if (value) group.setAttribute(name, value);
  }
  const own = element.parentElement ? geometry.toRoot(element.parentElement) : [];
  const held = page.createElementNS(svg.namespaceURI, 'g');
  held.setAttribute('transform', `matrix(${own.join(' ')})`);
  held.append(element);
  group.append(ground, held);
  svg.append(group);
}

/** Returns a ground of a colour that fills a box. */
export function drawGround(
  svg: Element,
  { left, right, top, bottom }: Box,
  colour: string,
): Element {
  const ground = svg.ownerDocument.createElementNS(svg.namespaceURI, 'rect');
  const place = { x: left, y: top, width: right - left, height: bottom - top };
  for (const [name, value] of Object.entries({ ...place, fill: colour, stroke: 'none' }))
    ground.setAttribute(name, String(value));
  return ground;
}
