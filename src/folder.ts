import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { readText } from './file.ts';
import { type Essay, readEssay } from './read/essay.ts';
import { error, type Message } from './read/message.ts';
import type { Source } from './read/source.ts';

/** The texts of a deck's folder; paths are written as the author gave the folder's name. */
export interface DeckFolder {
  essay?: Source;
  deckFile?: Source;
  alliances?: Source;
  slides: Source[];
}

/** Returns the texts of a deck's folder. Files that are missing or are no text are messages. */
export async function readFolder(folder: string): Promise<DeckFolder & { messages: Message[] }> {
  const names = await listNames(folder);
  const shown = folder.replaceAll('\\', '/').replace(/\/$/, '');
  const top = (name: string) => ({ path: posix.join(shown, name), line: 1, column: 1 });
  if (!names) {
    const messages = [
      error('file-missing', { ...top(''), path: shown }, 'there is no such folder'),
    ];
    return { slides: [], messages };
  }
  const messages: Message[] = [];
  const read = async (name: string): Promise<Source | undefined> => {
    const { source, messages: ofFile } = await readText(join(folder, name), top(name).path, folder);
    messages.push(...ofFile);
    return source;
  };
  const slideNames = names.filter((name) => name.endsWith('.md')).sort();
  const slides = await Promise.all(slideNames.map(read));
  const essay = names.includes('essay.txt') ? await read('essay.txt') : undefined;
  const deckFile = names.includes('deck.yaml') ? await read('deck.yaml') : undefined;
  const alliances = names.includes('alliances.yaml') ? await read('alliances.yaml') : undefined;
  if (!names.includes('essay.txt'))
    messages.push(error('file-missing', top('essay.txt'), 'the deck has no essay'));
  if (slideNames.length === 0)
    messages.push(error('deck-empty', { ...top(''), path: shown }, 'the deck has no slide (*.md)'));
  return {
    ...(essay && { essay }),
    ...(deckFile && { deckFile }),
    ...(alliances && { alliances }),
    slides: slides.filter((slide) => slide !== undefined),
    messages,
  };
}

/** Returns the essay that a file holds, and its bytes; a file that is missing or no text is a message. */
export async function readEssayFile(
  path: string,
): Promise<{ essay?: Essay; bytes?: Uint8Array; messages: Message[] }> {
  const { source, bytes, messages } = await readText(path, path.replaceAll('\\', '/'));
  if (!source || !bytes) return { messages };
  const { essay, messages: ofEssay } = readEssay(source, 'ar');
  return { ...(essay && { essay }), bytes, messages: [...messages, ...ofEssay] };
}

async function listNames(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return undefined;
  }
}
