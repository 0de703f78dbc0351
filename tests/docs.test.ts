import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './folder.ts';
import { isThere, namesIn } from './named.ts';

it.each(['docs/promises.md', 'docs/typography.md'])('every test that %s names is there', (page) => {
  const rows = readFileSync(join(root, page), 'utf8').split('\n');
  const cells = rows.flatMap((row) => row.split('|')).filter((cell) => cell.includes('`tests/'));
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.flatMap(namesIn).filter((named) => !isThere(named))).toEqual([]);
});

describe('the page for contributors', () => {
  const page = readFileSync(join(root, 'docs/contributing.md'), 'utf8');
  const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
  const parts = ['src', 'styles', 'tests'];
  const files = parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((path) =>
      basename(path),
    ),
  );

  it('names only paths that exist', () => {
    const isPath = new RegExp(`^(${parts.join('|')}|docs)/`);
    const paths = named.filter((name) => isPath.test(name));
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only files that exist, where it names them without their folder', () => {
    const names = named.filter((name) => /^[\w-]+\.(ts|mjs|css)$/.test(name));
    expect(names.length).toBeGreaterThan(5);
    const known = [...files, ...readdirSync(root)];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('describes each folder of src, and each file that stands beside them', () => {
    const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
    const expected = entries.map((one) => `src/${one.name}${one.isDirectory() ? '/' : ''}`);
    expect(expected.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('links to pages that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, 'docs', link)))).toEqual([]);
  });
});
