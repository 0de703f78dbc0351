import type { Ruler } from '../../draw/measure/ruler.ts';
import { fontFile } from '../fonts.ts';

/** How words are set: a font (the path of its file) and a size, px. */
export interface Type {
  font: string;
  size: number;
  /** Digits and Latin letters are set in another font, at so much of the size. */
  others?: { font: string; share: number };
}

const bold = fontFile('Plex', 700);
const semibold = fontFile('Plex', 600);
const regular = fontFile('Plex', 400);
const display = fontFile('Amiri', 700);
const naskh = fontFile('Naskh', 500);

/** The fonts that slides are set in. */
export const fonts = [bold, semibold, regular, display, naskh];

export const headlineType = (size: number): Type => ({ font: bold, size });
export const displayType = (size: number): Type => ({ font: display, size });
export const leadType = (size: number): Type => ({ font: semibold, size });
export const captionType = (size: number): Type => ({ font: regular, size });
/** The author's voice: its digits are the other voice's (the face «Digits» of fonts.ts). */
export const authorType = (size: number): Type => ({
  font: naskh,
  size,
  others: { font: regular, share: 0.96 },
});

/** Returns how wide words are as they are set, px. */
export function widthOf(words: string, { font, size, others }: Type, ruler: Ruler): number {
  if (!others) return ruler.widthOf(words, font) * size;
  const runs = words.match(/[0-9A-Za-z]+|[^0-9A-Za-z]+/g) ?? [];
  return runs.reduce((sum, run) => {
    const isOther = /^[0-9A-Za-z]/.test(run);
    const em = ruler.widthOf(run, isOther ? others.font : font);
    return sum + em * size * (isOther ? others.share : 1);
  }, 0);
}
