import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mermaidBundle } from './draw/bundle-mermaid.mjs';
import { listLicences } from './licences.mjs';
import { isWhole, writeManifest } from './manifest.mjs';

/** The newest 6 compiled copies are kept, because processes may still run from them; each takes 9 MB. */
const copies = 6;

/**
 * Entry points: the command line, the drawing thread with the script that starts it, and the bundling
 * of assets.
 */
const entries = { build: 'build.ts', worker: 'src/draw/worker.ts', assets: 'src/write/assets.ts' };
const starter = 'src/draw/start-worker.mjs';

/** Packages that find files beside their own, start programs, or are too large to be copied. */
const apart = [
  '@cantoo/pdf-lib',
  '@expo-google-fonts/*',
  '@napi-rs/image',
  'esbuild',
  'harfbuzzjs',
  'open',
  'playwright-core',
  'reveal.js',
  'subset-font',
  'tsx',
];

/** CommonJS packages load Node's own modules with `require`, which an ES module must create. */
const banner = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);`;

/**
 * Compiles minbar's TypeScript into a subfolder and returns it. If nothing changed since the last time,
 * the existing copy is returned: a start then needs no loader, and reads a dozen files instead of four
 * hundred. A damaged copy is made again.
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

/**
 * Moves a new copy into its place. Two processes may compile the same at once: the first copy remains,
 * if it is complete.
 */
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
 * the assets of pages beside it.
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
    // The whole package in one file; under its main name it consists of more than a hundred files.
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

/**
 * A hash of the content of all compiled files names the copy; time and size of a file may stay the same
 * when its content changes.
 */
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
