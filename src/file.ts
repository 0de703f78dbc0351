import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { error, type Message, type Place } from './read/message.ts';
import { decodeSource, type Source } from './read/source.ts';
import { nameTrouble } from './read/trouble.ts';

/** An essay of 1 MB has some 90,000 words: twelve hours of speech. */
const largest = 1024 * 1024;

/** A file that may be read: its true path, and its size in bytes. */
export interface FoundFile {
  path: string;
  size: number;
}

/**
 * Returns a file that may be read. Only its size and kind are checked; its content is not read yet.
 * Reports a file that is missing, no regular file (a folder, a pipe, a device) or too large, and a link
 * that leads out of the given folder. `most` is the largest size in bytes.
 */
export async function findFile(
  path: string,
  place: Place,
  { within, most = largest }: { within?: string; most?: number } = {},
): Promise<{ file?: FoundFile; messages: Message[] }> {
  try {
    const real = await realpath(path);
    if (within !== undefined && !isInside(real, await realpath(within))) {
      const reason =
        'this link leads out of the deck’s folder, where minbar reads nothing: copy the file into the folder';
      return { messages: [error('file-outside', place, reason)] };
    }
    const known = await stat(real);
    if (!known.isFile())
      return { messages: [error('file-missing', place, 'this is not a regular file')] };
    if (known.size > most)
      return { messages: [error('file-too-large', place, describeSize(known.size, most))] };
    return { file: { path: real, size: known.size }, messages: [] };
  } catch (cause) {
    return { messages: [reportUnreadable(place, cause)] };
  }
}

/** Returns true where a file or folder exists. */
export async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined;
}

/** Returns the text of a found file; reports a file that is not text. */
export async function readText(
  file: FoundFile,
  place: Place,
): Promise<{ source?: Source; messages: Message[] }> {
  const { bytes, messages } = await readBytes(file, place);
  return bytes ? decodeSource(place.path, bytes) : { messages };
}

/** Returns the content of a found file; reports a file that cannot be read. */
export async function readBytes(
  { path }: FoundFile,
  place: Place,
): Promise<{ bytes?: Uint8Array; messages: Message[] }> {
  try {
    return { bytes: await readFile(path), messages: [] };
  } catch (cause) {
    return { messages: [reportUnreadable(place, cause)] };
  }
}

/** A lack of resources on the machine is not the file's fault, so it is thrown and reported by the command. */
function reportUnreadable(place: Place, cause: unknown): Message {
  if (nameTrouble(cause)) throw cause;
  return error(
    'file-missing',
    place,
    'this file cannot be read: check that it exists and that you may read it',
  );
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== path;
}

function describeSize(size: number, most: number): string {
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
  return `this file has ${kilobytes(size)}, but a file can have at most ${kilobytes(most)}`;
}
