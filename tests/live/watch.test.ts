import { cpSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/live/watch.ts';
import { makeFolder } from '../folder.ts';

let folder: string;
let said: string[];
let failures: unknown[];
let act: (name: string) => void;
let stop: () => void;

beforeEach(async () => {
  folder = join(makeFolder(), 'deck');
  mkdirSync(folder);
  writeFileSync(join(folder, '01-title.md'), 'one');
  [said, failures, act] = [[], [], () => undefined];
  stop = watchFolder(folder, {
    async saved(name) {
      said.push(name);
      act(name);
    },
    failed: (cause) => failures.push(cause),
  });
  // What was written just before a watch begins may still be told.
  await wait(50);
  said.length = 0;
});
afterEach(() => stop());

const save = (name: string) => writeFileSync(join(folder, name), `${Math.random()}`);
const hears = (name: string) => expect.poll(() => said, { timeout: 10_000 }).toContain(name);

/** Expects that a save is heard from now on. */
async function isFollowed(): Promise<void> {
  await hears('');
  await wait(50);
  said.length = 0;
  save('02-next.md');
  await hears('02-next.md');
}

describe('a watched folder', () => {
  it('reports a file that is saved, replaced by a rename, removed or created again', async () => {
    save('essay.txt');
    await hears('essay.txt');
    said.length = 0;
    writeFileSync(join(folder, '.essay.txt.tmp'), 'two');
    renameSync(join(folder, '.essay.txt.tmp'), join(folder, 'essay.txt'));
    await hears('essay.txt');
    said.length = 0;
    unlinkSync(join(folder, 'essay.txt'));
    await hears('essay.txt');
    said.length = 0;
    save('essay.txt');
    await hears('essay.txt');
  });

  it('is still watched when it is removed and a copy takes its place', async () => {
    cpSync(folder, `${folder}-copy`, { recursive: true });
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-copy`, folder);
    await isFollowed();
  });

  it('is still watched when it is absent for a time and created again', async () => {
    rmSync(folder, { recursive: true });
    await hears('');
    said.length = 0;
    mkdirSync(folder);
    await isFollowed();
  });

  it('is still watched when it is moved away and another one takes its place at once', async () => {
    cpSync(folder, `${folder}-new`, { recursive: true });
    renameSync(folder, `${folder}-old`);
    renameSync(`${folder}-new`, folder);
    await isFollowed();
    said.length = 0;
    writeFileSync(join(`${folder}-old`, '03-old.md'), 'old');
    save('04-new.md');
    await hears('04-new.md');
    expect(said).not.toContain('03-old.md');
  });

  it('is still watched when its parent folder is replaced', async () => {
    const parent = join(folder, '..');
    cpSync(parent, `${parent}-copy`, { recursive: true });
    rmSync(parent, { recursive: true });
    renameSync(`${parent}-copy`, parent);
    await isFollowed();
  });

  it.each(['figures/map.mmd', 'pictures/palms.JPG', 'pictures/map.svg'])(
    'reports %s, whose folder may be new',
    async (path) => {
      mkdirSync(join(folder, path, '..'));
      await hears('');
      said.length = 0;
      save(path);
      await hears(path.split('/').at(-1) ?? '');
    },
  );

  it('is still watched when the work after a save fails', async () => {
    act = (name) => {
      if (name === 'essay.txt') throw new Error('no more files');
    };
    save('essay.txt');
    await hears('essay.txt');
    save('02-next.md');
    await hears('02-next.md');
    expect(failures).toEqual([new Error('no more files')]);
  });
});
