import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Element as Xml } from 'xast';
import { movePoint } from '../draw/measure/box.ts';
import type { TypeRuler } from '../write/fit/type.ts';
import type { Area } from './area.ts';
import { writeLabel } from './body.ts';
import { drawWords, readWords, type Words } from './drawn-words.ts';
import {
  type Ink,
  inheritInk,
  lookOfInk,
  readAttribute,
  readLength,
  type Styling,
  scaleOf,
} from './ink.ts';
import { type Markers, placeMarkers, reachArrows } from './marker.ts';
import { areaOf } from './outline.ts';
import type { Palette } from './palette.ts';
import { type Piece, readPath } from './path.ts';
import { box, type Drawn, freeform } from './shape.ts';

/** What a drawing is turned into shapes with. */
export interface DrawingTools {
  palette: Palette;
  ruler: TypeRuler;
  styling: Styling;
  /** The heads of the drawing's lines, by their ids. */
  markers: Markers;
  /** What of the slide the drawing covers, px: lines are cut at its edges. */
  view: Area;
}

/** Parts that are not seen, or are told elsewhere. */
const unseen = new Set(['title', 'desc', 'defs', 'style', 'marker', 'clipPath']);

/** Returns the elements that a part of a drawing shows. */
export function partsOf(part: { children: ElementContent[] }): Element[] {
  return part.children.filter(
    (one): one is Element => one.type === 'element' && !unseen.has(one.tagName),
  );
}

/** Returns the heads of a drawing's lines, by their ids. */
export function listMarkers(svg: Element): Markers {
  const found: Markers = new Map();
  const visit = (part: Element): void => {
    if (part.tagName === 'marker') found.set(String(part.properties.id), part);
    for (const child of part.children) if (child.type === 'element') visit(child);
  };
  visit(svg);
  return found;
}

/**
 * Returns a part of a drawing as shapes, in its order; words stand in the shape around them. `ink` is
 * that of what holds the part.
 */
export function drawPart(part: Element, ink: Ink, tools: DrawingTools, name: string): Drawn[] {
  const own = inheritInk(part, ink, tools.styling);
  if (own.alpha === 0 || unseen.has(part.tagName)) return [];
  if (isText(part)) return drawWords(readWords(part, own), tools, name);
  if (isHolder(part)) return drawHeld(partsOf(part), own, tools, name);
  const mark = drawMark(part, own, tools, name);
  return mark ? [mark, ...drawMarkers(part, own, tools)] : [];
}

function isHolder({ tagName }: Element): boolean {
  return tagName === 'g' || tagName === 'svg' || tagName === 'a' || tagName === 'switch';
}

/** A text, or a group of the rows of one label. */
function isText({ tagName, properties }: Element): boolean {
  return tagName === 'text' || (tagName === 'g' && properties.dataRows !== undefined);
}

function drawHeld(parts: Element[], ink: Ink, tools: DrawingTools, name: string): Drawn[] {
  const pair = findWordsInShape(parts, ink, tools);
  if (!pair) return parts.flatMap((part) => drawPart(part, ink, tools, name));
  const { shape, words, text } = pair;
  const label = words.rows.join(' ');
  const around = inheritInk(shape, ink, tools.styling);
  const body = writeLabel(labelOf(words, tools));
  const mark = drawMark(shape, around, tools, label, body);
  // Another outline of the same shape may lie under it.
  return parts.flatMap((part) => {
    if (part === shape) return mark ? [mark] : [];
    return part === text ? [] : drawPart(part, ink, tools, name);
  });
}

/** Returns the only text of a group, and the last closed shape before it, if the text stands in its middle. */
function findWordsInShape(parts: Element[], ink: Ink, tools: DrawingTools) {
  const texts = parts.filter(isText);
  const [text] = texts;
  if (!text || texts.length > 1) return undefined;
  const shape = parts.slice(0, parts.indexOf(text)).findLast(isClosed);
  if (!shape) return undefined;
  const words = readWords(text, inheritInk(text, ink, tools.styling));
  const area = areaOfMark(shape, inheritInk(shape, ink, tools.styling));
  const isInside =
    Math.abs(area.x + area.w / 2 - words.middle.x) < area.w / 8 &&
    Math.abs(area.y + area.h / 2 - words.middle.y) < area.h / 4 &&
    words.anchor === 'middle';
  return isInside && words.rows.length > 0 ? { text, shape, words } : undefined;
}

function labelOf({ rows, style }: Words, { palette }: DrawingTools) {
  const runs = rows.flatMap((text, index) => [
    ...(index > 0 ? (['break'] as const) : []),
    { text },
  ]);
  return { paragraphs: [{ runs, align: 'ctr' as const }], style: style(palette) };
}

function isClosed(part: Element): boolean {
  if (part.tagName === 'path') return /z\s*$/i.test(readAttribute(part, 'd') ?? '');
  return ['rect', 'circle', 'ellipse', 'polygon'].includes(part.tagName);
}

/** Returns a mark of a drawing as a shape; nothing where it is not seen. */
function drawMark(
  part: Element,
  ink: Ink,
  tools: DrawingTools,
  name: string,
  text?: Xml,
): Drawn | undefined {
  const look = lookOfInk(part, ink, tools.palette);
  const named = { name };
  if (part.tagName === 'rect') {
    const radius = readLength(part, 'rx') * scaleOf(ink);
    const form = { preset: radius > 0 ? 'roundRect' : 'rect', radius } as const;
    return box(named, areaOfMark(part, ink), form, look, text);
  }
  if (part.tagName === 'circle' || part.tagName === 'ellipse')
    return box(named, areaOfMark(part, ink), { preset: 'ellipse' }, look, text);
  const pieces = cutAtView(part, piecesOf(part, ink), tools.view);
  if (pieces.length < 2 || (!look.fill && !look.line && !text)) return undefined;
  if (look.line) reachArrows(part, pieces, look.line, ink, tools.markers);
  return freeform(named, pieces, look, text);
}

/** Returns the heads of a line that PowerPoint has not, mark by mark. */
function drawMarkers(part: Element, ink: Ink, tools: DrawingTools): Drawn[] {
  const pieces = piecesOf(part, ink);
  return placeMarkers(part, pieces, ink, tools.markers).flatMap(({ marker, ink: placed }) =>
    partsOf(marker).flatMap((mark) => drawPart(mark, placed, tools, 'head')),
  );
}

/** Mermaid draws the lifelines of a sequence far beyond the drawing, and leaves it to the view to cut them. */
function cutAtView(part: Element, pieces: Piece[], { x, y, w, h }: Area): Piece[] {
  if (part.tagName !== 'line') return pieces;
  const within = (at: number, from: number, size: number) =>
    Math.min(from + size, Math.max(from, at));
  return pieces.map(({ pen, spots }) => ({
    pen,
    spots: spots.map((spot) => ({ x: within(spot.x, x, w), y: within(spot.y, y, h) })),
  }));
}

/** Returns the area that a mark covers on the slide, px. */
function areaOfMark(part: Element, ink: Ink): Area {
  const length = (name: string) => readLength(part, name);
  if (part.tagName === 'rect')
    return areaBetween(ink, [
      [length('x'), length('y')],
      [length('x') + length('width'), length('y') + length('height')],
    ]);
  if (part.tagName === 'circle' || part.tagName === 'ellipse') {
    const [rx, ry] = [length('r') || length('rx'), length('r') || length('ry')];
    return areaBetween(ink, [
      [length('cx') - rx, length('cy') - ry],
      [length('cx') + rx, length('cy') + ry],
    ]);
  }
  const pieces = piecesOf(part, ink);
  return pieces.length > 0 ? areaOf(pieces) : { x: 0, y: 0, w: 0, h: 0 };
}

function areaBetween({ matrix }: Ink, corners: [number, number][]): Area {
  const spots = corners.map((corner) => movePoint(corner, matrix)).map(([x, y]) => ({ x, y }));
  return areaOf([{ pen: 'move', spots }]);
}

function piecesOf(part: Element, { matrix }: Ink): Piece[] {
  return readPath(dataOf(part)).map(({ pen, spots }) => ({
    pen,
    spots: spots.map(({ x, y }) => {
      const [mx, my] = movePoint([x, y], matrix);
      return { x: mx, y: my };
    }),
  }));
}

function dataOf(part: Element): string {
  const read = (name: string) => readAttribute(part, name) ?? '0';
  if (part.tagName === 'line') return `M${read('x1')} ${read('y1')}L${read('x2')} ${read('y2')}`;
  if (part.tagName === 'polyline') return `M${read('points')}`;
  if (part.tagName === 'polygon') return `M${read('points')}Z`;
  return part.tagName === 'path' ? (readAttribute(part, 'd') ?? '') : '';
}

/** Returns what a drawing says of itself to whoever does not see it: its title and its description. */
export function tellDrawing(svg: Element): string {
  return svg.children
    .filter((one): one is Element => one.type === 'element')
    .filter(({ tagName }) => tagName === 'title' || tagName === 'desc')
    .map((one) => textOf(one))
    .join('. ');
}
