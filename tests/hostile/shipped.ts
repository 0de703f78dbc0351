import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../slides');

/** Returns a file of the deck that ships. */
export function readShipped(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Returns the slides of the deck that ships. */
export function readShippedSlides(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => readShipped(name));
}
