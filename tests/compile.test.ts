import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from './studio.ts';

const { compile } = (await import(
  pathToFileURL(join(import.meta.dirname, '../src/compile.mjs')).href
)) as { compile(root: string, folder: string): Promise<string> };

/** A house of two files, one of which imports the other. */
function makeHouse(): string {
  const root = makeFolder();
  mkdirSync(join(root, 'src/client'), { recursive: true });
  writeFileSync(join(root, 'build.ts'), "export { word } from './src/word.ts';\n");
  writeFileSync(join(root, 'src/word.ts'), "export const word: string = 'منبر';\n");
  writeFileSync(join(root, 'src/client/deck.ts'), 'document.title;\n');
  return root;
}

const load = async (folder: string) =>
  (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'build.js')).href)) as {
    word: string;
  };

it('what is compiled runs, without what is for browsers', async () => {
  const [root, cache] = [makeHouse(), join(makeFolder(), 'lib')];
  const folder = await compile(root, cache);
  expect((await load(folder)).word).toBe('منبر');
  expect(readdirSync(join(folder, 'src'))).toEqual(['word.js']);
});

it('what did not change is not compiled again, what changed is', async () => {
  const [root, cache] = [makeHouse(), join(makeFolder(), 'lib')];
  const first = await compile(root, cache);
  writeFileSync(join(first, 'src/word.js'), '// touched\n');
  expect(await compile(root, cache)).toBe(first);
  expect(readFileSync(join(first, 'src/word.js'), 'utf8')).toBe('// touched\n');
  writeFileSync(join(root, 'src/word.ts'), "export const word: string = 'منبر آخر';\n");
  const second = await compile(root, cache);
  expect(second).not.toBe(first);
  expect((await load(second)).word).toBe('منبر آخر');
  expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('two starts at once end with one copy, whole', async () => {
  const [root, cache] = [makeHouse(), join(makeFolder(), 'lib')];
  const folders = await Promise.all([compile(root, cache), compile(root, cache)]);
  expect(new Set(folders).size).toBe(1);
  expect((await load(folders[0] ?? '')).word).toBe('منبر');
});
