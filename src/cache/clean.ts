import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What was removed: entries, and their bytes. */
export interface Removed {
  entries: number;
  bytes: number;
}

/** Names that text-cache.ts gives: a hash and the sort of the file; for an unfinished file, also its process. */
const text = /^[0-9a-f]{64}(\.widths)?\.(json|woff2\.txt|bundle\.txt)(\.\d+)?$/;

/** Names that compile.mjs gives to a compiled copy of minbar, finished or not. */
const copy = /^[0-9a-f]{16}(\.[0-9a-f-]{36}\.tmp(\.damaged)?)?$/;

/**
 * Removes what minbar keeps in its cache and the compiled copies of minbar in another folder, and
 * returns how much that was. Whatever else is in these folders stays. A missing folder is empty.
 */
export async function cleanCaches(cache: string, copies: string): Promise<Removed> {
  const removed = [await removeMatching(cache, text), await removeMatching(copies, copy)];
  return {
    entries: removed.reduce((sum, { entries }) => sum + entries, 0),
    bytes: removed.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function removeMatching(folder: string, pattern: RegExp): Promise<Removed> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name));
  let bytes = 0;
  for (const name of names) {
    bytes += await sizeOf(join(folder, name));
    await rm(join(folder, name), { recursive: true, force: true });
  }
  return { entries: names.length, bytes };
}

async function sizeOf(path: string): Promise<number> {
  const known = await stat(path).catch(() => undefined);
  if (!known?.isDirectory()) return known?.size ?? 0;
  let size = 0;
  for (const name of await readdir(path)) size += await sizeOf(join(path, name));
  return size;
}
