import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Layers from the lowest up; a file may import from its own and from those before it. */
const layers = [
  'contract',
  'text',
  'cache',
  'read',
  'theme',
  'manuscript',
  'link',
  'revise',
  'draft',
  'assistant',
  'draw',
  'write',
  'print',
  'office',
];

/** What the build and the client must know alike: it imports nothing but its own. */
const shared = ['contract', 'text'];

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, 'src', path), 'utf8');
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) =>
    posix.join(posix.dirname(path), target),
  );
}

const layerOf = (path: string) => path.split('/')[0] ?? '';

it.each(layers)('%s imports from no layer above it', (layer) => {
  const above = layers.slice(layers.indexOf(layer) + 1);
  const upward = files
    .filter((path) => layerOf(path) === layer)
    .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
    .filter(({ target }) => above.includes(layerOf(target)) || !target.includes('/'));
  expect(upward).toEqual([]);
});

it('the client imports none of the layers but the shared ones, and none of them imports the client', () => {
  const crossing = files.flatMap((path) =>
    importsOf(path)
      .filter((target) => (layerOf(path) === 'client') !== (layerOf(target) === 'client'))
      .filter((target) => !target.endsWith('.css') && !shared.includes(layerOf(target)))
      .map((target) => ({ path, target })),
  );
  expect(crossing).toEqual([]);
});

it.each(shared)(
  '%s, which the build and the client share, imports nothing but its own, no package and no Node.js',
  (layer) => {
    const own = files.filter((path) => layerOf(path) === layer);
    expect(own.length).toBeGreaterThan(0);
    const foreign = own.filter((path) =>
      /from '(?!\.\/)|import\(/.test(readFileSync(join(root, 'src', path), 'utf8')),
    );
    expect(foreign).toEqual([]);
  },
);

it('the contract of the page is types, and one constant that both sides lay out by', () => {
  const lines = files
    .filter((path) => layerOf(path) === 'contract')
    .flatMap((path) => readFileSync(join(root, 'src', path), 'utf8').split('\n'));
  const statements = lines.filter((line) => /^[a-z]/.test(line));
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((line) => !/^export (type|interface) /.test(line))).toEqual([
    'export const slideSize = { width: 1280, height: 720 } as const;',
  ]);
});

it('no file is part of an import cycle, type imports included', () => {
  const imports = new Map(files.map((path) => [path, importsOf(path)]));
  const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
    (imports.get(from) ?? []).some((target) => {
      if (target === wanted) return true;
      if (seen.has(target)) return false;
      seen.add(target);
      return reaches(target, wanted, seen);
    });
  expect(files.filter((path) => reaches(path, path))).toEqual([]);
});

it('no code but the edge touches the disk', () => {
  const edge =
    /^(file|folder|cache\/(text-cache|clean)|write\/(output|new-files|staged-file|subset|cut|bundle|spare|preview\/letters)|draw\/(figure-cache|measure\/(shape|fingerprint))|print\/browser|office\/font-files|live\/watch)\.ts$/;
  const touching = files.filter((path) =>
    /from 'node:fs/.test(readFileSync(join(root, 'src', path), 'utf8')),
  );
  expect(touching.filter((path) => !edge.test(path))).toEqual([]);
});
