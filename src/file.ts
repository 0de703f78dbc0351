import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { type Code, error, type Message } from './read/message.ts';
import { decodeSource, type Source } from './read/source.ts';

/** What a text may weigh at most, bytes: 300,000 words of Arabic are lighter. */
const heaviest = 4_000_000;

/** A file that was read: its bytes, its text where they are one, and what is wrong with it. */
export interface Reading {
  bytes?: Uint8Array;
  source?: Source;
  messages: Message[];
}

/**
 * Returns a text file, named as its author gave its name. What is no file, is too large, or is a link
 * that leads out of the folder that it belongs to, is not opened; that, too, is a message.
 */
export async function readText(path: string, shown: string, home?: string): Promise<Reading> {
  const refuse = (code: Code, reason: string): Reading => ({
    messages: [error(code, { path: shown, line: 1, column: 1 }, reason)],
  });
  try {
    const real = await realpath(path);
    if (home && leadsOut(await realpath(home), real))
      return refuse('file-elsewhere', 'it is a link to a file outside the deck’s folder');
    const known = await stat(real);
    if (!known.isFile()) return refuse('file-missing', 'it is no file');
    if (known.size > heaviest)
      return refuse(
        'file-large',
        `it has ${megabytes(known.size)}, a text at most ${megabytes(heaviest)}`,
      );
    const bytes = await readFile(real);
    return { bytes, ...decodeSource(shown, bytes) };
  } catch {
    return refuse('file-missing', 'it cannot be read');
  }
}

function leadsOut(home: string, path: string): boolean {
  const way = relative(home, path);
  return way.startsWith('..') || isAbsolute(way);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
