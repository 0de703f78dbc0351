import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Named, namesIn } from './named.ts';

const root = join(import.meta.dirname, '..');

function isThere({ file, title }: Named): boolean {
  if (!existsSync(join(root, file))) return false;
  const text = readFileSync(join(root, file), 'utf8');
  return !title || ["'", '"', '`'].some((mark) => text.includes(`${mark}${title}${mark}`));
}

it.each(['docs/promises.md', 'docs/typography.md'])('every test that %s names is there', (page) => {
  const rows = readFileSync(join(root, page), 'utf8').split('\n');
  const cells = rows.flatMap((row) => row.split('|')).filter((cell) => cell.includes('`tests/'));
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.flatMap(namesIn).filter((named) => !isThere(named))).toEqual([]);
});
