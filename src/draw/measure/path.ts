export type Point = [number, number];

const steps = 16;
const pathToken = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const commandArity: Record<string, number> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** The pen's position in path data, and the control point that a smooth curve reflects. */
interface Pen {
  at: Point;
  start: Point;
  handle: Point | undefined;
  after: string;
  line: Point[] | undefined;
  lines: Point[][];
}

/** Returns path data as straight lines, one list of points per subpath; each curve becomes 16 chords. */
export function flatten(data: string): Point[][] {
  const pen: Pen = {
    at: [0, 0],
    start: [0, 0],
    handle: undefined,
    after: '',
    line: undefined,
    lines: [],
  };
  for (const [letter, values] of readCommands(data)) follow(pen, letter, values);
  return pen.lines;
}

/** Yields the commands of path data, each with the values of one step; stops at what is no path data. */
export function* readCommands(data: string): Generator<[string, number[]]> {
  const tokens = data.match(pathToken) ?? [];
  let letter = '';
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? '';
    const named = /[a-z]/i.test(token);
    if (named) {
      letter = token;
      i += 1;
    } else if (letter === 'M' || letter === 'm') letter = letter === 'M' ? 'L' : 'l';
    const arity = commandArity[letter.toUpperCase()];
    if (arity === undefined || (arity === 0 && !named)) return;
    const values = tokens.slice(i, i + arity).map(Number);
    if (values.length < arity || values.some(Number.isNaN)) return;
    yield [letter, values];
    i += arity;
  }
}

function follow(pen: Pen, letter: string, values: number[]): void {
  const kind = letter.toUpperCase();
  const [ox, oy] = letter === kind ? [0, 0] : pen.at;
  const point = (i: number): Point => [(values[i] ?? 0) + ox, (values[i + 1] ?? 0) + oy];
  const [x, y] = pen.at;
  let handle: Point | undefined;
  if (kind === 'M') lift(pen, point(0));
  else if (kind === 'L') rule(pen, point(0));
  else if (kind === 'H') rule(pen, [(values[0] ?? 0) + ox, y]);
  else if (kind === 'V') rule(pen, [x, (values[0] ?? 0) + oy]);
  else if (kind === 'Z') close(pen);
  else if (kind === 'A') sweep(pen, values, point(5));
  else if (kind === 'C' || kind === 'S') {
    handle = point(kind === 'C' ? 2 : 0);
    bend(pen, kind === 'C' ? point(0) : reflect(pen, 'CS'), handle, point(kind === 'C' ? 4 : 2));
  } else {
    handle = kind === 'Q' ? point(0) : reflect(pen, 'QT');
    bendQuadratic(pen, handle, point(kind === 'Q' ? 2 : 0));
  }
  pen.handle = handle;
  pen.after = kind;
}

function lift(pen: Pen, to: Point): void {
  pen.at = to;
  pen.start = to;
  pen.line = [to];
  pen.lines.push(pen.line);
}

function rule(pen: Pen, to: Point): void {
  if (!pen.line) lift(pen, pen.at);
  pen.line?.push(to);
  pen.at = to;
}

function close(pen: Pen): void {
  rule(pen, pen.start);
  pen.line = undefined;
}

function reflect(pen: Pen, kinds: string): Point {
  if (!pen.handle || !kinds.includes(pen.after)) return pen.at;
  return [2 * pen.at[0] - pen.handle[0], 2 * pen.at[1] - pen.handle[1]];
}

function bend(pen: Pen, first: Point, second: Point, to: Point): void {
  const from = pen.at;
  const at = (axis: 0 | 1, t: number): number =>
    (1 - t) ** 3 * from[axis] +
    3 * (1 - t) ** 2 * t * first[axis] +
    3 * (1 - t) * t ** 2 * second[axis] +
    t ** 3 * to[axis];
  for (let step = 1; step < steps; step++) rule(pen, [at(0, step / steps), at(1, step / steps)]);
  rule(pen, to);
}

function bendQuadratic(pen: Pen, handle: Point, to: Point): void {
  const [x, y] = pen.at;
  const toward = (from: number, middle: number): number => from + (2 / 3) * (middle - from);
  bend(
    pen,
    [toward(x, handle[0]), toward(y, handle[1])],
    [toward(to[0], handle[0]), toward(to[1], handle[1])],
    to,
  );
}

/** Adds the points of an elliptical arc: SVG 2, appendix B.2.4 (from end points to centre). */
function sweep(pen: Pen, values: number[], to: Point): void {
  const [width = 0, height = 0, tilt = 0, large = 0, clockwise = 0] = values;
  let [rx, ry] = [Math.abs(width), Math.abs(height)];
  if (!rx || !ry) {
    rule(pen, to);
    return;
  }
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const [dx, dy] = [(pen.at[0] - to[0]) / 2, (pen.at[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grow = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * grow, ry * grow];
  const spread = (rx * y) ** 2 + (ry * x) ** 2;
  const far = spread ? Math.sqrt(Math.max(0, (rx * ry) ** 2 - spread) / spread) : 0;
  const side = large === clockwise ? -far : far;
  const [cx, cy] = [(side * rx * y) / ry, (-side * ry * x) / rx];
  const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let turn = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - first;
  if (clockwise && turn < 0) turn += 2 * Math.PI;
  if (!clockwise && turn > 0) turn -= 2 * Math.PI;
  const middle: Point = [(pen.at[0] + to[0]) / 2, (pen.at[1] + to[1]) / 2];
  for (let step = 1; step < steps; step++) {
    const [u, v] = [
      cx + rx * Math.cos(first + (turn * step) / steps),
      cy + ry * Math.sin(first + (turn * step) / steps),
    ];
    rule(pen, [middle[0] + cos * u - sin * v, middle[1] + sin * u + cos * v]);
  }
  rule(pen, to);
}
