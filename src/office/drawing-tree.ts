import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Markers } from './marker.ts';

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

/** Returns true for an element that a drawing does not show. */
export function isUnseen({ tagName }: Element): boolean {
  return unseen.has(tagName);
}

/** Returns what a drawing says of itself to whoever does not see it: its title and its description. */
export function tellDrawing(svg: Element): string {
  return svg.children
    .filter((one): one is Element => one.type === 'element')
    .filter(({ tagName }) => tagName === 'title' || tagName === 'desc')
    .map((one) => textOf(one))
    .join('. ');
}
