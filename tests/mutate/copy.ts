import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../folder.ts';

/** What a copy has no need of: packages are linked, outputs are made anew. */
const left = new Set(['.git', 'node_modules', 'dist']);

/**
 * Returns a new copy of the project, in which files may be changed and tests run. Its packages are links;
 * its cache is its own, so that nothing that a sabotage makes stays.
 */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'minbar-mutate-'));
  for (const name of readdirSync(root))
    if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  const packages = join(copy, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!/^\.(cache|vite|vitest)/.test(name))
      symlinkSync(join(root, 'node_modules', name), join(packages, name));
  const cache = join('node_modules', '.cache', 'minbar');
  // A fresh clone has no cache yet.
  if (existsSync(join(root, cache)))
    cpSync(join(root, cache), join(copy, cache), { recursive: true });
  return copy;
}
