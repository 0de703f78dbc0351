import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Message } from '../read/message.ts';

/**
 * Writes a file of the output folder whole or not at all: into a temporary file beside it, then
 * renamed over it. What cannot be written is a message, and the old file stays.
 */
export async function writeOutput(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<Message[]> {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await clearUnfinished(folder, name);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return [];
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = `it cannot be written: ${cause instanceof Error ? cause.message : cause}`;
    return [error('output-unwritable', { path, line: 1, column: 1 }, reason)];
  }
}

/** How long a file may be unfinished before it counts as left by a build that was killed, ms. */
const patience = 600_000;

async function clearUnfinished(folder: string, name: string): Promise<void> {
  for (const one of await readdir(folder)) {
    if (!one.startsWith(`.${name}.`) || !one.endsWith('.tmp')) continue;
    const known = await stat(join(folder, one)).catch(() => undefined);
    if (known && Date.now() - known.mtimeMs > patience)
      await rm(join(folder, one), { force: true });
  }
}

/** A file that is to be written where there is none. */
export interface NewFile {
  name: string;
  text: string | Uint8Array;
}

/**
 * Writes files into a folder where none of them is yet: all of them, or none where one of them is
 * there already, and a message for each that is.
 */
export async function writeNew(folder: string, files: NewFile[]): Promise<Message[]> {
  const paths = files.map(({ name }) => join(folder, name));
  const there = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const messages = paths.flatMap((path, index) => {
    const reason = 'it is there already, and a draft writes over nothing';
    return there[index] ? [error('file-exists', { path, line: 1, column: 1 }, reason)] : [];
  });
  if (messages.length > 0) return messages;
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) await writeFile(join(folder, name), text, { flag: 'wx' });
    return [];
  } catch (cause) {
    const reason = `it cannot be written: ${cause instanceof Error ? cause.message : cause}`;
    return [error('output-unwritable', { path: folder, line: 1, column: 1 }, reason)];
  }
}
