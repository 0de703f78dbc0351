import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mermaidBundle } from './draw/bundle-mermaid.mjs';
import { listLicences } from './licences.mjs';
import { isWhole, writeManifest } from './manifest.mjs';

/** So many compiled copies are kept, the newest, for those that may still run from them: each takes 9 MB. */
const copies = 6;

/** What runs: the command line, the thread that draws with the script that starts it, and what bundles. */
const entries = { build: 'build.ts', worker: 'src/draw/worker.ts', assets: 'src/write/assets.ts' };
const starter = 'src/draw/start-worker.mjs';

/** Packages that find files beside their own, start programs, or are too large to be copied. */
const apart = [
  '@cantoo/pdf-lib',
  '@expo-google-fonts/*',
  'esbuild',
  'harfbuzzjs',
  'open',
  'playwright-core',
  'reveal.js',
  'subset-font',
  'tsx',
];

/** Packages of the older kind ask for Node's own modules by `require`, which a module has to make. */
const banner = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);`;

/**
 * Compiles minbar's TypeScript into a folder below another one and returns it. What did not change
 * since the last time is not compiled again: a start then costs no loader, and reads a dozen
 * files, not four hundred. A copy that is damaged is made again.
 */
export async function compile(root, folder) {
  const target = join(folder, fingerprint(root));
  if (isWhole(target)) return target;
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await compileTo(root, temporary);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw cause;
  }
  await place(temporary, target);
  await sweep(folder);
  return target;
}

/** Puts a new copy in its place. Two starts at once may compile the same: the first one stays, if it is whole. */
async function place(temporary, target) {
  const damaged = `${temporary}.damaged`;
  try {
    if (isWhole(target)) return;
    await rename(target, damaged).catch(() => undefined);
    await rename(temporary, target).catch((cause) => {
      if (!isWhole(target)) throw cause;
    });
  } finally {
    for (const left of [temporary, damaged])
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function sweep(folder) {
  const ages = new Map();
  for (const name of await readdir(folder)) {
    const known = await stat(join(folder, name)).catch(() => undefined);
    if (known) ages.set(name, known.mtimeMs);
  }
  const oldest = [...ages.keys()]
    .sort((one, other) => ages.get(other) - ages.get(one))
    .slice(copies);
  for (const name of oldest) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Compiles minbar's TypeScript, and the packages that it needs, into a folder of JavaScript; bundles
 * beside it what pages wear.
 */
export async function compileTo(root, target) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(root),
    entryPoints: entries,
    outdir: target,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: banner },
    external: [...apart, './worker.js'],
    // The whole of it in one file; by its name it reads more than a hundred.
    alias: { 'css-tree': 'css-tree/dist/csstree.esm' },
    plugins: [mermaidBundle],
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  await mkdir(target, { recursive: true });
  for (const { path, contents } of outputFiles) await writeFile(path, contents);
  await copyFile(join(root, starter), join(target, 'start-worker.mjs'));
  await writeFile(join(target, 'package.json'), '{"type":"module"}\n');
  const licences = await listLicences(root, Object.keys(metafile.inputs));
  await writeFile(join(target, 'LICENCES.txt'), licences);
  const { bundleAssets } = await import(pathToFileURL(join(resolve(target), 'assets.js')).href);
  await bundleAssets({ root: resolve(root), cache: resolve(target) });
  writeManifest(target);
}

/** The content of all that is compiled names its copy; a time or a size may stay when the content changes. */
function fingerprint(root) {
  const names = readdirSync(join(root, 'src'), { recursive: true });
  const own = names.filter((name) => /\.(ts|mjs)$/.test(name) && !/^client[\\/]/.test(name));
  const hash = createHash('sha256').update(process.version);
  for (const name of [
    'package-lock.json',
    'build.ts',
    ...own.sort().map((one) => join('src', one)),
  ]) {
    const content = readFileSync(join(root, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
