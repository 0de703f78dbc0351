import { type Tables, viewOf } from './truetype.ts';

/** A glyph: its entry in `glyf`, and its advance and left bearing in font units. */
export interface Glyph {
  outline: Uint8Array;
  advance: number;
  bearing: number;
}

/** A font's glyphs by number, and its units per em. */
export interface Glyphs {
  em: number;
  list: Glyph[];
}

/** The tables that define glyphs; the fields below have the offsets given in OpenType 1.9. */
const needed = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'];
const emOffset = 18;
const longOffsets = 50;
const glyphs = 4;
const metricsOffset = 34;
const limitsEnd = 32;
/** The end of an outline's bounding box. */
const boxEnd = 10;

/** Returns the glyphs of a TrueType font; undefined if a table is missing or too short. */
export function readGlyphs(tables: Tables): Glyphs | undefined {
  const [head, hhea, maxp, hmtx, loca, glyf] = needed.map((name) => tables.get(name));
  if (!head || !hhea || !maxp || !hmtx || !loca || !glyf) return undefined;
  const count = viewOf(maxp).getUint16(glyphs);
  const metrics = viewOf(hhea).getUint16(metricsOffset);
  const long = viewOf(head).getInt16(longOffsets) === 1;
  if (loca.length < (count + 1) * (long ? 4 : 2)) return undefined;
  if (metrics < 1 || hmtx.length < count * 2 + metrics * 2) return undefined;
  const offset = (i: number) =>
    long ? viewOf(loca).getUint32(i * 4) : viewOf(loca).getUint16(i * 2) * 2;
  const list = Array.from({ length: count }, (_, i) => ({
    outline: glyf.slice(offset(i), offset(i + 1)),
    advance: viewOf(hmtx).getUint16(Math.min(i, metrics - 1) * 4),
    bearing: viewOf(hmtx).getInt16(i < metrics ? i * 4 + 2 : metrics * 4 + (i - metrics) * 2),
  }));
  const whole = list.every(({ outline }) => outline.length === 0 || outline.length > boxEnd);
  return whole && maxp.length >= limitsEnd
    ? { em: viewOf(head).getUint16(emOffset), list }
    : undefined;
}

/** Returns the tables with these glyphs; `parts` is the largest number of parts in a joined glyph. */
export function writeGlyphs(tables: Tables, { list }: Glyphs, parts: number): Tables {
  const written = new Map([...tables].map(([name, table]) => [name, table.slice()]));
  const outlines = list.map(({ outline }) => pad(outline));
  const loca = new Uint8Array((list.length + 1) * 4);
  const hmtx = new Uint8Array(list.length * 4);
  let end = 0;
  for (const [i, { advance, bearing }] of list.entries()) {
    end += outlines[i]?.length ?? 0;
    viewOf(loca).setUint32((i + 1) * 4, end);
    viewOf(hmtx).setUint16(i * 4, advance);
    viewOf(hmtx).setInt16(i * 4 + 2, bearing);
  }
  written.set('glyf', new Uint8Array(Buffer.concat(outlines)));
  written.set('loca', loca);
  written.set('hmtx', hmtx);
  viewOf(written.get('head') ?? loca).setInt16(longOffsets, 1);
  viewOf(written.get('hhea') ?? loca).setUint16(metricsOffset, list.length);
  raiseLimits(viewOf(written.get('maxp') ?? loca), list.length, parts);
  return written;
}

/**
 * Raises the limits for which a rasteriser allocates memory: points, contours and parts of joined
 * glyphs, and their depth.
 */
function raiseLimits(maxp: DataView, count: number, parts: number): void {
  maxp.setUint16(glyphs, count);
  const raise = (at: number, to: number) =>
    maxp.setUint16(at, Math.min(Math.max(maxp.getUint16(at), to), 0xffff));
  for (const [simple, joined] of [
    [6, 10],
    [8, 12],
  ] as const)
    raise(joined, parts * Math.max(maxp.getUint16(simple), maxp.getUint16(joined)));
  raise(28, parts);
  raise(30, maxp.getUint16(30) + 1);
}

function pad(outline: Uint8Array): Uint8Array {
  const padded = new Uint8Array((outline.length + 3) & ~3);
  padded.set(outline);
  return padded;
}
