import type { Box, Piece } from './piece.ts';
import type { Place } from './place.ts';

/** Returns which pieces of a place have letters that touch those of another line, pair by pair. */
export function findTouching({ page }: Place, pieces: Piece[]): Promise<string[]> {
  return page.evaluate(drawAndCompare, pieces);
}

/** Draws each piece by itself, and compares where both have ink. Runs in the page, which has the fonts. */
function drawAndCompare(pieces: Piece[]): string[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) return ['there is no canvas'];

  const meet = (one: Box, other: Box): Box | undefined => {
    const box = {
      left: Math.floor(Math.max(one.left, other.left)),
      right: Math.ceil(Math.min(one.right, other.right)),
      top: Math.floor(Math.max(one.top, other.top)),
      bottom: Math.ceil(Math.min(one.bottom, other.bottom)),
    };
    return box.left < box.right && box.top < box.bottom ? box : undefined;
  };

  const inkIn = ({ font, words, right, baseline }: Piece, { left, top, ...box }: Box) => {
    pen.canvas.width = box.right - left;
    pen.canvas.height = box.bottom - top;
    pen.font = font;
    pen.direction = 'rtl';
    pen.textAlign = 'right';
    pen.fillText(words, right - left, baseline - top);
    const { data } = pen.getImageData(0, 0, pen.canvas.width, pen.canvas.height);
    return data.filter((_, index) => index % 4 === 3).map((alpha) => (alpha > 127 ? 1 : 0));
  };

  const touch = (one: Piece, other: Piece) => {
    const isOneLine = one.block === other.block && Math.abs(one.baseline - other.baseline) < 2;
    const box = meet(one.ink, other.ink);
    if (isOneLine || !box) return false;
    const ink = inkIn(other, box);
    return inkIn(one, box).some((value, index) => value > 0 && ink[index] === value);
  };

  return pieces.flatMap((one, index) =>
    pieces
      .slice(index + 1)
      .filter((other) => touch(one, other))
      .map((other) => `${one.words} | ${other.words}`),
  );
}
