/** A text with single spaces, and the original offsets of its units if these differ. */
export interface Squeezed {
  plain: string;
  places?: number[];
}

/** The same passages are searched repeatedly, so at most 4096 squeezed texts are kept. */
const mostKept = 4096;
const kept = new Map<string, Squeezed>();

/**
 * Returns a text with each run of white space replaced by one space, so that a search has to match only
 * one form.
 */
export function squeeze(text: string): Squeezed {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const squeezed = /\s\s|[^\S ]/.test(text) ? joinSpaces(text) : { plain: text };
  kept.set(text, squeezed);
  return squeezed;
}

function joinSpaces(text: string): Squeezed {
  const places: number[] = [];
  let inSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = /\s/.test(text.charAt(at));
    if (!isSpace || !inSpace) places.push(at);
    inSpace = isSpace;
  }
  return { plain: text.replace(/\s+/g, ' '), places };
}

/** Returns the original offset of a unit of a squeezed text. */
export function placeIn(places: number[] | undefined, at: number): number {
  return places?.[at] ?? at;
}
