import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folder.ts';

/**
 * The deck of tests that are not about the shipped talk: it has every kind of slide, maps, scenarios,
 * parts, footnotes, verse, a seesaw and a consequence. A change of the shipped talk does not reach it.
 */
export const frozenDeck = 'tests/decks/tram';

/** Returns a file of the frozen deck. */
export function readFrozen(name: string): string {
  return readFileSync(join(root, frozenDeck, name), 'utf8');
}

/** Returns the slides of the frozen deck. */
export function readFrozenSlides(): string[] {
  const names = readdirSync(join(root, frozenDeck)).filter((name) => name.endsWith('.md'));
  return names.map(readFrozen);
}
