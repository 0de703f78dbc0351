import { unite } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { placeBox } from './painted-part.ts';

/** Distance from the title down to the diagram, px. */
const gap = 40;

/** Moves the title of a C4 diagram to the middle above it: Mermaid leaves room for two rows between them. */
export function placeTitle(svg: Element, geometry: Geometry): void {
  const title = [...svg.children].find(({ localName }) => localName === 'text');
  const others = [...svg.children].filter((part) => part !== title && part.localName !== 'defs');
  const box = unite(others.flatMap((part) => placeBox(part, geometry) ?? []));
  if (!title || !box) return;
  const look = { 'text-anchor': 'middle', 'font-size': 26, 'font-weight': 600 };
  const place = { x: (box.left + box.right) / 2, y: box.top - gap };
  for (const [name, value] of Object.entries({ ...look, ...place }))
    title.setAttribute(name, String(value));
}
