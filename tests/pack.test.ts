import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';
import { frozenDeck } from './frozen-deck.ts';

const root = join(import.meta.dirname, '..');

/** Unpacks the package into a folder as npm installs it, beside the packages that it needs. */
function install(): string {
  const folder = makeFolder();
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('[')));
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(packages, name));
  cpSync(join(folder, 'package'), join(packages, 'minbar'), { recursive: true });
  return join(packages, 'minbar');
}

let minbar: string;

beforeAll(() => {
  minbar = install();
});

it('an installed package builds a talk from another folder', () => {
  const elsewhere = makeFolder();
  cpSync(join(root, frozenDeck), join(elsewhere, 'my-talk'), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(minbar, 'package.json'), 'utf8'));
  execFileSync(
    process.execPath,
    [join(minbar, manifest.bin.minbar), 'build', '--slides', 'my-talk', '--quiet'],
    {
      cwd: elsewhere,
      env: { ...process.env, XDG_CACHE_HOME: join(elsewhere, 'cache') },
    },
  );
  const page = readFileSync(join(elsewhere, 'dist/index.html'), 'utf8');
  expect(page).toContain('data-kind="scenario"');
  expect(existsSync(join(minbar, 'tests'))).toBe(false);
  expect(existsSync(join(root, 'lib'))).toBe(false);
});

it('a package brings the licences of all code that is compiled into it', () => {
  const text = readFileSync(join(minbar, 'lib/LICENCES.txt'), 'utf8');
  const licences = [...text.matchAll(/^== (\S+) \S+ \((.+)\)$/gm)];
  const names = licences.map(([, name]) => name);
  expect(names).toContain('mermaid');
  expect(names).toContain('yaml');
  // Code under any other licence stays in its own package.
  for (const [, name, licence] of licences)
    expect(licence, name).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|as follows)$/);
});
