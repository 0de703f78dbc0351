import { readCommands } from '../draw/measure/path.ts';

/** A point, px. */
export interface Spot {
  x: number;
  y: number;
}

/** A piece of an outline: where the pen goes, over which points. */
export interface Piece {
  pen: 'move' | 'line' | 'cubic' | 'quadratic' | 'close';
  spots: Spot[];
}

/** Where the pen is, where its outline began, and the point that a smooth curve mirrors. */
interface Pen {
  at: Spot;
  start: Spot;
  handle?: Spot;
  pieces: Piece[];
}

/** Returns SVG path data as pieces of absolute points; an arc becomes cubic curves. */
export function readPath(data: string): Piece[] {
  const origin = { x: 0, y: 0 };
  const pen: Pen = { at: origin, start: origin, pieces: [] };
  for (const [letter, values] of readCommands(data)) follow(pen, letter, values);
  return pen.pieces;
}

function follow(pen: Pen, letter: string, values: number[]): void {
  const kind = letter.toUpperCase();
  const base = letter === kind ? { x: 0, y: 0 } : pen.at;
  const spot = (at: number): Spot => ({
    x: base.x + (values[at] ?? 0),
    y: base.y + (values[at + 1] ?? 0),
  });
  const { handle } = pen;
  delete pen.handle;
  if (kind === 'Z') close(pen);
  else if (kind === 'A')
    for (const spots of sweep(pen.at, values, spot(5))) put(pen, 'cubic', spots);
  else if (kind === 'H') put(pen, 'line', [{ x: spot(0).x, y: pen.at.y }]);
  else if (kind === 'V') put(pen, 'line', [{ x: pen.at.x, y: base.y + (values[0] ?? 0) }]);
  else if (kind === 'C' || kind === 'S') {
    const [second, end] = kind === 'C' ? [spot(2), spot(4)] : [spot(0), spot(2)];
    put(pen, 'cubic', [kind === 'C' ? spot(0) : mirror(handle, pen.at), second, end]);
    pen.handle = second;
  } else if (kind === 'Q' || kind === 'T') {
    const bend = kind === 'Q' ? spot(0) : mirror(handle, pen.at);
    put(pen, 'quadratic', [bend, spot(kind === 'Q' ? 2 : 0)]);
    pen.handle = bend;
  } else put(pen, kind === 'M' ? 'move' : 'line', [spot(0)]);
  if (kind === 'M') pen.start = pen.at;
}

function put(pen: Pen, how: Piece['pen'], spots: Spot[]): void {
  pen.pieces.push({ pen: how, spots });
  pen.at = spots.at(-1) ?? pen.at;
}

function close(pen: Pen): void {
  pen.pieces.push({ pen: 'close', spots: [] });
  pen.at = pen.start;
}

function mirror(handle: Spot | undefined, at: Spot): Spot {
  return handle ? { x: 2 * at.x - handle.x, y: 2 * at.y - handle.y } : at;
}

/** Returns an elliptical arc as cubic curves of a quarter at most (SVG 2, appendix B.2.4). */
function sweep(from: Spot, values: number[], to: Spot): Spot[][] {
  const [width = 0, height = 0, tilt = 0, large = 0, clockwise = 0] = values;
  if (width === 0 || height === 0) return [[from, to, to]];
  const turn = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const own = { x: cos * half.x + sin * half.y, y: cos * half.y - sin * half.x };
  const grow = Math.max(1, Math.hypot(own.x / width, own.y / height));
  const [rx, ry] = [Math.abs(width) * grow, Math.abs(height) * grow];
  const spread = (rx * own.y) ** 2 + (ry * own.x) ** 2;
  const far = spread ? Math.sqrt(Math.max(0, (rx * ry) ** 2 - spread) / spread) : 0;
  const side = large === clockwise ? -far : far;
  const centre = { x: (side * rx * own.y) / ry, y: (-side * ry * own.x) / rx };
  const first = Math.atan2((own.y - centre.y) / ry, (own.x - centre.x) / rx);
  let angle = Math.atan2((-own.y - centre.y) / ry, (-own.x - centre.x) / rx) - first;
  if (clockwise && angle < 0) angle += 2 * Math.PI;
  if (!clockwise && angle > 0) angle -= 2 * Math.PI;
  const onSlide = (x: number, y: number): Spot => {
    const [u, v] = [centre.x + rx * x, centre.y + ry * y];
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return { x: middle.x + cos * u - sin * v, y: middle.y + sin * u + cos * v };
  };
  return quarters(first, angle).map((curve) => curve.map(([x, y]) => onSlide(x, y)));
}

/** Returns the curves of an arc of the unit circle: for each, its two handles and its end. */
function quarters(first: number, angle: number): [number, number][][] {
  const count = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [first + index * step, first + (index + 1) * step];
    return [
      [Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)],
      [Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)],
      [Math.cos(b), Math.sin(b)],
    ];
  });
}
