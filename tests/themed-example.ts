import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type DeckFolder, readFolder } from '../src/folder.ts';
import type { DeckFile } from '../src/read/deck-keys.ts';
import { root } from './folder.ts';

/** Returns the example's folder with another theme in its deck.yaml; the logo stays. */
export async function readThemedExample(
  theme: Pick<NonNullable<DeckFile['theme']>, 'ground' | 'type'>,
): Promise<DeckFolder> {
  const { messages: _, deckFile, ...folder } = await readFolder(join(root, 'examples/nile'));
  if (!deckFile) throw new Error('the example has a deck.yaml');
  const settings = parseDocument(deckFile.text);
  settings.deleteIn(['theme', 'colours']);
  for (const [key, value] of Object.entries(theme)) settings.setIn(['theme', key], value);
  return { ...folder, deckFile: { ...deckFile, text: settings.toString() } };
}
