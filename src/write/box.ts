import { boxWidth } from '../draw/measure/shape.ts';
import { asciiOf, packFont, u16, u32 } from './sfnt.ts';

/** Units per em, and the extent of the font above and below the baseline, as in Plex Sans Arabic. */
const em = 1000;
const [rise, fall] = [1085, -415];
const name = 'MinbarBox';

/** An empty box, font units: on the baseline, as high as a capital letter. */
const box = { left: 60, right: 640, bottom: 0, top: 700, line: 50 };
const advance = boxWidth * em;

/** A character without a glyph of its own: it joins others, or changes their form. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Returns a font (bytes of a TTF file) that shows each letter as one empty box. A letter may be several
 * code points, such as a flag or a family: a ligature makes one box of them.
 */
export function makeBoxFont(letters: string[]): Uint8Array {
  const codes = [...new Set(letters.flatMap(codesOf))].sort((a, b) => a - b);
  const ligatures = letters.map(codesOf).filter(({ length }) => length > 1);
  // Glyph 0 is the missing glyph; then one glyph for each code point, then one for each ligature.
  const glyphOf = new Map(codes.map((code, index) => [code, index + 1]));
  const empty = codes.map((code) => unseen.test(String.fromCodePoint(code)));
  const glyphs = [false, ...empty, ...ligatures.map(() => false)];
  const ends = glyphs.reduce(
    (sums, isEmpty) => {
      sums.push((sums.at(-1) ?? 0) + (isEmpty ? 0 : outline.length));
      return sums;
    },
    [0],
  );
  return packFont({
    'OS/2': describeStyle(codes),
    cmap: mapCodes(codes),
    glyf: glyphs.flatMap((isEmpty) => (isEmpty ? [] : outline)),
    head: describeHead(),
    hhea: describeLines(glyphs.length),
    hmtx: glyphs.flatMap((isEmpty) => (isEmpty ? u16(0, 0) : u16(advance, box.left))),
    loca: u32(...ends),
    maxp: [...u32(0x00010000), ...u16(glyphs.length, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: describeNames(),
    post: [...u32(0x00030000, 0), ...u16(0, 0), ...u32(0, 0, 0, 0, 0)],
    ...(ligatures.length > 0 && { GSUB: joinGlyphs(ligatures, glyphOf, codes.length + 1) }),
  });
}

const codesOf = (letter: string) => [...letter].map((sign) => sign.codePointAt(0) ?? 0);

const outline = drawBox();

/** A simple glyph of two contours: the second has the opposite direction, so the inside is empty. */
function drawBox(): number[] {
  const { left, right, bottom, top, line } = box;
  const inside = [left + line, right - line, bottom + line, top - line] as const;
  const outer = [left, left, right, right, bottom, top, top, bottom];
  const inner = [
    inside[0],
    inside[1],
    inside[1],
    inside[0],
    inside[2],
    inside[2],
    inside[3],
    inside[3],
  ];
  const xs = [...outer.slice(0, 4), ...inner.slice(0, 4)];
  const ys = [...outer.slice(4), ...inner.slice(4)];
  const steps = (places: number[]) =>
    u16(...places.map((place, index) => place - (places[index - 1] ?? 0)));
  const onCurve = xs.map(() => 1);
  const head = u16(2, left, bottom, right, top, 3, 7, 0);
  const bytes = [...head, ...onCurve, ...steps(xs), ...steps(ys)];
  return [...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0)];
}

function describeHead(): number[] {
  const { left, right, bottom, top } = box;
  return [
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(0x000b, em),
    ...u32(0, 0, 0, 0),
    ...u16(left, bottom, right, top, 0, 8, 2, 1, 0),
  ];
}

function describeLines(count: number): number[] {
  const { left, right } = box;
  const spread = [advance, left, advance - right, right];
  return [...u32(0x00010000), ...u16(rise, fall, 0, ...spread, 1, 0, 0, 0, 0, 0, 0, 0, count)];
}

function describeStyle(codes: number[]): number[] {
  const bound = (code = 0) => Math.min(code, 0xffff);
  return [
    ...u16(4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    ...Array.from({ length: 10 }, () => 0),
    ...u32(0, 0, 0, 0),
    ...asciiOf('NONE'),
    ...u16(0x40, bound(codes[0]), bound(codes.at(-1)), rise, fall, 0, rise, -fall),
    ...u32(1, 0),
    ...u16(500, 700, 0, 32, 1),
  ];
}

/** Format 12: one group per code point. */
function mapCodes(codes: number[]): number[] {
  const groups = codes.flatMap((code, index) => u32(code, code, index + 1));
  const table = [...u16(12, 0), ...u32(16 + groups.length, 0, codes.length), ...groups];
  return [...u16(0, 1, 3, 10), ...u32(12), ...table];
}

function describeNames(): number[] {
  const texts = [name, 'Regular', name, name].map((text) => u16(...asciiOf(text)));
  let at = 0;
  const records = texts.flatMap((bytes, index) => {
    const record = u16(3, 1, 0x409, [1, 2, 4, 6][index] ?? 0, bytes.length, at);
    at += bytes.length;
    return record;
  });
  return [...u16(0, texts.length, 6 + records.length), ...records, ...texts.flat()];
}

/** The feature `ccmp` with a ligature for each sequence, the longest first; their glyphs are consecutive. */
function joinGlyphs(ligatures: number[][], glyphOf: Map<number, number>, first: number): number[] {
  const sets = new Map<number, { parts: number[]; glyph: number }[]>();
  ligatures.forEach((codes, index) => {
    const [start = 0, ...parts] = codes.map((code) => glyphOf.get(code) ?? 0);
    sets.set(start, [...(sets.get(start) ?? []), { parts, glyph: first + index }]);
  });
  const starts = [...sets.keys()].sort((a, b) => a - b);
  const tables = starts.map((start) => {
    const set = (sets.get(start) ?? []).sort((a, b) => b.parts.length - a.parts.length);
    return packList(set.map(({ parts, glyph }) => u16(glyph, parts.length + 1, ...parts)));
  });
  const covered = u16(1, starts.length, ...starts);
  const bodies = packList(tables, 6, covered.length);
  const subtable = [...u16(1, 6 + starts.length * 2), ...bodies.slice(0, 2 + starts.length * 2)];
  const rest = bodies.slice(2 + starts.length * 2);
  const lookup = [...u16(4, 0, 1, 8), ...subtable, ...covered, ...rest];
  const scripts = [...u16(1), ...asciiOf('DFLT'), ...u16(8, 4, 0, 0, 0xffff, 1, 0)];
  const features = [...u16(1), ...asciiOf('ccmp'), ...u16(8, 0, 1, 0)];
  const lookups = [...u16(1, 4), ...lookup];
  const at = [10, 10 + scripts.length, 10 + scripts.length + features.length];
  return [...u32(0x00010000), ...u16(...at), ...scripts, ...features, ...lookups];
}

/**
 * A count, offsets, and the data at these offsets; `before` and `between` count bytes that the caller
 * adds there.
 */
function packList(items: number[][], before = 2, between = 0): number[] {
  let at = before + items.length * 2 + between;
  const offsets = items.map((item) => {
    const offset = at;
    at += item.length;
    return offset;
  });
  return [...u16(items.length, ...offsets), ...items.flat()];
}
