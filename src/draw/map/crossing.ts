import type { Polyline } from './polyline.ts';

/** Whether two polylines cross. A point on a line counts to one side of it, so corners cross too. */
export function linesCross(one: Polyline, other: Polyline): boolean {
  if (one.left > other.right || other.left > one.right) return false;
  if (one.top > other.bottom || other.top > one.bottom) return false;
  for (let k = 1; k < one.xs.length; k += 1) if (pieceCrosses(one, k, other)) return true;
  return false;
}

/** Whether piece `k` of a polyline crosses another polyline. */
function pieceCrosses(line: Polyline, k: number, other: Polyline): boolean {
  let wasLeft = liesLeft(line, k, other, 0);
  for (let n = 1; n < other.xs.length; n += 1) {
    const isLeft = liesLeft(line, k, other, n);
    const changes = isLeft !== wasLeft;
    if (changes && liesLeft(other, n, line, k - 1) !== liesLeft(other, n, line, k)) return true;
    wasLeft = isLeft;
  }
  return false;
}

/** Whether corner `n` of another polyline lies to the one side of piece `k`, or to the other. */
function liesLeft({ xs, ys }: Polyline, k: number, other: Polyline, n: number): boolean {
  const x = xs[k - 1] ?? 0;
  const y = ys[k - 1] ?? 0;
  const across = ((xs[k] ?? 0) - x) * ((other.ys[n] ?? 0) - y);
  return across - ((ys[k] ?? 0) - y) * ((other.xs[n] ?? 0) - x) > 0;
}
