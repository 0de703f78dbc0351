import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namesIn } from './named.ts';

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

it('the table of typography has each of the 38 points once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
});

it.each(rows)('point $number names the test, the rule or the person that checks it', (row) => {
  expect(row.point.length).toBeGreaterThan(10);
  expect(row.by).toMatch(/^(test(, rule `[a-z-]+`)?|rule `[a-z-]+`|eye)$/);
  if (row.by === 'eye') expect(row.where.length).toBeGreaterThan(20);
  if (row.by.startsWith('test')) expect(namesIn(row.where).length).toBeGreaterThan(0);
});

it('every rule in the table is a message of the build', () => {
  const messages = readFileSync(join(root, 'docs/messages.md'), 'utf8');
  const rules = rows.flatMap(({ by }) => /rule `([a-z-]+)`/.exec(by)?.[1] ?? []);
  expect(rules.length).toBeGreaterThan(3);
  expect(rules.filter((code) => !messages.includes(`| \`${code}\` |`))).toEqual([]);
});
