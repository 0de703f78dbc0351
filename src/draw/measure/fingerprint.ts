import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Returns a hash of fonts (paths of TTF files). A font begins with a checksum of each of its tables
 * (OpenType), which identify it.
 */
export function hashFonts(fonts: string[]): string {
  const hash = createHash('sha256');
  for (const font of fonts) hash.update(readStart(font));
  return hash.digest('hex');
}

function readStart(font: string): Uint8Array {
  const start = new Uint8Array(1024);
  const file = openSync(font, 'r');
  readSync(file, start);
  closeSync(file);
  return start;
}
