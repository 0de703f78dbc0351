import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { readLetters } from './cmap.ts';

/** The width of the box drawn for a letter that no font has, em. */
export const boxWidth = 0.7;

interface Face extends Cut {
  weight: number;
  spares: string[];
  rise: number;
  fall: number;
  middle: number;
}

/** An open font file. */
interface Cut {
  font: hb.Font;
  unit: number;
  /** The code points for which it has glyphs. */
  letters: Set<number>;
}

/** Letters in a line: the advance of the pen, and how far the ink extends from the start. */
export interface Letters {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Measures text as a browser would set it; all lengths in px. */
export interface Measure {
  set(text: string, size: number, weight: number): Letters;
  /** The extent of a font above and below its baseline, in whole px, rounded as in Chromium. */
  reach(size: number, weight: number): { rise: number; fall: number };
  /** The height of the letter x. */
  middle(size: number, weight: number): number;
}

const arabic = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const leftward = /\p{Nd}|(?![\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])\p{L}/u;
/** Invisible characters, which any font can set. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/**
 * Returns a measure that uses HarfBuzz on TTF files, one per weight; throws if a file cannot be read. A
 * letter without a glyph is set in the first of its weight's spare fonts that has one; if none has, it
 * is a box.
 */
export function openFonts(
  files: Map<number, string>,
  spares: Map<number, string[]> = new Map(),
): Measure {
  const faces = [...files].map(([weight, path]) => openFace(weight, path, spares.get(weight)));
  const known = new Map<string, Letters>();
  const choose = (weight: number): Face => {
    const [first, ...rest] = faces;
    if (!first) throw new Error('no font was given to draw with');
    const far = (face: Face): number => Math.abs(face.weight - weight);
    return rest.reduce((best, face) => (far(face) < far(best) ? face : best), first);
  };
  return {
    set(text, size, weight) {
      const face = choose(weight);
      const key = `${face.weight} ${text}`;
      const letters = known.get(key) ?? shape(face, text);
      known.set(key, letters);
      return scale(letters, size);
    },
    reach(size, weight) {
      const face = choose(weight);
      return { rise: Math.round(face.rise * size), fall: Math.round(face.fall * size) };
    },
    middle: (size, weight) => choose(weight).middle * size,
  };
}

function openFace(weight: number, path: string, spares: string[] = []): Face {
  const { face, ...cut } = openFile(path);
  const extents = cut.font.hExtents();
  const table = face.referenceTable('OS/2');
  const height = table && table.length > 88 ? ((table[86] ?? 0) << 8) | (table[87] ?? 0) : 0;
  return {
    weight,
    ...cut,
    spares,
    rise: extents.ascender / face.upem,
    fall: -extents.descender / face.upem,
    middle: height ? height / face.upem : 0.5,
  };
}

function openFile(path: string): Cut & { face: hb.Face } {
  const bytes = new Uint8Array(readFileSync(path));
  const face = new hb.Face(new hb.Blob(bytes));
  return { face, font: new hb.Font(face), unit: face.upem, letters: readLetters(bytes) };
}

/** Spare fonts are opened only when needed: most texts need none. */
const opened = new Map<string, Cut>();

function openSpare(path: string): Cut {
  const spare = opened.get(path) ?? openFile(path);
  opened.set(path, spare);
  return spare;
}

function scale({ width, left, right, top, bottom }: Letters, by: number): Letters {
  return {
    width: width * by,
    left: left * by,
    right: right * by,
    top: top * by,
    bottom: bottom * by,
  };
}

/** Returns the measures of a text's letters in em. Each run of one direction is shaped alone, as in browsers. */
function shape(face: Face, text: string): Letters {
  const letters = { width: 0, left: 0, right: 0, top: 0, bottom: 0 };
  for (const run of splitRuns(text)) {
    for (const { text, cut } of splitFonts(run.text, face))
      if (cut) shapeRun({ text, rightToLeft: run.rightToLeft }, cut, letters);
      else letters.width += boxWidth * countLetters(text);
  }
  return letters;
}

function shapeRun(run: { text: string; rightToLeft: boolean }, cut: Cut, letters: Letters): void {
  const { font, unit } = cut;
  const buffer = new hb.Buffer();
  buffer.addText(run.text);
  buffer.guessSegmentProperties();
  buffer.setDirection(run.rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
  hb.shape(font, buffer);
  const glyphs = buffer.getGlyphInfos();
  buffer.getGlyphPositions().forEach((place, i) => {
    const ink = font.glyphExtents(glyphs[i]?.codepoint ?? 0);
    const pen = letters.width * unit;
    if (ink) spread(letters, ink, pen + place.xOffset, place.yOffset, unit);
    letters.width += place.xAdvance / unit;
  });
}

/** Splits a text where the font changes; `cut` is undefined for letters that no font has. */
function splitFonts(text: string, face: Face): { text: string; cut: Cut | undefined }[] {
  const runs: { text: string; cut: Cut | undefined }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const cut = unseen.test(letter) && last ? last.cut : findCut(letter, face);
    if (last && last.cut === cut) last.text += letter;
    else runs.push({ text: letter, cut });
  }
  return runs;
}

function findCut(letter: string, face: Face): Cut | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (face.letters.has(code) || unseen.test(letter)) return face;
  const spare = face.spares.find((path) => openSpare(path).letters.has(code));
  return spare === undefined ? undefined : openSpare(spare);
}

function countLetters(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** Extends the bounds of letters by the ink of one more glyph, which begins at x and y (upward, font units). */
function spread(letters: Letters, ink: hb.GlyphExtents, x: number, y: number, unit: number): void {
  letters.left = Math.min(letters.left, (x + ink.xBearing) / unit);
  letters.right = Math.max(letters.right, (x + ink.xBearing + ink.width) / unit);
  letters.top = Math.min(letters.top, -(y + ink.yBearing) / unit);
  letters.bottom = Math.max(letters.bottom, -(y + ink.yBearing + ink.height) / unit);
}

/** Splits a text between Arabic and Latin or digits; spaces and points stay with the run before them. */
function splitRuns(text: string): { text: string; rightToLeft: boolean }[] {
  const runs: { text: string; rightToLeft: boolean | undefined }[] = [];
  for (const letter of text) {
    const side = leftward.test(letter) ? false : arabic.test(letter) ? true : undefined;
    const last = runs.at(-1);
    if (
      last &&
      (side === undefined || last.rightToLeft === undefined || side === last.rightToLeft)
    ) {
      last.text += letter;
      last.rightToLeft ??= side;
    } else runs.push({ text: letter, rightToLeft: side });
  }
  return runs.map((run) => ({ text: run.text, rightToLeft: run.rightToLeft ?? false }));
}
