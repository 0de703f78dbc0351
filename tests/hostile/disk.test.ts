import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../shipped-talk.ts';

const root = join(import.meta.dirname, '../..');
const mounted: string[] = [];

afterEach(() => {
  for (const place of mounted.splice(0)) {
    spawnSync('umount', [place]);
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory()) removeEmpty(place);
  }
});

function build(out: string, cache: string, copy = root) {
  const args = [
    join(copy, 'src/launch.mjs'),
    'build',
    '--slides',
    'slides',
    '--out',
    out,
    '--quiet',
  ];
  const env = { ...process.env, MINBAR_CACHE: cache };
  return spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
}

/** Removes a folder where it is empty: where an unmount failed, nothing below it is touched. */
function removeEmpty(place: string): void {
  try {
    rmdirSync(place);
  } catch {
    // It is still a disk, or belongs to one that is only read.
  }
}

/**
 * A disk of its own in memory; nothing where this user may not mount one. It stands beside the folder
 * that is removed with all in it after the tests: a disk that a killed test leaves, and the packages
 * that may be mounted on it, are not reached from there.
 */
function mountDisk(options: string): string | undefined {
  const place = mkdtempSync(join(dirname(tmpdir()), 'minbar-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
  if (status !== 0) {
    removeEmpty(place);
    return undefined;
  }
  mounted.push(place);
  return place;
}

it('no disk is mounted below the folder that is removed after the tests', ({ skip }) => {
  const disk = mountDisk('size=64k');
  if (!disk) return skip('no disk can be mounted here');
  expect(disk.startsWith(`${tmpdir()}/`)).toBe(false);
});

const cache = join(root, 'node_modules/.cache/minbar');

describe('a build', () => {
  it('onto a full disk says so, ends with 1, and leaves the last good page', ({ skip }) => {
    const out = mountDisk('size=256k');
    if (!out) return skip('no disk can be mounted here');
    writeFileSync(join(out, 'index.html'), 'the last good page');
    const { status, stderr } = build(out, cache);
    expect(status).toBe(1);
    expect(stderr).toContain('[output-unwritable]');
    expect(stderr).toContain('no space left');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good page');
  });

  it('into a folder that is only read says so, and ends with 1', ({ skip }) => {
    const out = mountDisk('ro');
    if (!out) return skip('no disk can be mounted here');
    const { status, stderr } = build(out, cache);
    expect(status).toBe(1);
    expect(stderr).toContain('[output-unwritable]');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('into a folder that is a file says so, and ends with 1', () => {
    const out = join(makeFolder(), 'dist');
    writeFileSync(out, 'a file');
    const { status, stderr } = build(out, cache);
    expect(status).toBe(1);
    expect(stderr).toContain('[output-unwritable]');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('does without its cache where that cannot be written', () => {
    const [out, kept] = [makeFolder(), join(makeFolder(), 'cache')];
    writeFileSync(kept, 'a file');
    expect(build(out, kept).status).toBe(0);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('runs from a read-only disk', ({ skip }) => {
    const copy = mountDisk('size=64m');
    if (!copy) return skip('no disk can be mounted here');
    for (const part of ['build.ts', 'package.json', 'package-lock.json', 'src', 'styles', 'slides'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    mkdirSync(join(copy, 'node_modules'));
    spawnSync('mount', ['--bind', join(root, 'node_modules'), join(copy, 'node_modules')]);
    mounted.unshift(join(copy, 'node_modules'));
    spawnSync('mount', ['-o', 'remount,ro,bind', join(copy, 'node_modules')]);
    spawnSync('mount', ['-o', 'remount,ro', copy]);
    const out = makeFolder();
    const { status, stderr } = build(out, cache, copy);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
