/**
 * Returns what a browser kept under a name, or nothing: where it forbids keeping, or where what it
 * kept is no such thing.
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

/** Keeps a value under a name; where the browser forbids it, the deck does without. */
export function keep(kept: 'localStorage' | 'sessionStorage', name: string, value: unknown): void {
  try {
    window[kept].setItem(name, JSON.stringify(value));
  } catch {
    // Some browsers let no page on a disk keep anything.
  }
}
