import { type Pairing, weights } from '../theme/pairing.ts';
import { assignFamilies, type FamilyLetters, foreign, lettersOf } from './spare.ts';

/** A font file for letters that a face lacks. */
export interface Spare {
  family: string;
  weight: number;
  file: string;
  letters: string;
  /** Its size relative to the face, %. */
  size?: number;
}

/**
 * Returns the fonts for letters that the faces lack. In the author's words, letters that are not Arabic
 * are set in our own fonts, so that no word mixes two faces.
 */
export function listSpares(
  [main, ...others]: FamilyLetters[],
  display: string[],
  pairing: Pairing,
): Spare[] {
  const families = main ? [main, ...others] : others;
  const { family } = pairing.ours;
  const spares = others.flatMap(({ file, letters }) =>
    weights.map((weight) => ({ family, weight, file: file(weight), letters })),
  );
  const author = families.map(({ file, letters }) => ({
    family: 'Digits',
    weight: 500,
    file: file(400),
    letters: [...letters].filter((letter) => foreign.test(letter) && letter > '\x7f').join(''),
    size: 100 * pairing.digits,
  }));
  return [...spares, ...author, ...listDisplay(display, pairing)].filter(({ letters }) => letters);
}

/** If the typeface of large words lacks a letter of a script, all letters of that script come from another font. */
function listDisplay(lines: string[], pairing: Pairing): Spare[] {
  const { family, file: ownFile } = pairing.display;
  const letters = [...new Set(lines.join(''))].filter((letter) => foreign.test(letter));
  const known = lettersOf(ownFile);
  const isKnown = (letter: string) => known.has(letter.codePointAt(0) ?? 0);
  const lacking = letters.filter((letter) => !isKnown(letter)).map(scriptOf);
  const strange = letters.filter((letter) => lacking.includes(scriptOf(letter))).join('');
  return assignFamilies(strange, pairing).families.map(({ file, letters: some }) => ({
    family,
    weight: 700,
    file: file(700),
    letters: some,
    size: 84,
  }));
}

/** The script of a letter, among the scripts with spare fonts; marks and signs between letters count as Latin. */
function scriptOf(letter: string): string {
  const scripts = ['Greek', 'Cyrillic', 'Hebrew', 'Armenian', 'Georgian'];
  return scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(letter)) ?? 'Latin';
}
