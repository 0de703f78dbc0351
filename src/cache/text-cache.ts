import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the text kept under a name; undefined if there is no such file or the file is incomplete. */
export async function recallText(folder: string, name: string): Promise<string | undefined> {
  const kept = await readFile(join(folder, name), 'utf8').catch(() => '');
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return end > 0 && kept.slice(0, end) === hash(text) ? text : undefined;
}

/** Returns whether a folder holds any kept text. */
export async function keepsTexts(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => /\.(json|txt)$/.test(name));
}

/** Keeps a text as a whole file. If the folder is not writable, the text is not kept, and no error is raised. */
export async function keepText(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, `${hash(text)}\n${text}`);
    await rename(unfinished, join(folder, name));
  } catch {
    // The text is made again in the next run.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
