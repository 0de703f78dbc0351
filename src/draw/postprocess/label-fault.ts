import { type Box, move } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { flatten, type Point } from '../measure/path.ts';
import { contrast } from './contrast.ts';
import { readRows } from './label-rows.ts';

/** A label that cannot be read well: its contrast, or what it lies over. */
export type LabelFault =
  | { label: string; kind: 'faint'; contrast: number }
  | { label: string; kind: 'over'; over: 'label' | 'line' | 'border' };

/** The least contrast of words (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;
/** Boxes of letters may overlap by this, px: the box of a row is higher than its ink. */
const slack = 6;
/** A label may leave its shape by this at a side, px. */
const maxOutside = 3;

const filled = new Set(['circle', 'ellipse', 'path', 'polygon', 'rect']);

interface Part {
  element: Element;
  box: Box;
  /** Its place in the order of painting. */
  order: number;
}

/** Returns the faults of a finished drawing's labels, at most one for each label; `paper` is the colour under it. */
export function findLabelFaults(
  svg: Element,
  texts: Element[],
  geometry: Geometry,
  paper: string,
): LabelFault[] {
  const parts = listParts(svg, geometry);
  const labels = parts.filter(({ element }) => texts.includes(element));
  const shapes = parts.filter(({ element }) => filled.has(element.localName) && isFilled(element));
  const lines = parts.filter(({ element }) => isLine(element));
  return labels.flatMap((label, index): LabelFault[] => {
    const said = readRows(label.element).join(' ');
    const under = shapes.filter((shape) => shape.order < label.order && holdsMiddle(shape, label));
    const ratio = contrast(
      label.element,
      under.map(({ element }) => element),
      paper,
    );
    if (ratio !== undefined && ratio < leastContrast)
      return [{ label: said, kind: 'faint', contrast: ratio }];
    if (isAslant(label, geometry)) return [];
    if (labels.slice(0, index).some((other) => overlap(other.box, label.box)))
      return [{ label: said, kind: 'over', over: 'label' }];
    if (leavesShape(label, under)) return [{ label: said, kind: 'over', over: 'border' }];
    const ground = under.at(-1)?.order ?? -1;
    const bare = lines.filter(({ order }) => order > ground && order < label.order);
    if (bare.some((line) => crosses(line.element, label.box, geometry)))
      return [{ label: said, kind: 'over', over: 'line' }];
    return [];
  });
}

/** Returns whether a text runs aslant; its box then says little about what it covers. */
function isAslant({ element }: Part, geometry: Geometry): boolean {
  const [, aside] = geometry.toRoot(element);
  return Math.abs(aside) > 0.01;
}

function listParts(svg: Element, geometry: Geometry): Part[] {
  return [...svg.querySelectorAll('*')].flatMap((element, order) => {
    if (element.closest('defs,marker,clipPath,symbol')) return [];
    const own = element.localName === 'g' ? undefined : geometry.box(element);
    return own ? [{ element, order, box: move(own, geometry.toRoot(element)) }] : [];
  });
}

function read(element: Element, name: string): string | undefined {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
}

function isFilled(element: Element): boolean {
  return read(element, 'fill') !== 'none' && Number(read(element, 'fill-opacity') ?? 1) > 0.5;
}

/** A line of less than this width is a grid or a lifeline, which words may cross. */
const thinnest = 2.4;

function isLine(element: Element): boolean {
  const stroke = read(element, 'stroke') ?? 'none';
  if (stroke === 'none' || stroke.startsWith('url')) return false;
  if (element.localName === 'path' && isFilled(element)) return false;
  return (
    /^(line|path)$/.test(element.localName) && Number(read(element, 'stroke-width')) >= thinnest
  );
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

function holdsMiddle({ box }: Part, label: Part): boolean {
  const [x, y] = middleOf(label.box);
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function overlap(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > slack && height > 2 * slack;
}

/** Returns whether a label is wider than the last shape under its middle: its box, bar or ground. */
function leavesShape({ box }: Part, under: Part[]): boolean {
  const shape = under.at(-1);
  if (!shape) return false;
  return box.left < shape.box.left - maxOutside || box.right > shape.box.right + maxOutside;
}

/** Returns whether a line runs through the middle part of a label. */
function crosses(line: Element, box: Box, geometry: Geometry): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const inner = {
    left: box.left + width * 0.1,
    right: box.right - width * 0.1,
    top: box.top + height * 0.3,
    bottom: box.bottom - height * 0.3,
  };
  const map = geometry.toRoot(line);
  return listPoints(line).some((point) => {
    const at = move({ left: point[0], right: point[0], top: point[1], bottom: point[1] }, map);
    const [x, y] = middleOf(at);
    return x > inner.left && x < inner.right && y > inner.top && y < inner.bottom;
  });
}

/** Returns points along a line, at most 4 px apart. */
function listPoints(line: Element): Point[] {
  const number = (name: string) => Number(line.getAttribute(name) ?? 0);
  const strokes: Point[][] =
    line.localName === 'line'
      ? [
          [
            [number('x1'), number('y1')],
            [number('x2'), number('y2')],
          ],
        ]
      : flatten(line.getAttribute('d') ?? '');
  return strokes.flatMap((stroke) =>
    stroke.slice(1).flatMap((to, i) => between(stroke[i] ?? to, to)),
  );
}

function between([x, y]: Point, [u, v]: Point): Point[] {
  const steps = Math.max(1, Math.min(500, Math.ceil(Math.hypot(u - x, v - y) / 4)));
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const part = i / steps;
    return [x + (u - x) * part, y + (v - y) * part];
  });
}
