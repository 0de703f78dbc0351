import { mkdir, open, rename, rm } from 'node:fs/promises';
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
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'w');
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
