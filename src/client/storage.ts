/**
 * Returns the value stored in the browser under a name; undefined if the browser forbids storage or the
 * value is invalid.
 */
export function recall<T>(
  kept: 'localStorage' | 'sessionStorage',
  name: string,
  read: (value: unknown) => T | undefined,
): T | undefined {
  try {
    return read(JSON.parse(window[kept].getItem(name) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Stores a value under a name. If the browser forbids it, the value is not stored. */
export function keep(kept: 'localStorage' | 'sessionStorage', name: string, value: unknown): void {
  try {
    window[kept].setItem(name, JSON.stringify(value));
  } catch {
    // Some browsers allow no storage for a page from a disk.
  }
}
