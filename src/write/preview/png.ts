import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** A picture: three bytes a pixel, red, green and blue, row by row. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Returns a picture as PNG (ISO/IEC 15948). It is packed in JavaScript: zlib packs by the processor. */
export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const row = width * 3;
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // 8 bits a colour, three colours a pixel.
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = zlibSync(rows, { level: 9 });
  const chunks = [writeChunk('IHDR', head), writeChunk('IDAT', packed), writeChunk('IEND')];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function writeChunk(name: string, content: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
