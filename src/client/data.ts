import type { DataName } from '../contract/attribute.ts';

/** Returns the value that the build wrote into a data attribute of an element. */
export function readData(element: Element | null | undefined, name: DataName): string | null {
  return element?.getAttribute(name) ?? null;
}
