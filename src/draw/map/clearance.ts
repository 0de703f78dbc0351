import { type Polyline, squareToPiece } from './polyline.ts';
import { type Box, distanceToBox } from './rectangle.ts';

/** How far a polyline passes from a box; 0 where it goes through; never more than `most`. */
export function distanceFromLine(
  box: Box,
  line: Polyline,
  most = Number.POSITIVE_INFINITY,
): number {
  if (gapToLine(box, line) >= most) return most;
  let nearest = most;
  for (let k = 1; k < line.xs.length && nearest > 0; k += 1) {
    if (gapToPiece(box, line, k) >= nearest) continue;
    nearest = Math.min(nearest, distanceFromPiece(box, line, k));
  }
  return nearest;
}

/** How far the rectangle around a polyline is from a box: never more than the polyline itself. */
function gapToLine({ x, y, w, h }: Box, { left, right, top, bottom }: Polyline): number {
  const dx = Math.max(left - x, x - right) - w / 2;
  const dy = Math.max(top - y, y - bottom) - h / 2;
  return Math.max(dx, dy);
}

/** The same of a piece; 0 or less where the rectangle around it meets the box. */
function gapToPiece({ x, y, w, h }: Box, { xs, ys }: Polyline, k: number): number {
  const ax = xs[k - 1] ?? 0;
  const ay = ys[k - 1] ?? 0;
  const bx = xs[k] ?? 0;
  const by = ys[k] ?? 0;
  const dx = Math.max(Math.min(ax, bx) - x, x - Math.max(ax, bx)) - w / 2;
  const dy = Math.max(Math.min(ay, by) - y, y - Math.max(ay, by)) - h / 2;
  return Math.max(dx, dy);
}

function distanceFromPiece(box: Box, line: Polyline, k: number): number {
  const ax = line.xs[k - 1] ?? 0;
  const ay = line.ys[k - 1] ?? 0;
  const bx = line.xs[k] ?? 0;
  const by = line.ys[k] ?? 0;
  const across = ay - by;
  const down = bx - ax;
  const side = across * (box.x - ax) + down * (box.y - ay);
  const reach = (Math.abs(across) * box.w + Math.abs(down) * box.h) / 2;
  const isBeside = Math.abs(side) > reach;
  // No upright line parts the two, nor a level one, nor one along the piece: they meet.
  if (!isBeside && gapToPiece(box, line, k) <= 0) return 0;
  const ends = Math.min(distanceToBox(ax, ay, box), distanceToBox(bx, by, box));
  if (!isBeside) return ends;
  // The whole box lies to one side: only the corner that faces the piece can be nearest.
  const x = box.x - (Math.sign(across * side) * box.w) / 2;
  const y = box.y - (Math.sign(down * side) * box.h) / 2;
  return Math.min(ends, Math.sqrt(squareToPiece(x, y, ax, ay, bx, by)));
}
