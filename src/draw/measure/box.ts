/** An affine transformation, as SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Returns all numbers in an attribute's text. */
export function readNumbers(text: string | null): number[] {
  return (text?.match(number) ?? []).map(Number);
}

/** Returns the transformation that applies `inner` first and `outer` second. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Returns the transformation of a `transform` attribute. */
export function readTransform(text: string | null): Matrix {
  let map = identity;
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    map = compose(map, readStep(name, readNumbers(list)));
  }
  return map;
}

function readStep(name: string, [a = 0, b, c, d = 0, e = 0, f = 0]: number[]): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d, e, f];
  if (name !== 'rotate') return identity;
  const turn = (a * Math.PI) / 180;
  const [cos, sin, x, y] = [Math.cos(turn), Math.sin(turn), b ?? 0, c ?? 0];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** Returns the smallest box around some boxes; undefined if there are none. */
export function unite(boxes: Iterable<Box>): Box | undefined {
  let whole: Box | undefined;
  for (const box of boxes) {
    whole = {
      left: Math.min(whole?.left ?? box.left, box.left),
      top: Math.min(whole?.top ?? box.top, box.top),
      right: Math.max(whole?.right ?? box.right, box.right),
      bottom: Math.max(whole?.bottom ?? box.bottom, box.bottom),
    };
  }
  return whole;
}

/** Returns the smallest box around some points; undefined if there are none. */
export function enclose(points: Iterable<readonly [number, number]>): Box | undefined {
  const boxes: Box[] = [];
  for (const [x, y] of points) {
    if (Number.isFinite(x) && Number.isFinite(y)) {
      boxes.push({ left: x, top: y, right: x, bottom: y });
    }
  }
  return unite(boxes);
}

/** Returns the axis-aligned box around a transformed box. */
export function move(box: Box, map: Matrix): Box {
  const corners = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ] as const;
  return enclose(corners.map((corner) => movePoint(corner, map))) ?? box;
}

/** Returns a transformed point. */
export function movePoint([x, y]: readonly [number, number], map: Matrix): [number, number] {
  return [map[0] * x + map[2] * y + map[4], map[1] * x + map[3] * y + map[5]];
}
