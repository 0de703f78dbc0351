import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, root } from '../folder.ts';
import { frozenDeck } from '../frozen-deck.ts';
import { need } from '../need.ts';

const launcher = join(root, 'src/launch.mjs');

/** Runs a build in a shell that sets a limit before, or closes a stream. */
function buildWithin(shell: (command: string) => string, out: string) {
  const command = `"${process.execPath}" "${launcher}" build --slides ${frozenDeck} --out "${out}"`;
  const env = { ...process.env, MINBAR_CACHE: join(root, 'node_modules/.cache/minbar') };
  return spawnSync('sh', ['-c', shell(command)], { cwd: root, env, encoding: 'utf8' });
}

describe('a build', () => {
  need(process.platform === 'linux', 'its limits and closed streams are those of a Linux shell');

  it.each([
    ['too few open files', 'ulimit -n 22', /too many open files|may not open more files/],
    [
      'too little address space',
      'ulimit -v 1500000',
      /there is too little address space: raise ulimit -v/,
    ],
  ])('with %s says so in a line, and ends with 1', (_, limit, reason) => {
    const { status, stderr } = buildWithin((command) => `${limit}; ${command}`, makeFolder());
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['closed standard error', (command: string) => `${command} 2>&-`],
    ['closed output and error', (command: string) => `${command} >&- 2>&-`],
    ['a full disk as its output', (command: string) => `${command} >/dev/full 2>/dev/full`],
  ])('with %s writes the deck', (_, shell) => {
    const out = makeFolder();
    expect(buildWithin(shell, out).status).toBe(0);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });

  it('writes the deck even if its output is closed', async () => {
    const out = makeFolder();
    const env = { ...process.env, MINBAR_CACHE: makeFolder() };
    const child = spawn(
      process.execPath,
      [launcher, 'build', '--slides', frozenDeck, '--out', out],
      { cwd: root, env },
    );
    child.stdout.destroy();
    child.stderr.destroy();
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(existsSync(join(out, 'index.html'))).toBe(true);
  });
});
