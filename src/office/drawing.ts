import type { Element } from 'hast';
import type { Element as Xml } from 'xast';
import type { TypeRuler } from '../write/fit/type.ts';
import type { Area } from './area.ts';
import { writeLabel } from './body.ts';
import { isUnseen, partsOf } from './drawing-tree.ts';
import { drawWords, readWords, type Words } from './drawn-words.ts';
import { type Ink, inheritInk, lookOfInk, readLength, type Styling, scaleOf } from './ink.ts';
import { areaOfMark, cutAtView, isClosed, piecesOf } from './mark-outline.ts';
import { type Markers, placeMarkers, reachArrows } from './marker.ts';
import type { Palette } from './palette.ts';
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

/**
 * Returns a part of a drawing as shapes, in its order; words stand in the shape around them. `ink` is
 * that of what holds the part.
 */
export function drawPart(part: Element, ink: Ink, tools: DrawingTools, name: string): Drawn[] {
  const own = inheritInk(part, ink, tools.styling);
  if (own.alpha === 0 || isUnseen(part)) return [];
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
