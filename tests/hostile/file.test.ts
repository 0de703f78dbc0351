import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/folder.ts';
import { writeOutput } from '../../src/write/output.ts';
import { makeFolder } from '../folder.ts';

const root = join(import.meta.dirname, '../..');

function makeDeck(): string {
  const slides = join(makeFolder(), 'slides');
  cpSync(join(root, 'tests/cases/base'), slides, { recursive: true });
  return slides;
}

const codesOf = async (slides: string) =>
  (await readFolder(slides)).messages.map(({ code, place }) => [code, place.path]);

describe('a file of a deck', () => {
  it.each(['essay.txt', 'deck.yaml', '02-tension.md'])(
    'that is a link out of its folder is not read: %s',
    async (name) => {
      const slides = makeDeck();
      const secret = join(makeFolder(), 'secret.txt');
      writeFileSync(secret, 'سرّ');
      rmSync(join(slides, name), { force: true });
      symlinkSync(secret, join(slides, name));
      expect(await codesOf(slides)).toContainEqual(['file-outside', join(slides, name)]);
      const { messages, ...texts } = await readFolder(slides);
      expect(JSON.stringify(texts)).not.toContain('سرّ');
    },
  );

  it('may be a link within its folder, and the folder a link itself', async () => {
    const slides = makeDeck();
    renameSync(join(slides, 'essay.txt'), join(slides, 'draft-3.txt'));
    symlinkSync('draft-3.txt', join(slides, 'essay.txt'));
    const link = join(makeFolder(), 'slides');
    symlinkSync(slides, link);
    expect(await codesOf(link)).toEqual([]);
  });

  it.each(['essay.txt', 'deck.yaml', 'alliances.yaml', '02-tension.md'])(
    'of 50 MB is refused without being read: %s',
    async (name) => {
      const slides = makeDeck();
      writeFileSync(join(slides, name), '');
      truncateSync(join(slides, name), 50_000_000);
      expect(await codesOf(slides)).toEqual([['file-too-large', join(slides, name)]]);
    },
  );

  it('is refused with all others where there are more slides than a talk can have', async () => {
    const slides = makeDeck();
    for (let number = 100; number < 5200; number += 1)
      writeFileSync(join(slides, `${number}-slide.md`), '');
    expect(await codesOf(slides)).toEqual([['folder-too-large', slides]]);
  });

  it('that is a pipe, a device or a folder is not accepted as a file', async ({ skip }) => {
    if (process.platform === 'win32') return skip('Windows has no such files');
    const slides = makeDeck();
    rmSync(join(slides, 'essay.txt'));
    mkdirSync(join(slides, 'essay.txt'));
    spawnSync('mkfifo', [join(slides, '90-pipe.md')]);
    expect(await codesOf(slides)).toEqual(
      ['90-pipe.md', 'essay.txt'].map((name) => ['file-missing', join(slides, name)]),
    );
  });
});

it('an output that is a link is replaced, and what it led to stays', async () => {
  const [out, other] = [makeFolder(), join(makeFolder(), 'other.html')];
  writeFileSync(other, 'not ours');
  symlinkSync(other, join(out, 'index.html'));
  expect(await writeOutput(out, 'index.html', 'the page')).toEqual([]);
  expect(readFileSync(other, 'utf8')).toBe('not ours');
  expect(lstatSync(join(out, 'index.html')).isSymbolicLink()).toBe(false);
});
