import type { Element } from 'hast';
import { slideSize } from '../contract/slide-size.ts';
import { readNumbers } from '../draw/measure/box.ts';
import type { Area } from './area.ts';
import { type DrawingTools, drawPart } from './drawing.ts';
import { listMarkers, partsOf } from './drawing-tree.ts';
import { type Ink, inheritInk, readAttribute, startInk } from './ink.ts';
import { type Surface, styleAsPage } from './page-styling.ts';
import type { Drawn } from './shape.ts';
import type { Tools } from './tools.ts';

/** Where a drawing stands on a slide, px: its left and top, and how much larger it is than by itself. */
export interface Spread {
  x: number;
  y: number;
  scale?: number;
}

/** A drawing that is being turned into shapes: its ink at the root, and the tools for its parts. */
export interface OpenDrawing {
  ink: Ink;
  tools: DrawingTools;
}

/** Returns the ink and the tools for the parts of a drawing at a place of a slide. */
export function openDrawing(
  svg: Element,
  { x, y, scale = 1 }: Spread,
  { palette, ruler }: Tools,
  surface: Surface = {},
): OpenDrawing {
  const box = readNumbers(readAttribute(svg, 'viewBox') ?? null);
  const [left = 0, top = 0, width = slideSize.width, height = slideSize.height] = box;
  const view = { x, y, w: width * scale, h: height * scale };
  const styling = styleAsPage(palette, surface);
  const colour = palette.of(surface.isNight ? 'night-text' : 'ink');
  const matrix = [scale, 0, 0, scale, x - left * scale, y - top * scale] as const;
  const ink = inheritInk(svg, startInk(matrix, colour), styling);
  return { ink, tools: { palette, ruler, styling, markers: listMarkers(svg), view } };
}

/** Returns the words by which a drawing is told to whoever does not see it, as the alt text of its shape. */
export function altOf({ properties }: Element): { alt?: string } {
  return properties.ariaLabel ? { alt: String(properties.ariaLabel) } : {};
}

/** Returns a drawing as shapes, in its order. */
export function drawSvg(
  svg: Element,
  spread: Spread,
  tools: Tools,
  surface: Surface = {},
  name = 'رسم',
): Drawn[] {
  const open = openDrawing(svg, spread, tools, surface);
  return partsOf(svg).flatMap((part) => drawPart(part, open.ink, open.tools, name));
}

/** Returns how a drawing of a size stands in the middle of an area, as large as it may grow. */
export function spreadIn(
  { width, height }: { width: number; height: number },
  area: Area,
  most: number,
): Required<Spread> {
  const scale = Math.min(most, area.w / width, area.h / height);
  return {
    x: area.x + (area.w - width * scale) / 2,
    y: area.y + (area.h - height * scale) / 2,
    scale,
  };
}
