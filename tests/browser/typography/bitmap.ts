import { inflateSync } from 'node:zlib';

/** A picture of some pixels. */
export interface Bitmap {
  width: number;
  height: number;
  /** Red, green and blue of a pixel, counted from the left and top. */
  at(x: number, y: number): [number, number, number];
}

/** Reads a PNG as browsers write it: eight bits a channel, with or without alpha, not interlaced. */
export function readPng(bytes: Buffer): Bitmap {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = bytes[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return {
    width,
    height,
    at(x, y) {
      const place = (y * width + x) * channels;
      return [rows[place] ?? 0, rows[place + 1] ?? 0, rows[place + 2] ?? 0];
    },
  };
}

/** Takes back what each row was filtered by (PNG 3, 9.2). */
function unfilter(data: Buffer, length: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (length + 1)];
    const from = y * (length + 1) + 1;
    const to = y * length;
    for (let x = 0; x < length; x += 1) {
      const left = x < channels ? 0 : (rows[to + x - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[to + x - length] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (rows[to + x - length - channels] ?? 0);
      rows[to + x] = (data[from + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return rows;
}

function predict(filter: number | undefined, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
