import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../folder.ts';
import { isThere } from '../named.ts';
import { readSabotages, sabotage } from './sabotage.ts';

const sabotages = readSabotages();

it('the table has at least 60 sabotages, no two of them alike', () => {
  expect(sabotages.length).toBeGreaterThanOrEqual(60);
  expect(new Set(sabotages.map(({ breaks }) => breaks)).size).toBe(sabotages.length);
});

it('each sabotage still applies to the code, at one place', () => {
  const lost = sabotages.filter((one) => {
    const text = readFileSync(join(root, one.file), 'utf8');
    const changed = sabotage(text, one);
    return changed === undefined || changed === text;
  });
  expect(lost.map(({ breaks, file }) => `${file}: ${breaks}`)).toEqual([]);
});

it('each sabotage names tests that exist', () => {
  const unnamed = sabotages.filter(({ tests }) => tests.length === 0 || !tests.every(isThere));
  expect(unnamed.map(({ breaks }) => breaks)).toEqual([]);
});
