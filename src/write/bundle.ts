import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { keepText, recallText } from '../cache/text-cache.ts';
import { unused } from './reveal-unused.ts';

/** Folders: minbar's own root, and the cache. */
export interface Paths {
  root: string;
  cache: string;
}

/** The oldest supported browsers, of 2023. */
const target = ['chrome117', 'firefox121', 'safari16.4'];

const trimming: Plugin = {
  name: 'trim',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]reveal\.css$/ }, async ({ path }) => {
      const { trimReveal } = await import('./trim.ts');
      return { contents: trimReveal(await readFile(path, 'utf8')), loader: 'css' };
    });
  },
};

/** reveal.js reads all its options from the address: `?rtl=false` would lay the deck out from left to right. */
const search = /(?:window\.)?location\.search/g;

/** The part of the address that reveal.js sees: only whether the page is to be printed. */
const shownSearch = '(/[?&]print-pdf(?![^&])/.test(location.search)?"?print-pdf":"")';

const hidingSearch: Plugin = {
  name: 'hide-search',
  setup({ onLoad }) {
    onLoad({ filter: /reveal\.m?js$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      return { contents: script.replace(search, shownSearch), loader: 'js' };
    });
  },
};

/** Bundles running or done in this process, by cache file name. */
const underway = new Map<string, Promise<string>>();

/**
 * Returns a minified script or style sheet with all its imports, as one text. A bundle of the same
 * files comes from the cache, or from the compiled copy beside this code.
 */
export async function bundle(paths: Paths, entry: string): Promise<string> {
  const name = `${await hashSources(paths.root, entry)}.bundle.txt`;
  const known = underway.get(name) ?? bundleAs(name, paths, entry);
  underway.set(name, known);
  return known;
}

async function bundleAs(name: string, { root, cache }: Paths, entry: string): Promise<string> {
  const known = (await recallText(cache, name)) ?? (await recallText(import.meta.dirname, name));
  if (known !== undefined) return known;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    plugins: [trimming, hidingSearch],
    target,
    write: false,
  });
  // Inside an HTML <script> or <style>, these character sequences would end or hide it.
  const text = (outputFiles[0]?.text ?? '')
    .trim()
    .replace(/<\/(?=script|style)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
  await keepText(cache, name, text);
  return text;
}

/**
 * A hash of all possible inputs of a bundle: our own client and its imports, or styles, reveal.js,
 * esbuild, trimming.
 */
async function hashSources(root: string, entry: string): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify([entry, target, shownSearch, Object.values(unused).map(String)]),
  );
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['reveal.js/reveal.css', 'reveal.js', 'esbuild/package.json'])
    hash.update(await readFile(resolve(name)));
  for (const folder of entry.endsWith('.css')
    ? ['styles']
    : ['src/client', 'src/contract', 'src/text']) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => /\.(ts|css)$/.test(one)).sort())
      hash.update(name).update(await readFile(join(root, folder, name)));
  }
  return hash.digest('hex');
}
