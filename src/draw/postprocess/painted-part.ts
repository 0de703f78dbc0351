import { type Box, move, movePoint } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { encloses } from '../measure/outline.ts';
import { flatten, type Point } from '../measure/path.ts';

/** What a drawing paints: its box in the drawing's coordinates, and its place in the order of painting. */
export interface Part {
  element: Element;
  box: Box;
  order: number;
}

/** Returns everything that a drawing paints, in order; styles must be attributes. */
export function listParts(svg: Element, geometry: Geometry): Part[] {
  return [...svg.querySelectorAll('*')].flatMap((element, order) => {
    if (element.closest('defs,marker,clipPath,symbol')) return [];
    const box = element.localName === 'g' ? undefined : placeBox(element, geometry);
    return box ? [{ element, order, box }] : [];
  });
}

/** Returns an element's box in the drawing's coordinates; undefined if it paints nothing. */
export function placeBox(element: Element, geometry: Geometry): Box | undefined {
  const own = geometry.box(element);
  return own && move(own, geometry.toRoot(element));
}

/** Returns an attribute of an element, or of the nearest element around it that has one. */
export function readAttribute(element: Element, name: string): string | undefined {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
}

const filled = new Set(['circle', 'ellipse', 'path', 'polygon', 'rect']);

/** Returns whether an element is a shape with a fill, however faint. */
export function isTinted(element: Element): boolean {
  return filled.has(element.localName) && readAttribute(element, 'fill') !== 'none';
}

/** Returns whether an element is a shape whose fill hides most of what is under it. */
export function isFilled(element: Element): boolean {
  return isTinted(element) && Number(readAttribute(element, 'fill-opacity') ?? 1) > 0.5;
}

/** A line of less than this width, px, is a grid, which words may cross. */
const thinnest = 1.9;

/** Returns whether an element is a line that words hide, or the outline of a shape without a fill. */
export function isLine(element: Element): boolean {
  const stroke = readAttribute(element, 'stroke') ?? 'none';
  if (stroke === 'none' || stroke.startsWith('url') || isFilled(element)) return false;
  return (
    /^(line|path|rect)$/.test(element.localName) &&
    Number(readAttribute(element, 'stroke-width')) >= thinnest
  );
}

/** Returns whether a text runs aslant; its box then says little about what it covers. */
export function isAslant({ element }: Part, geometry: Geometry): boolean {
  const [, aside] = geometry.toRoot(element);
  return Math.abs(aside) > 0.01;
}

export function middleOf({ left, right, top, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Returns whether the middle of a label is in a part. A slice of a pie leaves much of its box empty. */
export function holdsMiddle({ element, box }: Part, label: Part, geometry: Geometry): boolean {
  const middle = middleOf(label.box);
  if (!isInside(middle, box)) return false;
  if (element.localName !== 'path') return true;
  const map = geometry.toRoot(element);
  const strokes = flatten(element.getAttribute('d') ?? '');
  return encloses(
    strokes.map((stroke) => stroke.map((point) => movePoint(point, map))),
    middle,
  );
}

export function isInside([x, y]: Point, { left, right, top, bottom }: Box): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** How far words are from the sides of their box, px, and from its top and bottom, a share of its height. */
const clear = { sides: 0, ends: 0.3 };

/** Returns whether a line runs through the words of a label, and whether it ends in the label. */
export function crossing(line: Element, box: Box, geometry: Geometry): 'none' | 'through' | 'ends' {
  const height = box.bottom - box.top;
  const inner = {
    left: box.left + clear.sides,
    right: box.right - clear.sides,
    top: box.top + height * clear.ends,
    bottom: box.bottom - height * clear.ends,
  };
  const points = placePoints(line, geometry);
  if (!points.some((point) => isInside(point, inner))) return 'none';
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return ends.some((point) => isInside(point, box)) ? 'ends' : 'through';
}

/** Returns points along a line in the drawing's coordinates, at most 4 px apart. */
function placePoints(line: Element, geometry: Geometry): Point[] {
  const map = geometry.toRoot(line);
  return listPoints(line, geometry).map(([x, y]) =>
    middleOf(move({ left: x, right: x, top: y, bottom: y }, map)),
  );
}

function listPoints(line: Element, geometry: Geometry): Point[] {
  return listStrokes(line, geometry).flatMap((stroke) =>
    stroke.slice(1).flatMap((to, i) => between(stroke[i] ?? to, to)),
  );
}

function listStrokes(line: Element, geometry: Geometry): Point[][] {
  if (line.localName === 'path') return flatten(line.getAttribute('d') ?? '');
  const number = (name: string) => Number(line.getAttribute(name) ?? 0);
  if (line.localName === 'line')
    return [
      [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ],
    ];
  const box = geometry.box(line);
  if (!box) return [];
  const { left, right, top, bottom } = box;
  return [
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ],
  ];
}

function between([x, y]: Point, [u, v]: Point): Point[] {
  const steps = Math.max(1, Math.min(500, Math.ceil(Math.hypot(u - x, v - y) / 4)));
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const part = i / steps;
    return [x + (u - x) * part, y + (v - y) * part];
  });
}
