/** Returns the bytes of 16-bit numbers, the high byte first. */
export function u16(...numbers: number[]): number[] {
  return numbers.flatMap((number) => [(number >> 8) & 255, number & 255]);
}

/** Returns the bytes of 32-bit numbers, the high byte first. */
export function u32(...numbers: number[]): number[] {
  return numbers.flatMap((number) => u16(number >>> 16, number & 0xffff));
}

/** Returns an OpenType font (TrueType outlines) made of tables by their tags (OpenType 1.9, «otff»). */
export function packFont(tables: Record<string, number[]>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const steps = Math.floor(Math.log2(tags.length));
  const head = [
    ...u32(0x00010000),
    ...u16(tags.length, 16 << steps, steps, tags.length * 16 - (16 << steps)),
  ];
  const records: number[] = [];
  const body: number[] = [];
  for (const tag of tags) {
    const bytes = tables[tag] ?? [];
    const at = head.length + tags.length * 16 + body.length;
    records.push(...asciiOf(tag), ...u32(sumWords(bytes), at, bytes.length));
    body.push(...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0));
  }
  const font = new Uint8Array([...head, ...records, ...body]);
  // The table `head` holds the difference between a fixed sum and the checksum of the whole file.
  const view = new DataView(font.buffer);
  const record = tags.indexOf('head') * 16 + head.length;
  view.setUint32(view.getUint32(record + 8) + 8, (0xb1b0afba - sumWords([...font])) >>> 0);
  return font;
}

export const asciiOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function sumWords(bytes: number[]): number {
  let sum = 0;
  bytes.forEach((byte, index) => {
    sum = (sum + byte * 256 ** (3 - (index & 3))) % 2 ** 32;
  });
  return sum;
}
