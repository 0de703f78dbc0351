import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How long a compiled copy is kept for those that may still run from it, ms: a day. */
const keeping = 86_400_000;

/**
 * Compiles minbar's TypeScript into a folder below another one and returns it. What did not change
 * since the last time is not compiled again: a start then costs no loader.
 */
export async function compile(root, folder) {
  const target = join(folder, await fingerprint(root));
  if (await stat(join(target, 'build.js')).catch(() => undefined)) return target;
  const temporary = `${target}.${randomUUID()}.tmp`;
  await compileTo(root, temporary);
  // Two starts at once may compile the same: the first to be ready is the one that stays.
  await rename(temporary, target).catch(() => rm(temporary, { recursive: true, force: true }));
  for (const name of await readdir(folder)) {
    const known = await stat(join(folder, name)).catch(() => undefined);
    if (known && Date.now() - known.mtimeMs > keeping)
      await rm(join(folder, name), { recursive: true, force: true });
  }
  return target;
}

/** Compiles minbar's TypeScript, file by file, into a folder of JavaScript. */
export async function compileTo(root, target) {
  const { transform } = await import('esbuild');
  for (const name of await listSources(root)) {
    const text = await readFile(join(root, name), 'utf8');
    const isTyped = name.endsWith('.ts');
    const code = isTyped ? (await transform(text, { loader: 'ts', target: 'node20' })).code : text;
    const path = join(target, name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code.replace(/((?:from|import\()\s*["']\.[^"']*)\.ts(?=["'])/g, '$1.js'));
  }
  await writeFile(join(target, 'package.json'), '{"type":"module"}\n');
}

async function listSources(root) {
  const names = await readdir(join(root, 'src'), { recursive: true });
  const own = names.filter((name) => /\.(ts|mjs)$/.test(name) && !/^client[\\/]/.test(name));
  return ['build.ts', ...own.sort().map((name) => join('src', name))];
}

async function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const name of await listSources(root)) {
    const { mtimeMs, size } = await stat(join(root, name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
