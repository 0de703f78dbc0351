import { mirror } from './bidi.ts';
import type { Font, Refusal } from './font.ts';
import { type Operation, readName } from './operation.ts';
import { type Cluster, movePen, takePen } from './text-state.ts';

/** The content of one text object: glyphs from left to right in one font and size. */
export interface Run {
  font: Font;
  /** The font's name in the resources. */
  resource: string;
  size: number;
  matrix: readonly number[];
  /** Whether the characters run from right to left. */
  reversed: boolean;
  clusters: Cluster[];
}

const rightToLeft = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/** Returns the names of the fonts that a text object sets, without duplicates. */
export function namesOfFonts(block: Operation[]): string[] {
  const names = block.filter(({ name }) => name === 'Tf').map((operation) => readName(operation));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Returns whether a text object shows anything (ISO 32000-1, 9.4.3). */
export function showsText(block: Operation[]): boolean {
  return block.some(({ name }) => /^(Tj|TJ|'|")$/.test(name));
}

/**
 * Returns the run of a text object, read from the operations between BT and ET. A text object that is
 * not written as Skia writes it (SkPDFDevice: Tf, Tm, then Td and Tj; ReversedChars and ActualText
 * marked) is refused.
 */
export function readRun(block: Operation[], font: Font, resource: string): Run | Refusal {
  const pen = takePen(font);
  const strange = block.find((operation) => !movePen(pen, operation));
  if (strange) return { refused: `a text is set with ${strange.name} in an unknown way` };
  if (pen.marks.length > 0) return { refused: 'a text ends before its marked content' };
  // Skia omits glyphs outside the page, but keeps the marks around them.
  const clusters = pen.clusters.filter(({ glyphs }) => glyphs.length > 0);
  if (clusters.some((cluster) => cluster.text === '' && hasInk(cluster, font)))
    return { refused: 'it draws a glyph that has no character' };
  const { size, matrix } = pen;
  const reversed =
    pen.reversed || clusters.some(({ text }) => rightToLeft.test(text)) || isLoose(clusters, font);
  return { font, resource, size, matrix, reversed, clusters };
}

function hasInk({ glyphs }: Cluster, font: Font): boolean {
  return glyphs.some(({ glyph }) => (font.glyphs.list[glyph]?.outline.length ?? 0) > 0);
}

/**
 * Skia does not mark a run of one character as reversed: punctuation has the direction of the page. Runs
 * of more characters are marked, so that one without the mark runs from left to right. The
 * glyph of a bracket shows its direction: if the glyph stands for the bracket itself, it is not
 * mirrored.
 */
function isLoose(clusters: Cluster[], font: Font): boolean {
  if (clusters.length > 1 || clusters.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return false;
  return !clusters.some(
    ({ text, glyphs }) => mirror(text) !== text && font.text.get(glyphs[0]?.glyph ?? 0) === text,
  );
}
