import type { DataName } from '../contract/attribute.ts';

/** Returns what the build wrote into an element under a name of the page's contract. */
export function readData(element: Element | null | undefined, name: DataName): string | null {
  return element?.getAttribute(name) ?? null;
}
