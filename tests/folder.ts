import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Minbar's own root. */
export const root = join(import.meta.dirname, '..');

/** Returns a new empty folder, outside the project. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'minbar-'));
}
