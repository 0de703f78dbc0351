/** A text with single spaces alone, and where its units stand in it, if that is not where they stood. */
export interface Squeezed {
  plain: string;
  places?: number[];
}

/** Words are looked for in the same passages again and again; so many are remembered. */
const mostKept = 4096;
const kept = new Map<string, Squeezed>();

/** Returns a text with each run of white space as one space: a search needs no more than one way of it. */
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

/** Returns where a unit of a squeezed text stands in the text. */
export function placeIn(places: number[] | undefined, at: number): number {
  return places?.[at] ?? at;
}
