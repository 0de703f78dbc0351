import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../studio.ts';

const root = join(import.meta.dirname, '../..');
const mounted: string[] = [];

afterEach(() => {
  for (const place of mounted.splice(0)) spawnSync('umount', [place]);
});

function build(out: string, cache: string, house = root) {
  const args = [
    join(house, 'src/launch.mjs'),
    'build',
    '--slides',
    'slides',
    '--out',
    out,
    '--quiet',
  ];
  const env = { ...process.env, MINBAR_CACHE: cache };
  return spawnSync(process.execPath, args, { cwd: house, env, encoding: 'utf8' });
}

/** A disk of its own in memory; nothing where this user may not mount one. */
function mountDisk(options: string): string | undefined {
  const place = makeFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
  if (status !== 0) return undefined;
  mounted.push(place);
  return place;
}

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

  it('runs from a disk that is only read', ({ skip }) => {
    const house = mountDisk('size=64m');
    if (!house) return skip('no disk can be mounted here');
    for (const part of ['build.ts', 'package.json', 'package-lock.json', 'src', 'styles', 'slides'])
      cpSync(join(root, part), join(house, part), { recursive: true });
    mkdirSync(join(house, 'node_modules'));
    spawnSync('mount', ['--bind', join(root, 'node_modules'), join(house, 'node_modules')]);
    mounted.unshift(join(house, 'node_modules'));
    spawnSync('mount', ['-o', 'remount,ro,bind', join(house, 'node_modules')]);
    spawnSync('mount', ['-o', 'remount,ro', house]);
    const out = makeFolder();
    const { status, stderr } = build(out, cache, house);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
