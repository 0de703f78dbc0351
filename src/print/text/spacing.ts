import { RIGHT_TO_LEFT_MARK, wouldJoin, wouldStick } from './bidi.ts';
import { type Letter, nothingAt } from './letter.ts';
import type { Run } from './run.ts';

/** What a space before a final mark keeps of its width, em: pdf.js takes more for a second space, and
 * poppler takes less for none. */
const NARROW = 0.101;

/**
 * Returns a run's letters with zero-width marks where a viewer would mistake their order; `before` is
 * the character left of the run, where that is one of the other direction. Where that is a space or a
 * bracket, poppler would put it on the other side of a run from left to right; PDFium, which would not,
 * does not see the mark.
 */
export function partLetters(letters: Letter[], run: Run, before: string): Letter[] {
  const [first] = letters;
  if (!run.reversed) {
    const word = letters.map(({ character }) => character).join('');
    if (!first) return letters;
    if (wouldJoin(before, word)) return [markAt(first), ...letters];
    return /[^\p{L}]/u.test(before) ? [{ ...markAt(first), apart: true }, ...letters] : letters;
  }
  return letters.flatMap((letter, i) => {
    const left = letters[i - 1]?.character ?? before;
    return wouldStick(left, letter.character) ? [markAt(letter), letter] : [letter];
  });
}

function markAt(letter: Letter): Letter {
  return nothingAt(letter, RIGHT_TO_LEFT_MARK);
}

/** Returns letters with a zero-width space at their left end: PDFium joins labels of a figure that are
 * level, though far from each other. */
export function startApart(letters: Letter[]): Letter[] {
  const [first] = letters;
  return first ? [nothingAt(first, ' '), ...letters] : letters;
}

/** Returns letters of which those left of a space and a final mark take over most of the space's width;
 * `size` is the font's, in the units of the letters. */
export function narrowSpaces(letters: Letter[], size: number): Letter[] {
  const taken = letters.map(({ character, width }, i) => {
    const mark = letters[i + 1]?.character ?? '';
    const spare = width - NARROW * size;
    return character === ' ' && i > 0 && /^\p{Mn}$/u.test(mark) && spare > 0 ? spare : 0;
  });
  return letters.map((letter, i) => {
    const [own, next] = [taken[i] ?? 0, taken[i + 1] ?? 0];
    return own + next === 0
      ? letter
      : { ...letter, x: letter.x + own, width: letter.width - own + next };
  });
}
