import type { Act } from '../../contract/window-message.ts';

/** What keys do in the article too; the others scroll it, as on any page. */
const forReading = new Set<Act>(['essay', 'find', 'help', 'fullscreen', 'speaker']);

/** Returns true if a key has the same act in the article. */
export function isForReading(act: Act): boolean {
  return forReading.has(act);
}
