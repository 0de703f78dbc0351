/**
 * Returns the code points for which a font (bytes of a TTF file) has glyphs, from its table `cmap`,
 * formats 4 and 12 (OpenType 1.9); an empty set if the font has no such table.
 */
export function readLetters(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view);
  if (table === undefined) return new Set();
  const subtables = Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const at = table + view.getUint32(table + 4 + index * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const large = subtables.find(({ format }) => format === 12);
  if (large) return readGroups(view, large.at);
  const small = subtables.find(({ format }) => format === 4);
  return small ? readSegments(view, small.at) : new Set();
}

/** The offset of the table `cmap`; undefined if there is none. */
function findTable(view: DataView): number | undefined {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16)
    if (view.getUint32(at) === 0x636d6170) return view.getUint32(at + 8);
  return undefined;
}

/** Format 12: groups of consecutive code points with consecutive glyphs. */
function readGroups(view: DataView, at: number): Set<number> {
  const letters = new Set<number>();
  for (let index = 0; index < view.getUint32(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    for (let letter = view.getUint32(group); letter <= view.getUint32(group + 4); letter += 1)
      letters.add(letter);
  }
  return letters;
}

/** Format 4: segments, each with the difference between code point and glyph, or the offset of a list of glyphs. */
function readSegments(view: DataView, at: number): Set<number> {
  const letters = new Set<number>();
  const size = view.getUint16(at + 6);
  for (let step = 0; step < size; step += 2) {
    const end = view.getUint16(at + 14 + step);
    const start = view.getUint16(at + 16 + size + step);
    const delta = view.getUint16(at + 16 + 2 * size + step);
    const list = at + 16 + 3 * size + step;
    const offset = view.getUint16(list);
    for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
      const listed = offset === 0 ? letter : view.getUint16(list + offset + (letter - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) letters.add(letter);
    }
  }
  return letters;
}
