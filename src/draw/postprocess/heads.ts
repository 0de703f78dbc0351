import { readNumbers } from '../measure/box.ts';
import { type Head, headOf, heads } from './head-shape.ts';

/** A line of at least this width, px, is heavy, and its heads are larger by this factor. */
const heavyStroke = { from: 4, by: 1.4 };

/** Replaces Mermaid's small heads by large solid ones; each ends where the line met its box. */
export function drawHeads(svg: Element): void {
  const defs = svg.ownerDocument.createElementNS(svg.namespaceURI, 'defs');
  for (const line of svg.querySelectorAll('[marker-start],[marker-end]')) {
    const heavy = Number(line.getAttribute('stroke-width')) >= heavyStroke.from;
    for (const end of ['start', 'end'] as const) {
      const name = line.getAttribute(`marker-${end}`)?.replace(/^url\(#|\)$/g, '') ?? '';
      const found = headOf(name);
      if (!found) continue;
      const { head, overhang } = found;
      const colour = findStroke(line);
      const id = [heavy ? 'heavy-' : '', head, '-', colour.replace(/\W/g, '')].join('');
      const scale = heavy ? heavyStroke.by : 1;
      if (!defs.querySelector(`[id="${id}"]`)) defs.append(makeHead(defs, id, head, colour, scale));
      line.setAttribute(`marker-${end}`, `url(#${id})`);
      const beyond = line.hasAttribute('data-whole') ? 0 : overhang;
      pullBack(line, end, (heads[head].length - heads[head].into) * scale - beyond);
    }
  }
  if (defs.children.length > 0) svg.prepend(defs);
}

function findStroke(line: Element): string {
  return line.closest('[stroke]')?.getAttribute('stroke') ?? '#000';
}

function makeHead(defs: Element, id: string, head: Head, colour: string, scale: number): Element {
  const marker = defs.ownerDocument.createElementNS(defs.namespaceURI, 'marker');
  const { length, height, into, shape } = heads[head];
  const size = { markerWidth: length * scale, markerHeight: height * scale };
  const place = { refX: into, refY: height / 2, orient: 'auto-start-reverse' };
  const view = { viewBox: `0 0 ${length} ${height}`, markerUnits: 'userSpaceOnUse' };
  for (const [name, value] of Object.entries({ id, ...view, ...size, ...place })) {
    marker.setAttribute(name, String(value));
  }
  marker.innerHTML = shape.replaceAll('COLOUR', colour);
  return marker;
}

/** Shortens a line at one end by some px, so that it ends inside its head and not behind it. */
function pullBack(line: Element, end: 'start' | 'end', by: number): void {
  if (line.localName === 'line') pullBackLine(line, end, by);
  else if (end === 'start') pullBackStart(line, by);
  else pullBackEnd(line, by);
}

const oneNumber = '([-+]?[\\d.]+(?:e[-+]?\\d+)?)';
const pathStart = new RegExp(
  `^\\s*M\\s*${oneNumber}[\\s,]*${oneNumber}\\s*([LCQ])\\s*${oneNumber}[\\s,]*${oneNumber}`,
);
const pathEnd = new RegExp(`([\\s,A-Z])${oneNumber}[\\s,]*${oneNumber}\\s*$`);

function pullBackStart(line: Element, by: number): void {
  const data = line.getAttribute('d') ?? '';
  const [whole, x, y, letter = '', u, v] = pathStart.exec(data) ?? [];
  if (whole === undefined) return;
  const [nx, ny] = shorten([Number(x), Number(y)], [Number(u), Number(v)], by, reachOf(data));
  line.setAttribute('d', `M${nx},${ny}${letter}${u},${v}${data.slice(whole.length)}`);
}

function pullBackEnd(line: Element, by: number): void {
  const data = line.getAttribute('d') ?? '';
  const [u, v, x, y] = readNumbers(data).slice(-4);
  if (u === undefined || v === undefined || x === undefined || y === undefined) return;
  const [nx, ny] = shorten([x, y], [u, v], by, reachOf(data));
  const shortened = data.replace(pathEnd, (_, before: string) => `${before}${nx},${ny}`);
  line.setAttribute('d', shortened);
}

/** Returns which part of its first or last stretch a path may lose: a single stretch may have two heads. */
function reachOf(data: string): number {
  return (data.match(/[LCQ]/g)?.length ?? 0) > 1 ? 0.95 : 0.5;
}

function pullBackLine(line: Element, end: 'start' | 'end', by: number): void {
  const read = (n: 1 | 2): [number, number] => [
    Number(line.getAttribute(`x${n}`) ?? 0),
    Number(line.getAttribute(`y${n}`) ?? 0),
  ];
  const n = end === 'start' ? 1 : 2;
  const [x, y] = shorten(read(n), read(n === 1 ? 2 : 1), by);
  line.setAttribute(`x${n}`, String(x));
  line.setAttribute(`y${n}`, String(y));
}

/** Returns a point moved some px toward another, but at most a part of the way. */
function shorten(
  from: readonly [number, number],
  toward: readonly [number, number],
  by: number,
  reach = 0.5,
): [number, number] {
  const [dx, dy] = [toward[0] - from[0], toward[1] - from[1]];
  const far = Math.hypot(dx, dy);
  const part = far > 0 ? Math.min(by / far, reach) : 0;
  return [from[0] + dx * part, from[1] + dy * part];
}
