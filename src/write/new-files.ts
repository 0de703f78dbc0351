import { constants } from 'node:fs';
import { copyFile, link, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { error, type Message } from '../read/message.ts';
import { reportUnwritable } from './output.ts';
import { closeStage, makeFolders, openStage, writeAnew } from './staged-file.ts';

/** A file to be written, which must not exist yet; its name may begin with a folder. */
export interface NewFile {
  name: string;
  text: string | Uint8Array;
}

/**
 * Writes files into a folder, all of them or none. If some of them exist already, writes nothing, and
 * reports each of these. A new folder appears with all its files at once, so that a process that is
 * killed leaves no folder with some of them.
 */
export async function writeNew(folder: string, files: NewFile[]): Promise<Message[]> {
  const paths = files.map(({ name }) => join(folder, name));
  const there = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  const messages = paths.flatMap((path, index) => (there[index] ? [reportExisting(path)] : []));
  if (messages.length > 0) return messages;
  if (await placeFolder(folder, files)) return [];
  return addFiles(folder, files);
}

function reportExisting(path: string): Message {
  const reason =
    'this file exists already, and a draft overwrites nothing: choose another folder with --slides';
  return error('file-exists', { path, line: 1, column: 1 }, reason);
}

/** Moves a whole folder to its place; returns false if files are there, or if that cannot be done. */
async function placeFolder(folder: string, files: NewFile[]): Promise<boolean> {
  if ((await readdir(folder).catch(() => [])).length > 0) return false;
  let temporary: string | undefined;
  try {
    await makeFolders(dirname(folder));
    temporary = await openStage(folder);
    for (const { name, text } of files) {
      await makeFolders(dirname(join(temporary, name)));
      await writeAnew(join(temporary, name), text);
    }
    await rename(temporary, folder);
    return true;
  } catch {
    return false;
  } finally {
    if (temporary) await closeStage(temporary);
  }
}

/** Writes files beside those that a folder has: each is complete before it gets its name. */
async function addFiles(folder: string, files: NewFile[]): Promise<Message[]> {
  const staged: { temporary: string; path: string }[] = [];
  const named: string[] = [];
  let at = folder;
  try {
    for (const { name, text } of files) {
      const path = join(folder, name);
      await makeFolders(dirname(path));
      const temporary = await openStage(path);
      staged.push({ temporary, path });
      await writeAnew(temporary, text);
    }
    for (const { temporary, path } of staged) {
      at = path;
      await nameFile(temporary, path);
      named.push(path);
    }
    return [];
  } catch (cause) {
    for (const path of named) await rm(path, { force: true }).catch(() => undefined);
    const { code } = cause as NodeJS.ErrnoException;
    return [at !== folder && code === 'EEXIST' ? reportExisting(at) : reportUnwritable(at, cause)];
  } finally {
    for (const { temporary } of staged) await closeStage(temporary);
  }
}

/** Gives a file its name; throws if the name is taken meanwhile. Some disks know no second name of a file. */
async function nameFile(temporary: string, path: string): Promise<void> {
  await link(temporary, path).catch((cause) => {
    if (cause.code === 'EEXIST') throw cause;
    return copyFile(temporary, path, constants.COPYFILE_EXCL);
  });
}
