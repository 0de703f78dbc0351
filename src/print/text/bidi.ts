const pairs = ['()', '[]', '{}', '<>', '«»', '‹›'];
const mirrors = new Map(pairs.flatMap(([a = '', b = '']) => [[a, b] as const, [b, a] as const]));

/**
 * Characters from left to right. A viewer splits a line by the direction of its characters (Unicode,
 * Bidirectional Class).
 */
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/**
 * Digits, the signs in and beside numbers, and marks: PDFium treats a sequence of these as one word
 * from left to right (CFX_BidiChar: EN, AN, CS, ES, ET, NSM).
 */
const weak = /[\p{Nd}\p{Mn}.,:/+\-−،٫٬٪%‰#$€£¥°]/u;
const plain = /[\p{L}\s]/u;

/** A zero-width character whose direction is right to left. */
export const rightToLeftMark = '\u200f';

/**
 * Returns the character whose glyph replaces this one between letters from right to left (Unicode,
 * Bidi_Mirroring_Glyph), or the character itself. “ and ” have no mirror.
 */
export function mirror(character: string): string {
  return mirrors.get(character) ?? character;
}

/** Returns whether a character has a mirror. */
export function isMirrored(character: string): boolean {
  return mirrors.has(character);
}

/**
 * Returns whether a viewer would read two neighbours as one word from left to right, within a run from
 * right to left or at its right end: “٪” beside a number, a comma beside a final mark.
 */
export function wouldStick(left: string, right: string): boolean {
  if (!weak.test(left) || !weak.test(right)) return false;
  return !bothAre(/\p{Nd}/u, left, right) && !bothAre(/\p{M}/u, left, right);
}

/**
 * Returns whether a viewer would read the character to the left of a left-to-right word as a part of
 * that word: a comma as part of a number, a bracket as part of a Latin word. Letters and spaces need no
 * mark.
 */
export function wouldJoin(left: string, word: string): boolean {
  if (left === '' || plain.test(left)) return false;
  return latin.test(word) || wouldStick(left, word.slice(0, 1));
}

function bothAre(kind: RegExp, left: string, right: string): boolean {
  return kind.test(left) && kind.test(right);
}

/** Returns a run's characters, given from left to right, in reading order, without order marks. */
export function readVisual(visual: string, reversed: boolean): string {
  const characters = [...visual].filter((character) => character !== rightToLeftMark);
  return reversed ? characters.toReversed().map(mirror).join('') : characters.join('');
}

/**
 * Returns the runs of a line, given from left to right, in reading order: from the right, but
 * neighbours that run from left to right keep their order (Unicode Standard Annex 9, rule L2).
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
