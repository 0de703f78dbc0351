import type { Ruler } from '../../draw/measure/ruler.ts';
import { figureSpares, fontFile } from '../fonts.ts';
import { foreign } from '../spare.ts';

/** The setting of words: a font (the path of its file) and a size, px. */
export interface Type {
  font: string;
  size: number;
  /** The font of digits, Latin and other foreign letters, and its share of the size. */
  others?: { font: string; share: number };
}

const bold = fontFile('Plex', 700);
const semibold = fontFile('Plex', 600);
const regular = fontFile('Plex', 400);
const display = fontFile('Amiri', 700);
const naskh = fontFile('Naskh', 500);

/** The fonts of slides. */
export const fonts = [bold, semibold, regular, display, naskh];

const [ofRegular = [], ofSemibold = [], ofBold = []] = figureSpares().values();

/** By font, the fonts for letters that it lacks, in the order of the styles' families. */
export const spares = new Map([
  [bold, ofBold],
  [semibold, ofSemibold],
  [regular, ofRegular],
  [display, [naskh, bold, ...ofBold]],
  [naskh, [regular, ...ofRegular]],
]);

export const headlineType = (size: number): Type => ({ font: bold, size });
export const displayType = (size: number): Type => ({ font: display, size });
export const leadType = (size: number): Type => ({ font: semibold, size });
export const captionType = (size: number): Type => ({ font: regular, size });
/** The typeface of the author's words; its digits come from another font (the face «Digits» of fonts.ts). */
export const authorType = (size: number): Type => ({
  font: naskh,
  size,
  others: { font: regular, share: 0.96 },
});

/** Digits and letters of other scripts; a point or a colon after a Latin letter; anything else. */
const runsOfVoices = new RegExp(
  `(?:[0-9]|${foreign.source})+|(?<=[A-Za-z])[.:]|(?:(?!(?<=[A-Za-z])[.:])(?!${foreign.source})[^0-9])+`,
  'gu',
);
const isOfOthers = new RegExp(`^(?:[0-9]|${foreign.source})`, 'u');

/** Returns the width of words in their setting, px. */
export function widthOf(words: string, { font, size, others }: Type, ruler: Ruler): number {
  if (!others) return ruler.widthOf(words, font) * size;
  return [...words.matchAll(runsOfVoices)].reduce((sum, { 0: run, index }) => {
    if (isOfOthers.test(run)) return sum + ruler.widthOf(run, others.font) * size * others.share;
    // Chromium takes a point in a Latin name from the font of its letters, at the full size.
    const isLatin = /^[.:]$/.test(run) && /[A-Za-z]/.test(words[index - 1] ?? '');
    return sum + ruler.widthOf(run, isLatin ? others.font : font) * size;
  }, 0);
}
