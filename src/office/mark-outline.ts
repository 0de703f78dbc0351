import type { Element } from 'hast';
import { movePoint } from '../draw/measure/box.ts';
import type { Area } from './area.ts';
import { type Ink, readAttribute, readLength } from './ink.ts';
import { areaOf } from './outline.ts';
import { type Piece, readPath } from './path.ts';

/** Returns true for a mark that encloses an area. */
export function isClosed(part: Element): boolean {
  if (part.tagName === 'path') return /z\s*$/i.test(readAttribute(part, 'd') ?? '');
  return ['rect', 'circle', 'ellipse', 'polygon'].includes(part.tagName);
}

/**
 * Returns a line cut at the edges of its drawing, px: Mermaid draws the lifelines of a sequence far beyond
 * them, and leaves it to the view to cut them.
 */
export function cutAtView(part: Element, pieces: Piece[], { x, y, w, h }: Area): Piece[] {
  if (part.tagName !== 'line') return pieces;
  const within = (at: number, from: number, size: number) =>
    Math.min(from + size, Math.max(from, at));
  return pieces.map(({ pen, spots }) => ({
    pen,
    spots: spots.map((spot) => ({ x: within(spot.x, x, w), y: within(spot.y, y, h) })),
  }));
}

/** Returns the area that a mark covers on the slide, px. */
export function areaOfMark(part: Element, ink: Ink): Area {
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

/** Returns the outline of a mark on the slide, px. */
export function piecesOf(part: Element, { matrix }: Ink): Piece[] {
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
