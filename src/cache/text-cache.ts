import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns what is kept under a name, or nothing where there is no such file or it is not whole. */
export async function recallText(folder: string, name: string): Promise<string | undefined> {
  const kept = await readFile(join(folder, name), 'utf8').catch(() => '');
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return end > 0 && kept.slice(0, end) === hash(text) ? text : undefined;
}

/** Tells whether a folder keeps any text. */
export async function keepsTexts(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => /\.(json|txt)$/.test(name));
}

/** Keeps a text, whole or not at all; a folder that cannot be written to is no reason to stop. */
export async function keepText(folder: string, name: string, text: string): Promise<void> {
  const unfinished = join(folder, `${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, `${hash(text)}\n${text}`);
    await rename(unfinished, join(folder, name));
  } catch {
    // Made again next time.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
