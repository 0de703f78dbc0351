import { openRuler } from '../../draw/measure/ruler.ts';
import { type Pairing, pairings } from '../../theme/pairing.ts';
import { figureSpares, listFontPaths } from '../fonts.ts';
import { foreign } from '../spare.ts';

/** What a font is for on slides; a pairing says which font that is. Digits are our regular font, at their size. */
type Role = 'regular' | 'semibold' | 'bold' | 'author' | 'display' | 'digits';

/** The setting of words: the role of their font, and a size, px. */
export interface Type {
  font: Role;
  size: number;
  /** The role of the font of digits, Latin and other foreign letters. */
  others?: Role;
}

/** Measures the width of words by the role of their font. */
export interface TypeRuler {
  /** Returns the width of words in the font of a role, em. */
  widthOf(words: string, font: Role): number;
  /** Stores the measured widths for the next build. */
  keep(): Promise<void>;
}

/** Returns a ruler for the fonts of a pairing; earlier widths come from the cache folder. */
export async function openTypeRuler(
  cache: string,
  pairing: Pairing = pairings.plex,
): Promise<TypeRuler> {
  const [regular = '', semibold = '', bold = '', author = '', display = ''] =
    listFontPaths(pairing);
  const [ofRegular = [], ofSemibold = [], ofBold = []] = figureSpares(pairing).values();
  // By font, the fonts for letters that it lacks, in the order of the styles' families.
  const spares = new Map([
    [regular, ofRegular],
    [semibold, ofSemibold],
    [bold, ofBold],
    [author, [regular, ...ofRegular]],
    [display, [author, bold, ...ofBold]],
  ]);
  const ruler = await openRuler([...spares.keys()], cache, spares);
  const files = { regular, semibold, bold, author, display, digits: regular };
  return {
    keep: ruler.keep,
    widthOf: (words, font) =>
      ruler.widthOf(words, files[font]) * (font === 'digits' ? pairing.digits : 1),
  };
}

/** Returns the role of our font of a weight. */
export function roleOfWeight(weight: number): Role {
  if (weight >= 700) return 'bold';
  return weight >= 600 ? 'semibold' : 'regular';
}

export const headlineType = (size: number): Type => ({ font: 'bold', size });
export const displayType = (size: number): Type => ({ font: 'display', size });
export const leadType = (size: number): Type => ({ font: 'semibold', size });
export const captionType = (size: number): Type => ({ font: 'regular', size });
/** The typeface of the author's words; its digits come from another font (the face «Digits» of fonts.ts). */
export const authorType = (size: number): Type => ({ font: 'author', size, others: 'digits' });

/** Digits and letters of other scripts; a point or a colon after a Latin letter; anything else. */
const runsOfVoices = new RegExp(
  `(?:[0-9]|${foreign.source})+|(?<=[A-Za-z])[.:]|(?:(?!(?<=[A-Za-z])[.:])(?!${foreign.source})[^0-9])+`,
  'gu',
);
const isOfOthers = new RegExp(`^(?:[0-9]|${foreign.source})`, 'u');

/** Returns the width of words in their setting, px. */
export function widthOf(words: string, { font, size, others }: Type, ruler: TypeRuler): number {
  if (!others) return ruler.widthOf(words, font) * size;
  return [...words.matchAll(runsOfVoices)].reduce((sum, { 0: run, index }) => {
    if (isOfOthers.test(run)) return sum + ruler.widthOf(run, others) * size;
    // Chromium takes a point in a Latin name from the font of its letters, at the full size.
    const isLatin = /^[.:]$/.test(run) && /[A-Za-z]/.test(words[index - 1] ?? '');
    return sum + ruler.widthOf(run, isLatin ? 'regular' : font) * size;
  }, 0);
}
