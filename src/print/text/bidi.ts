const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'];
const MIRRORS = new Map(PAIRS.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]));

/** Tells by the characters' direction how a viewer splits a line (Unicode, Bidirectional Class). */
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Numbers, what stands in and beside them, and marks: PDFium takes a row of these as one word that runs
 * from left to right (CFX_BidiChar: EN, AN, CS, ES, ET, NSM). */
const WEAK = /[\p{Nd}\p{Mn}.,:/+\-−،٫٬٪%‰#$€£¥°]/u;
const PLAIN = /[\p{L}\s]/u;

/** A zero-width character that runs from right to left. */
export const RIGHT_TO_LEFT_MARK = '\u200f';

/** Returns the character whose glyph stands for this one between letters from right to left (Unicode,
 * Bidi_Mirroring_Glyph), or the character itself. “ and ” have no mirror. */
export function mirror(character: string): string {
  return MIRRORS.get(character) ?? character;
}

/** Tells whether a character has a mirror. */
export function isMirrored(character: string): boolean {
  return MIRRORS.has(character);
}

/**
 * Tells whether a viewer would take two neighbours within a run from right to left, or at its right end,
 * for one word from left to right: “٪” beside a number, a comma beside a final mark.
 */
export function wouldStick(left: string, right: string): boolean {
  if (!WEAK.test(left) || !WEAK.test(right)) return false;
  return !bothAre(/\p{Nd}/u, left, right) && !bothAre(/\p{M}/u, left, right);
}

/**
 * Tells whether what stands left of a word from left to right would be taken for a part of it: a comma
 * for one of a number, a bracket for one of a Latin word. Letters and spaces need nothing.
 */
export function wouldJoin(left: string, word: string): boolean {
  if (left === '' || PLAIN.test(left)) return false;
  return LATIN.test(word) || wouldStick(left, word.slice(0, 1));
}

function bothAre(kind: RegExp, left: string, right: string): boolean {
  return kind.test(left) && kind.test(right);
}

/** Returns the characters of a run from left to right in the order of reading, marks for order left out. */
export function readVisual(visual: string, reversed: boolean): string {
  const characters = [...visual].filter((character) => character !== RIGHT_TO_LEFT_MARK);
  return reversed ? characters.toReversed().map(mirror).join('') : characters.join('');
}

/**
 * Returns the runs of a line, given from left to right, in the order of reading: from the right, but
 * neighbours that run from left to right together (Unicode Standard Annex 9, rule L2).
 */
export function orderRuns<T extends { reversed: boolean }>(runs: readonly T[]): T[] {
  if (!runs.some(({ reversed }) => reversed)) return [...runs];
  const ordered: T[] = [];
  let together: T[] = [];
  for (const run of runs.toReversed()) {
    if (!run.reversed) {
      together.unshift(run);
      continue;
    }
    ordered.push(...together, run);
    together = [];
  }
  return [...ordered, ...together];
}
