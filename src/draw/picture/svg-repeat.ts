import type { Element } from 'xast';
import { PictureFault } from './picture-fault.ts';

/**
 * Throws if a drawing shows parts of itself again (`use`) so often that it has more than `most` elements
 * when it is drawn, or a part within itself: a few lines could then stop a browser.
 */
export function checkRepeats(root: Element, most: number): void {
  const parts = new Map(listAll(root).flatMap((part) => toEntry(part)));
  const counts = new Map<Element, number>();
  const count = (part: Element): number => {
    const known = counts.get(part);
    if (known !== undefined) return known;
    // A part that is met again while it is counted is within itself.
    counts.set(part, Number.POSITIVE_INFINITY);
    const used = part.name === 'use' ? parts.get(nameUsed(part)) : undefined;
    const inner = elementsOf(part).reduce((sum, one) => sum + count(one), 1);
    const all = inner + (used ? count(used) : 0);
    counts.set(part, all);
    return all;
  };
  if (count(root) > most)
    throw new PictureFault(
      'this drawing repeats parts of itself too often (<use>): save it in a drawing program as plain SVG, or as PNG',
    );
}

function nameUsed({ attributes }: Element): string {
  return (attributes.href ?? attributes['xlink:href'] ?? '').replace(/^#/, '');
}

function toEntry(part: Element): [string, Element][] {
  return part.attributes.id ? [[part.attributes.id, part]] : [];
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

function listAll(element: Element): Element[] {
  return [element, ...elementsOf(element).flatMap(listAll)];
}
