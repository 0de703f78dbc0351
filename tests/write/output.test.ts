import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeOutput } from '../../src/write/output.ts';
import { makeFolder } from '../folder.ts';

it('a file is written completely, without temporary files beside it', async () => {
  const folder = join(makeFolder(), 'new', 'dist');
  expect(await writeOutput(folder, 'index.html', 'النص')).toEqual([]);
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('النص');
});

it('a failed write is a message, and leaves no file', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'index.html', 'inside'), { recursive: true });
  const messages = await writeOutput(folder, 'index.html', 'text');
  expect(messages.map(({ code }) => code)).toEqual(['output-unwritable']);
  expect(readdirSync(folder)).toEqual(['index.html']);
});

it('a folder that is a file is a message', async () => {
  const path = join(makeFolder(), 'dist');
  writeFileSync(path, 'not a folder');
  const messages = await writeOutput(path, 'index.html', 'text');
  expect(messages[0]?.reason).toContain('cannot be written');
});
