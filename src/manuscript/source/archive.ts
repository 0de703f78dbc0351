import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Unreadable } from '../unreadable.ts';

/** Most entries of an archive, most bytes of one entry, and most bytes that are inflated of one archive. */
const limits = { entries: 20_000, entry: 64 * 2 ** 20, all: 256 * 2 ** 20 };

/** The entries of a zip file. Names are only looked up; nothing is ever written under them. */
export interface Archive {
  names: string[];
  /** Returns the bytes of an entry; undefined if there is none of this name. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Returns the entries of a zip file, by its central directory. Throws `Unreadable` if the file is cut or
 * damaged, if a name leads out of the archive, or if it would inflate to more than the limits: bytes are
 * counted while they are inflated, because the sizes that a zip file declares can be wrong.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = await open(buffer);
  const entries = await listEntries(file);
  let left = limits.all;
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = await inflate(file, entry, Math.min(limits.entry, left));
      left -= content.length;
      return content;
    },
  };
}

async function open(buffer: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(buffer, { lazyEntries: true });
  } catch {
    throw damaged();
  }
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of file.eachEntry()) {
      if (entries.size === limits.entries)
        throw new Unreadable(
          `this file holds more than ${limits.entries} parts, so it is not read`,
        );
      entries.set(entry.fileName, entry);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    if (/invalid relative path|absolute path/.test(String(cause)))
      throw new Unreadable(
        'this file contains a part whose name leads out of the file, so minbar does not read it: save it again in Word or LibreOffice',
      );
    throw damaged();
  }
  return entries;
}

async function inflate(file: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of await file.openReadStreamPromise(entry)) {
      size += piece.length;
      if (size > most) throw tooLarge();
      pieces.push(piece);
    }
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw damaged();
  }
  return Buffer.concat(pieces);
}

function damaged(): Unreadable {
  return new Unreadable(
    'this file is cut or damaged: open it in Word or LibreOffice and save it again as .docx',
  );
}

function tooLarge(): Unreadable {
  const megabytes = limits.entry / 2 ** 20;
  return new Unreadable(
    `a part of this file grows to more than ${megabytes} MB when it is unpacked, so it is not read`,
  );
}
