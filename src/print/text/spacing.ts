import { rightToLeftMark, wouldJoin, wouldStick } from './bidi.ts';
import { type Letter, nothingAt } from './letter.ts';
import type { Run } from './run.ts';

/**
 * Remaining width of a space before a final mark, em: pdf.js reads a wider one as two spaces, and
 * poppler does not see a narrower one.
 */
const narrow = 0.101;

/**
 * Returns a run's letters with zero-width marks where a viewer would confuse their order. `before` is
 * the character to the left of the run, if it has the other direction. If it is a space or a bracket,
 * poppler would move it to the other side of a left-to-right run; PDFium would not, and ignores the
 * mark.
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
  return nothingAt(letter, rightToLeftMark);
}

/**
 * Returns letters with a zero-width space at their left end. Without it, PDFium joins labels of a
 * figure that share a baseline, even if they are far apart.
 */
export function startApart(letters: Letter[]): Letter[] {
  const [first] = letters;
  return first ? [nothingAt(first, ' '), ...letters] : letters;
}

/**
 * Returns letters in which the letters to the left of a space and a final mark take most of the space's
 * width. `size` is the font size, in the units of the letters.
 */
export function narrowSpaces(letters: Letter[], size: number): Letter[] {
  const taken = letters.map(({ character, width }, i) => {
    const mark = letters[i + 1]?.character ?? '';
    const spare = width - narrow * size;
    return character === ' ' && i > 0 && /^\p{Mn}$/u.test(mark) && spare > 0 ? spare : 0;
  });
  return letters.map((letter, i) => {
    const [own, next] = [taken[i] ?? 0, taken[i + 1] ?? 0];
    return own + next === 0
      ? letter
      : { ...letter, x: letter.x + own, width: letter.width - own + next };
  });
}
