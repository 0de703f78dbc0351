import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { error, type Message } from '../read/message.ts';

/** Temporary files of this process that are not renamed yet. */
const unfinished = new Set<string>();

/**
 * Writes a file of the output folder completely or not at all: first a temporary file beside it, which
 * is then renamed over it, so that a link is replaced and not followed. If writing fails, it is
 * reported, and the old file remains. Temporary files of a killed build are removed.
 */
export async function writeOutput(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<Message[]> {
  const path = join(folder, name);
  const temporary = `.${name}.${process.pid}.${randomUUID()}.tmp`;
  unfinished.add(temporary);
  try {
    await mkdir(folder, { recursive: true });
    await sweep(folder, name);
    await writeAnew(join(folder, temporary), content);
    await rename(join(folder, temporary), path);
    return [];
  } catch (cause) {
    await rm(join(folder, temporary), { force: true }).catch(() => undefined);
    return [reportUnwritable(path, cause)];
  } finally {
    unfinished.delete(temporary);
  }
}

/** Removes the temporary files of processes that no longer run. */
async function sweep(folder: string, name: string): Promise<void> {
  for (const left of await readdir(folder)) {
    if (!left.startsWith(`.${name}.`) || !left.endsWith('.tmp') || unfinished.has(left)) continue;
    const writer = Number(left.slice(name.length + 2).split('.')[0]);
    if (writer === process.pid || !isRunning(writer)) await rm(join(folder, left), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // The process runs, but belongs to another user.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes a file that must not exist yet, and flushes it to the disk; calls `opened` when the file is created. */
async function writeAnew(
  path: string,
  content: string | Uint8Array,
  opened: () => void = () => undefined,
): Promise<void> {
  const file = await open(path, 'wx');
  opened();
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function reportUnwritable(path: string, cause: unknown): Message {
  const reason = `this file cannot be written: ${cause instanceof Error ? cause.message : cause}`;
  return error('output-unwritable', { path, line: 1, column: 1 }, reason);
}

/** A file to be written, which must not exist yet; its name may begin with a folder. */
export interface NewFile {
  name: string;
  text: string | Uint8Array;
}

/** Writes files into a folder. If some of them exist already, writes nothing, and reports each of these. */
export async function writeNew(folder: string, files: NewFile[]): Promise<Message[]> {
  const paths = files.map(({ name }) => join(folder, name));
  const there = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const messages = paths.flatMap((path, index) => {
    const reason =
      'this file exists already, and a draft overwrites nothing: choose another folder with --slides';
    return there[index] ? [error('file-exists', { path, line: 1, column: 1 }, reason)] : [];
  });
  if (messages.length > 0) return messages;
  const begun: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeAnew(path, text, () => begun.push(path));
    }
    return [];
  } catch (cause) {
    for (const path of begun) await rm(path, { force: true }).catch(() => undefined);
    return [reportUnwritable(folder, cause)];
  }
}
