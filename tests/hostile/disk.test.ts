import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder, root } from '../folder.ts';
import { commandNames, listFiles, makeWorkplace, startCommand } from './command.ts';
import { type Disk, openDisk } from './disk.ts';

const cache = join(root, 'node_modules/.cache/minbar');
const refused = 'no disk can be mounted here';

let disk: Disk | undefined;
afterEach(() => {
  disk?.close();
  disk = undefined;
});

it('a disk of these tests is in no list of mounts but its own, and ends with its process', async ({
  skip,
}) => {
  disk = await openDisk(64);
  if (!disk) return skip(refused);
  const { enter, seen } = disk;
  const isListed = (within: string[]) => {
    const [program = '', ...args] = [...within, 'cat', '/proc/self/mounts'];
    return spawnSync(program, args, { encoding: 'utf8' }).stdout.includes('tmpfs /mnt ');
  };
  expect([isListed(enter), isListed([])]).toEqual([true, false]);
  disk.close();
  await expect.poll(() => existsSync(seen)).toBe(false);
});

describe.each(commandNames)('%s', (name) => {
  it.for<[string, string, string]>([
    ['full', 'cat /dev/zero >rest; true', 'no space left on device'],
    ['only read', 'touch rest && mount -o remount,ro /mnt', 'read-only file system'],
  ])(
    'on a disk that is %s says so, and every file stays as it was',
    async ([, line, reason], { skip }) => {
      const folder = makeWorkplace();
      disk = await openDisk(1024, folder);
      if (!disk) return skip(refused);
      await disk.run(line);
      const before = listFiles(disk.seen);
      const { code, said } = await startCommand(name, folder, { cache, within: disk.enter }).ended;
      // The live deck is shown all the same: the browser needs no output folder.
      expect(code, said).toBe(name === 'start' ? 0 : 1);
      expect(said).toContain('[output-unwritable]');
      expect(said.toLowerCase()).toContain(reason);
      expect(said).not.toMatch(/^\s+at /m);
      expect(listFiles(disk.seen)).toEqual(before);
    },
  );
});

describe('a build', () => {
  const workplace = makeWorkplace();

  it('into a folder that is a file says so, and ends with 1', async () => {
    const folder = makeWorkplace();
    writeFileSync(join(folder, 'file'), 'a file');
    const out = ['--out', 'file/dist'];
    const { code, said } = await startCommand('build', folder, { cache, more: out }).ended;
    expect(code).toBe(1);
    expect(said).toContain('[output-unwritable]');
    expect(said).not.toMatch(/^\s+at /m);
  });

  it('does without its cache where that cannot be written', async () => {
    const kept = join(makeFolder(), 'cache');
    writeFileSync(kept, 'a file');
    const { code } = await startCommand('build', workplace, { cache: kept }).ended;
    expect(code).toBe(0);
    expect(readFileSync(join(workplace, 'dist/index.html'), 'utf8')).toContain('<section');
  });

  it('runs from a read-only disk', async ({ skip }) => {
    disk = await openDisk(65_536);
    if (!disk) return skip(refused);
    const parts = ['build.ts', 'package.json', 'package-lock.json', 'src', 'styles'];
    await disk.run(`cp -r ${parts.map((part) => `'${join(root, part)}'`).join(' ')} .`);
    await disk.run(`mkdir node_modules && mount --bind '${root}/node_modules' node_modules`);
    await disk.run('mount -o remount,ro,bind node_modules && mount -o remount,ro /mnt');
    const order = { cache, within: disk.enter, launcher: '/mnt/src/launch.mjs' };
    const more = ['--slides', join(root, 'tests/decks/tram'), '--out', makeFolder()];
    const { code, said } = await startCommand('build', workplace, { ...order, more }).ended;
    expect(said).toBe('');
    expect(code).toBe(0);
  });
});
