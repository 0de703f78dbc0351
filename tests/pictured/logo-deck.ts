import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DeckFolder, readFolder } from '../../src/folder.ts';
import { makeTalk } from '../../src/talk.ts';
import type { Talk } from '../../src/write/page.ts';
import { readDrawOptions, root } from '../shipped-talk.ts';

/** The words of the logo of the test deck, and its drawing, three times as wide as high. */
export const logoWords = 'شعار نادي المدينة';
export const logoDrawing = readFileSync(join(import.meta.dirname, 'drawings/logo.svg'));

/** Returns a deck with a title and a closing slide, with a logo whose file has these bytes. */
export async function makeLogoFolder(bytes: Uint8Array): Promise<DeckFolder> {
  const { messages: _, ...folder } = await readFolder(join(root, 'tests/decks/spring'));
  const theme = `theme:\n  logo:\n    file: pictures/seal.svg\n    alt: ${logoWords}\n`;
  return {
    ...folder,
    deckFile: { path: 'deck.yaml', text: `${folder.deckFile?.text ?? ''}${theme}` },
    pictures: [{ name: 'seal.svg', read: async () => ({ bytes, messages: [] }) }],
  };
}

/** Returns that deck drawn and laid out; throws if a message says that something is wrong. */
export async function makeLogoTalk(bytes: Uint8Array = logoDrawing): Promise<Talk> {
  const { talk, messages } = await makeTalk(await makeLogoFolder(bytes), readDrawOptions());
  if (!talk || messages.length > 0) throw new Error(JSON.stringify(messages));
  return talk;
}
