import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

function readAll(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|md)$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'))
    .join('\n');
}

it('every kind of message has a test that provokes it', () => {
  const source = readFileSync(join(root, 'src/read/message.ts'), 'utf8');
  const [, union = ''] = /export type Code =([^;]+);/.exec(source) ?? [];
  const codes = [...union.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => code);
  expect(codes.length).toBeGreaterThan(30);
  const tests = readAll('tests');
  const untested = codes.filter((code) => !new RegExp(`[['"]${code}['"\\]]`).test(tests));
  expect(untested).toEqual([]);
});
