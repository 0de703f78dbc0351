import { flatten, type Point } from '../measure/path.ts';

/** Largest distance between a simplified outline and the original, px. */
const near = 0.06;

/**
 * Redraws the outlines of boxes that Mermaid sketches (as hundreds of small curves, each drawn twice)
 * as plain polygons; other paths remain unchanged.
 */
export function smoothSketches(svg: Element): void {
  for (const path of svg.querySelectorAll('.node path')) {
    const data = path.getAttribute('d') ?? '';
    if ((data.match(/C/g)?.length ?? 0) > 8) path.setAttribute('d', redraw(data));
  }
}

function redraw(data: string): string {
  return chain(dropRepeats(flatten(data)))
    .map((line) => simplify(line))
    .map(write)
    .join('');
}

function key([x, y]: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}

/** Removes strokes without length, and strokes with the same ends as an earlier one. */
function dropRepeats(strokes: Point[][]): Point[][] {
  const seen = new Set<string>();
  return strokes.filter((stroke) => {
    const [from, to] = [stroke[0], stroke.at(-1)];
    if (!from || !to || (stroke.length < 12 && key(from) === key(to))) return false;
    const name = `${key(from)} ${key(to)}`;
    const fresh = !seen.has(name);
    seen.add(name);
    return fresh;
  });
}

/** Joins strokes that begin at the end of the stroke before them. */
function chain(strokes: Point[][]): Point[][] {
  const lines: Point[][] = [];
  for (const stroke of strokes) {
    const [line, from] = [lines.at(-1), stroke[0]];
    const end = line?.at(-1);
    if (line && from && end && key(end) === key(from)) line.push(...stroke.slice(1));
    else lines.push([...stroke]);
  }
  return lines;
}

/** Omits points as long as the line stays close to them (Douglas and Peucker). */
function simplify(line: Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 3 || !first || !last) return line;
  let [farthest, far] = [0, 0];
  line.forEach((point, i) => {
    const away = distance(point, first, last);
    if (away > far) [farthest, far] = [i, away];
  });
  if (far <= near) return [first, last];
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = Math.hypot(dx, dy);
  return long ? Math.abs(dx * (ay - y) - dy * (ax - x)) / long : Math.hypot(x - ax, y - ay);
}

function write(line: Point[]): string {
  const [first, last] = [line[0], line.at(-1)];
  const closed = first && last && line.length > 2 && key(first) === key(last);
  const points = closed ? line.slice(0, -1) : line;
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}${closed ? 'Z' : ''}`;
}
