import type { Bitmap } from './bitmap.ts';
import type { Line } from './line.ts';
import type { Piece } from './piece.ts';

type Colour = readonly number[];

/** Returns the contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Colour, other: Colour): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const differ = (one: Colour, other: Colour) =>
  Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));

/** How a piece of text stands out from what is under it. */
export interface Standing {
  /** How many pixels of ink it has. */
  pixels: number;
  /** The part of its ink that lies on one colour, and the contrast of its paint to that colour. */
  share: number;
  contrast: number;
}

/** Returns how a piece stands out, from a picture with it and one without words. */
export function compareGround(seen: Bitmap, wordless: Bitmap, piece: Piece): Standing {
  const grounds = groundsOf(seen, wordless, piece);
  const [most = '0 0 0'] = [...grounds].sort((a, b) => b[1] - a[1])[0] ?? [];
  const ground = most.split(' ').map(Number);
  const pixels = [...grounds.values()].reduce((sum, count) => sum + count, 0);
  const even = [...grounds]
    .filter(([colour]) => differ(colour.split(' ').map(Number), ground) < 16)
    .reduce((sum, [, count]) => sum + count, 0);
  const paint = piece.paint.map(
    (value, index) => value * piece.opacity + (ground[index] ?? 0) * (1 - piece.opacity),
  );
  return { pixels, share: even / Math.max(1, pixels), contrast: contrastOf(paint, ground) };
}

/** The colours under a piece's ink, and how many pixels have each. */
function groundsOf(seen: Bitmap, wordless: Bitmap, { ink, opacity }: Piece): Map<string, number> {
  const grounds = new Map<string, number>();
  const [bottom, right] = [Math.min(seen.height, ink.bottom), Math.min(seen.width, ink.right)];
  for (let y = Math.max(0, Math.floor(ink.top)); y < bottom; y += 1)
    for (let x = Math.max(0, Math.floor(ink.left)); x < right; x += 1) {
      const ground = wordless.at(x, y);
      if (differ(seen.at(x, y), ground) < 24 * opacity) continue;
      const key = ground.join(' ');
      grounds.set(key, (grounds.get(key) ?? 0) + 1);
    }
  return grounds;
}

/** Returns the part of a line's length where its contrast to one of its sides is as high as it should be. */
export function compareSides(seen: Bitmap, { paint, least, sides }: Line): number {
  const inside = sides.filter(
    ([x = 0, y = 0, u = 0, v = 0]) =>
      Math.min(x, y, u, v) > 0 && Math.max(x, u) < seen.width && Math.max(y, v) < seen.height,
  );
  const clear = inside.filter(([x = 0, y = 0, u = 0, v = 0]) =>
    [seen.at(Math.floor(x), Math.floor(y)), seen.at(Math.floor(u), Math.floor(v))].some(
      (side) => contrastOf(paint, side) >= least,
    ),
  );
  return inside.length > 0 ? clear.length / inside.length : 1;
}
