import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { makeFolder } from './folder.ts';

const { compile } = (await import(
  pathToFileURL(join(import.meta.dirname, '../src/compile.mjs')).href
)) as { compile(root: string, folder: string): Promise<string> };

/** A project of a few files, with the thread that draws. */
function makeProject(): string {
  const root = makeFolder();
  for (const folder of ['draw', 'write']) mkdirSync(join(root, 'src', folder), { recursive: true });
  const files = {
    'package-lock.json': '{}',
    'build.ts': "export { word } from './src/word.ts';\n",
    'src/word.ts': "export const word: string = 'منبر';\n",
    'src/draw/worker.ts': "import { word } from '../word.ts';\nconsole.log(word);\n",
    'src/draw/start-worker.mjs': "await import('./worker.js');\n",
    'src/write/assets.ts': 'export const bundleAssets = () => undefined;\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

const load = async (folder: string) =>
  (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'build.js')).href)) as {
    word: string;
  };

it('the compiled copy runs, and so does its drawing thread', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const folder = await compile(root, cache);
  expect((await load(folder)).word).toBe('منبر');
  const said = execFileSync(process.execPath, [join(folder, 'start-worker.mjs')], {
    encoding: 'utf8',
  });
  expect(said).toBe('منبر\n');
});

it('only changed sources are compiled again', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const first = await compile(root, cache);
  const { ino, mtimeMs } = statSync(join(first, 'worker.js'));
  utimesSync(join(root, 'src/word.ts'), 0, 0);
  expect(await compile(root, cache)).toBe(first);
  expect(statSync(join(first, 'worker.js'))).toMatchObject({ ino, mtimeMs });
  writeFileSync(join(root, 'src/word.ts'), "export const word: string = 'منبر آخر';\n");
  const second = await compile(root, cache);
  expect(second).not.toBe(first);
  expect((await load(second)).word).toBe('منبر آخر');
  expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('changed content is compiled again even if size and time are the same', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const source = join(root, 'src/word.ts');
  utimesSync(source, 1, 1);
  const first = await compile(root, cache);
  writeFileSync(source, readFileSync(source, 'utf8').replace('منبر', 'مقال'));
  utimesSync(source, 1, 1);
  const second = await compile(root, cache);
  expect(second).not.toBe(first);
  expect((await load(second)).word).toBe('مقال');
});

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
const flip = (bytes: Buffer) => bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
const damages: [string, (file: string) => void][] = [
  ['is empty', (file) => truncateSync(file)],
  ['is half written', (file) => writeFileSync(file, half(readFileSync(file)))],
  ['has one bit turned', (file) => writeFileSync(file, flip(readFileSync(file)))],
  ['is gone', (file) => rmSync(file)],
];
const damaged = damages.flatMap(([damage, harm]) =>
  ['build.js', 'worker.js', 'manifest.json'].map((name) => ({ name, damage, harm })),
);

it.each(damaged)('a copy whose $name $damage is made again', async ({ name, harm }) => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const folder = await compile(root, cache);
  const whole = readFileSync(join(folder, name));
  harm(join(folder, name));
  expect(await compile(root, cache)).toBe(folder);
  expect(readFileSync(join(folder, name))).toEqual(whole);
  expect(readdirSync(cache)).toEqual([basename(folder)]);
});

it('two starts at once leave one complete copy', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const folders = await Promise.all([compile(root, cache), compile(root, cache)]);
  expect(new Set(folders).size).toBe(1);
  expect((await load(folders[0] ?? '')).word).toBe('منبر');
});

it('keeps only the newest copies', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  const made: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    writeFileSync(join(root, 'src/word.ts'), `export const word = '${'ن'.repeat(round)}';\n`);
    made.push(basename(await compile(root, cache)));
  }
  expect(new Set(made).size).toBe(8);
  expect(readdirSync(cache).sort()).toEqual(made.slice(2).sort());
});

it('a Mermaid without the amended passages is bundled unchanged', async () => {
  const [root, cache] = [makeProject(), join(makeFolder(), 'lib')];
  mkdirSync(join(root, 'mermaid.core'));
  writeFileSync(join(root, 'mermaid.core/chunk-OTHER.mjs'), "export const word = 'منبر 13';\n");
  writeFileSync(join(root, 'build.ts'), "export { word } from './mermaid.core/chunk-OTHER.mjs';\n");
  expect((await load(await compile(root, cache))).word).toBe('منبر 13');
});

it('the Mermaid at hand is amended: its configuration is not copied for each question', async () => {
  const { amendments, amend } = (await import(
    pathToFileURL(join(import.meta.dirname, '../src/draw/bundle-mermaid.mjs')).href
  )) as { amendments: { from: RegExp }[]; amend(text: string): string };
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('mermaid')),
    'chunks/mermaid.core',
  );
  const chunks = readdirSync(folder)
    .filter((name) => /^chunk-\w+\.mjs$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const { from } of amendments) {
    const fitting = chunks.filter((text) => text.search(from) >= 0);
    expect(fitting.length).toBeGreaterThan(0);
    expect(fitting.filter((text) => amend(text) === text)).toEqual([]);
  }
});
