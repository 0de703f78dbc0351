import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { error, type Message } from '../read/message.ts';
import { closeStage, makeFolders, openStage, writeAnew } from './staged-file.ts';

/** A file of an output folder; its name may begin with a folder. */
export interface OutputFile {
  name: string;
  bytes: string | Uint8Array;
}

/** Writes one file of the output folder, as `writeOutputs` does. */
export function writeOutput(
  folder: string,
  name: string,
  bytes: string | Uint8Array,
): Promise<Message[]> {
  return writeOutputs(folder, [{ name, bytes }]);
}

/**
 * Writes files of the output folder, all of them or none: first each as a temporary file beside its
 * place; when all are on the disk, each gets its name, so that a link is replaced and not followed. If
 * writing fails, it is reported, and the old files remain. Temporary files of a killed build are removed.
 */
export async function writeOutputs(folder: string, files: OutputFile[]): Promise<Message[]> {
  const staged: { temporary: string; path: string }[] = [];
  let path = folder;
  try {
    for (const { name, bytes } of files) {
      path = join(folder, name);
      await makeFolders(dirname(path));
      const temporary = await openStage(path);
      staged.push({ temporary, path });
      await writeAnew(temporary, bytes);
    }
    for (const one of staged) {
      ({ path } = one);
      await rename(one.temporary, path);
    }
    return [];
  } catch (cause) {
    return [reportUnwritable(path, cause)];
  } finally {
    for (const { temporary } of staged) await closeStage(temporary);
  }
}

/** Returns the message that a file or folder cannot be written. */
export function reportUnwritable(path: string, cause: unknown): Message {
  const reason = `this file cannot be written: ${cause instanceof Error ? cause.message : cause}`;
  return error('output-unwritable', { path, line: 1, column: 1 }, reason);
}

/** Renames a file of a folder; reports a file that cannot be renamed. No file may have the new name. */
export async function renameFile(folder: string, from: string, to: string): Promise<Message[]> {
  try {
    await rename(join(folder, from), join(folder, to));
    return [];
  } catch (cause) {
    return [reportUnwritable(join(folder, from), cause)];
  }
}
