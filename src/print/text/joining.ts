import type { Glyph } from './glyph.ts';
import { viewOf } from './truetype.ts';

/** A glyph of a font, and its shift in font units. */
export interface Part {
  glyph: number;
  dx: number;
  dy: number;
}

/** OpenType 1.9, glyf: offsets are words, offsets are distances, another part follows. */
const [argumentsAreWords, argumentsAreDistances, partFollows] = [0x1, 0x2, 0x20];
const header = 10;
const partSize = 8;

/**
 * Returns one glyph that draws all parts, with the advance of the first: a letter with its dots and
 * marks. Returns undefined if a part is not in the font.
 */
export function joinGlyphs(list: readonly Glyph[], parts: readonly Part[]): Glyph | undefined {
  const [base] = parts;
  const first = base && list[base.glyph];
  if (!base || !first || parts.some(({ glyph }) => !list[glyph])) return undefined;
  const drawn = parts.flatMap((part) => {
    const glyph = list[part.glyph];
    return glyph && glyph.outline.length > 0 ? [{ part, glyph }] : [];
  });
  const outline = new Uint8Array(header + partSize * drawn.length);
  const view = viewOf(outline);
  view.setInt16(0, -1);
  const boxes = drawn.map(({ part, glyph }) => moveBox(glyph, part));
  const box = [0, 1, 2, 3].map((side) => {
    const sides = boxes.map((one) => one[side] ?? 0);
    return side < 2 ? Math.min(...sides) : Math.max(...sides);
  });
  for (const [side, value] of box.entries()) view.setInt16(2 + side * 2, value);
  for (const [i, { part, glyph }] of drawn.entries()) {
    const at = header + i * partSize;
    view.setUint16(
      at,
      argumentsAreWords | argumentsAreDistances | (i < drawn.length - 1 ? partFollows : 0),
    );
    view.setUint16(at + 2, part.glyph);
    view.setInt16(at + 4, part.dx + shiftOf(glyph));
    view.setInt16(at + 6, part.dy);
  }
  return { outline, advance: first.advance, bearing: box[0] ?? 0 };
}

/**
 * The distance by which a rasteriser moves a glyph to its left bearing; it does not do so inside a
 * joined glyph.
 */
function shiftOf({ outline, bearing }: Glyph): number {
  return outline.length > 0 ? bearing - viewOf(outline).getInt16(2) : 0;
}

/** Left, bottom, right and top of a moved glyph. */
function moveBox(glyph: Glyph, { dx, dy }: Part): number[] {
  const view = viewOf(glyph.outline);
  const shift = dx + shiftOf(glyph);
  return [2, 4, 6, 8].map((at, side) => view.getInt16(at) + (side % 2 === 0 ? shift : dy));
}
