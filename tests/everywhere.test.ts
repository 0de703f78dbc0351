import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from './folder.ts';
import { frozenDeck } from './frozen-deck.ts';
import { listFiles, makeWorkplace, startCommand } from './hostile/command.ts';

const root = join(import.meta.dirname, '..');
const shell = process.platform === 'win32';
/** What the Node of this run writes. */
let page: Buffer;
let files: Record<string, string>[];

/** Returns the page that a Node makes of a deck, with nothing drawn before. */
function buildWith(node: string): Buffer {
  const out = makeFolder();
  const args = [
    join(root, 'src/launch.mjs'),
    'build',
    '--slides',
    frozenDeck,
    '--out',
    out,
    '--quiet',
  ];
  const env = { ...process.env, MINBAR_CACHE: makeFolder() };
  const { status, stderr } = spawnSync(node, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0 || stderr) throw new Error(stderr);
  return readFileSync(join(out, 'index.html'));
}

/** Returns the newest Node of a major version, from the package that holds its program, or nothing without one. */
function getNode(major: string): string | undefined {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const home = join(root, 'node_modules/.cache/nodes', major);
  const args = ['install', '--no-save', '--no-audit', '--prefix', home, `${name}@${major}`];
  const path = join(home, 'node_modules', name, 'bin', shell ? 'node.exe' : 'node');
  if (!existsSync(path)) spawnSync('npm', args, { shell, timeout: 120_000 });
  return existsSync(path) ? path : undefined;
}

beforeAll(async () => {
  page = buildWith(process.execPath);
  files = await writeWith(process.execPath);
});

const others = ['20', '22', '24'].filter((major) => !process.version.startsWith(`v${major}.`));

/** Returns what the commands that need no browser write with a Node. */
async function writeWith(node: string): Promise<Record<string, string>[]> {
  const cache = makeFolder();
  const written: Record<string, string>[] = [];
  for (const name of ['build', 'pptx', 'draft', 'revise'] as const) {
    const folder = makeWorkplace();
    const { code, said } = await startCommand(name, folder, { cache, node }).ended;
    if (code !== 0) throw new Error(said);
    written.push(listFiles(folder));
  }
  return written;
}

describe('the same deck', () => {
  it.for(others)('has the same bytes on Node %s', (major, { skip }) => {
    const node = getNode(major);
    if (!node) return skip(`Node ${major} is not to be had here`);
    expect(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout).toMatch(`v${major}.`);
    expect(buildWith(node).equals(page)).toBe(true);
  });

  it.for(others)('writes the same files with each command on Node %s', async (major, { skip }) => {
    const node = getNode(major);
    if (!node) return skip(`Node ${major} is not to be had here`);
    expect(await writeWith(node)).toEqual(files);
  });
});
