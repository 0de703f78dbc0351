import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** A row of docs/typography.md: which point it is, what it says, what keeps it, and where. */
const rows = readFileSync(join(root, 'docs/typography.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number = '']) => /^\d+$/.test(number))
  .map(([, number, point = '', by = '', where = '']) => ({
    number: Number(number),
    point,
    by,
    where,
  }));

/** The tests that a row names: each a file, and titles in it. */
const namesIn = (where: string) =>
  where.split('; `').flatMap((part) => {
    const [, file = ''] = /(tests\/[\w./-]+)`/.exec(part) ?? [];
    return [...part.matchAll(/\*([^*]+)\*/g)].map(([, title = '']) => ({ file, title }));
  });

it('the table of typography has each of the 38 points once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
});

it.each(rows)('point $number is kept by a test, a rule or an eye that is named', (row) => {
  expect(row.point.length).toBeGreaterThan(10);
  expect(row.by).toMatch(/^(test(, rule `[a-z-]+`)?|rule `[a-z-]+`|eye)$/);
  if (row.by === 'eye') expect(row.where.length).toBeGreaterThan(20);
  if (row.by.startsWith('test')) expect(namesIn(row.where).length).toBeGreaterThan(0);
});

it('every test that the table names is there, by file and title', () => {
  const missing = rows
    .flatMap(({ where }) => namesIn(where))
    .filter(({ file, title }) => {
      if (!existsSync(join(root, file))) return true;
      const text = readFileSync(join(root, file), 'utf8');
      return !["'", '"', '`'].some((mark) => text.includes(`${mark}${title}${mark}`));
    });
  expect(missing).toEqual([]);
});
