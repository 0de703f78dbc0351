import type { Geometry } from '../measure/geometry.ts';
import type { Token } from '../token.ts';
import { crossing, placeBox } from './painted-part.ts';

/** The colour that Mermaid gives to what moves on a map. */
const ownRed = '#dc3545';

/**
 * Draws a Wardley map in the page's colours, with lines of 2 px, and moves names off lines. Mermaid
 * removes the style sheet from such a drawing.
 */
export function finishMap(svg: Element, geometry: Geometry, token: Token): void {
  const look: [string, Record<string, string>][] = [
    ['.wardley-title', { 'font-size': '26', 'font-weight': '600' }],
    ['.wardley-stages line', { stroke: token('kept'), opacity: '1' }],
    ['.wardley-link,.wardley-trend,.wardley-node circle', { 'stroke-width': '2' }],
    ['.wardley-node-label', { fill: token('ink') }],
    [`[stroke="${ownRed}"]`, { stroke: token('maroon') }],
    [`[fill="${ownRed}"]`, { fill: token('maroon') }],
  ];
  for (const [parts, attributes] of look)
    for (const part of svg.querySelectorAll(parts)) write(part, attributes);
  placeNames(svg, geometry);
}

/** Moves the name of a component to a side of its point where no line runs through it. */
function placeNames(svg: Element, geometry: Geometry): void {
  const lines = [...svg.querySelectorAll('.wardley-link')];
  for (const node of svg.querySelectorAll('.wardley-node')) {
    const [point, name] = [node.querySelector('circle'), node.querySelector('text')];
    if (!point || !name) continue;
    const sides = listSides(point, name);
    const free = sides.find((side) => {
      write(name, side);
      const place = placeBox(name, geometry);
      return place && lines.every((line) => crossing(line, place, geometry) === 'none');
    });
    write(name, free ?? sides[0] ?? {});
  }
}

/** Returns the places of a name that Mermaid puts at the right above its point: there, and at the other sides. */
function listSides(point: Element, name: Element): Record<string, string>[] {
  const read = (part: Element, axis: string) => Number(part.getAttribute(axis) ?? 0);
  const [cx, cy] = [read(point, 'cx'), read(point, 'cy')];
  const [dx, dy] = [read(name, 'x') - cx, read(name, 'y') - cy];
  const below = -dy + read(point, 'r') * 2;
  return [dy, below].flatMap((by) => [
    { x: String(cx + dx), y: String(cy + by), 'text-anchor': 'start' },
    { x: String(cx - dx), y: String(cy + by), 'text-anchor': 'end' },
  ]);
}

function write(part: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
}
