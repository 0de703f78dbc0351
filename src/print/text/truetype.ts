/** A TrueType font program: its tables by name. */
export type Tables = Map<string, Uint8Array>;

const header = 12;
const recordSize = 16;
const checksum = 0xb1b0afba;

/**
 * Returns the tables of a TrueType font (OpenType 1.9, table directory); undefined if the bytes are no
 * such font.
 */
export function readTables(bytes: Uint8Array): Tables | undefined {
  const view = viewOf(bytes);
  if (bytes.length < header || view.getUint32(0) !== 0x00010000) return undefined;
  const tables: Tables = new Map();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = header + i * recordSize;
    if (at + recordSize > bytes.length) return undefined;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    // A copy, which `slice` is not where the bytes are a Buffer: tables are changed.
    tables.set(name, new Uint8Array(bytes.subarray(start, start + length)));
  }
  return tables;
}

/** Returns a TrueType font made of these tables, with correct checksums. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = header + recordSize * sorted.length;
  const length = sorted.reduce((sum, [, table]) => sum + padded(table.length), start);
  const bytes = new Uint8Array(length);
  const view = viewOf(bytes);
  writeHeader(view, sorted.length);
  let at = start;
  for (const [i, [name, table]] of sorted.entries()) {
    const record = header + i * recordSize;
    bytes.set(Buffer.from(name, 'latin1'), record);
    bytes.set(table, at);
    if (name === 'head') view.setUint32(at + 8, 0);
    view.setUint32(record + 4, sum(bytes.subarray(at, at + padded(table.length))));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  }
  const head = findTable(view, 'head');
  if (head !== undefined) view.setUint32(head + 8, (checksum - sum(bytes)) >>> 0);
  return bytes;
}

/** Returns a view that shares the bytes of a table. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function writeHeader(view: DataView, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
}

function findTable(view: DataView, name: string): number | undefined {
  const wanted = Buffer.from(name, 'latin1').readUInt32BE();
  for (let at = header; at < header + recordSize * view.getUint16(4); at += recordSize)
    if (view.getUint32(at) === wanted) return view.getUint32(at + 8);
  return undefined;
}

function sum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
