import type { Geometry } from '../measure/geometry.ts';
import { crossing, placeBox } from './painted-part.ts';

/** Moves the name of a component to a side of its point where no line runs through it. */
export function placeNames(svg: Element, geometry: Geometry): void {
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

type Side = Record<string, string>;

/** Returns the places of a name that Mermaid puts at the right above its point: there, and at the other sides. */
function listSides(point: Element, name: Element): Side[] {
  const read = (part: Element, axis: string) => Number(part.getAttribute(axis) ?? 0);
  const [cx, cy] = [read(point, 'cx'), read(point, 'cy')];
  const [dx, dy] = [read(name, 'x') - cx, read(name, 'y') - cy];
  const below = -dy + read(point, 'r') * 2;
  return [dy, below].flatMap((by) => [
    { x: String(cx + dx), y: String(cy + by), 'text-anchor': 'start' },
    { x: String(cx - dx), y: String(cy + by), 'text-anchor': 'end' },
  ]);
}

function write(name: Element, side: Side): void {
  for (const [attribute, value] of Object.entries(side)) name.setAttribute(attribute, value);
}
