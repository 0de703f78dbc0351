import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Temporary names of this process that have no final name yet. */
const unfinished = new Set<string>();

/**
 * Returns a temporary path beside a file or folder: it names the process that writes it. What killed
 * processes left in that folder is removed first.
 */
export async function openStage(path: string): Promise<string> {
  await sweep(dirname(path));
  const temporary = `.${basename(path)}.${process.pid}.${randomUUID()}.tmp`;
  unfinished.add(temporary);
  return join(dirname(path), temporary);
}

/** Ends the use of a temporary path: what still has this name is removed. */
export async function closeStage(temporary: string): Promise<void> {
  await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  unfinished.delete(basename(temporary));
}

/** A temporary name, and the number of the process that gave it. */
const temporaryName = /^\..+\.(\d+)\.[0-9a-f-]{36}\.tmp$/;

/**
 * Removes the temporary files and folders of processes that no longer run, of whatever final name: the
 * next command may have no reason to write that one again.
 */
async function sweep(folder: string): Promise<void> {
  for (const left of await readdir(folder)) {
    const writer = Number(temporaryName.exec(left)?.[1]);
    if (Number.isNaN(writer) || unfinished.has(left)) continue;
    if (writer === process.pid || !isRunning(writer))
      await rm(join(folder, left), { recursive: true, force: true });
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

/**
 * Makes a folder and all folders above it. Node's own recursive call says of a read-only disk that the
 * folder does not exist; the error of this one names the true cause.
 */
export async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    let missing = resolve(path);
    while (!(await stat(dirname(missing)).catch(() => undefined))) missing = dirname(missing);
    await mkdir(missing);
    throw cause;
  }
}

/** Writes a file that must not exist yet, and flushes it to the disk. */
export async function writeAnew(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
