import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { makeFolder, root } from '../folder.ts';

/** The commands that write, and their arguments in a folder that has a deck, its page and a new essay. */
export const commands = {
  build: ['build', '--slides', 'deck', '--out', 'dist', '--quiet'],
  pdf: ['pdf', '--slides', 'deck', '--out', 'dist', '--quiet'],
  pptx: ['pptx', '--slides', 'deck', '--out', 'dist', '--quiet'],
  draft: ['draft', 'new.txt', '--slides', 'draft', '--quiet'],
  revise: ['revise', 'new.txt', '--slides', 'deck', '--write', '--quiet'],
  start: ['start', '--no-open', '--slides', 'deck', '--out', 'dist'],
} satisfies Record<string, string[]>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];

/** Returns a new folder in which every command can run: its names are short, so that messages are alike. */
export function makeWorkplace(): string {
  const folder = makeFolder();
  cpSync(join(root, 'tests/cases/base'), join(folder, 'deck'), { recursive: true });
  const essay = readFileSync(join(folder, 'deck/essay.txt'), 'utf8');
  writeFileSync(join(folder, 'new.txt'), essay.replace('بالتدريج', 'شيئاً فشيئاً'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the last good page');
  return folder;
}

/** What surrounds a run: its cache, its Node and switches of that, words before it and after it. */
export interface Surroundings {
  cache: string;
  node?: string;
  switches?: string[];
  launcher?: string;
  within?: string[];
  more?: string[];
}

/** A run of a command: its process, and its end. */
export interface Run {
  child: ChildProcess;
  ended: Promise<{ code: number | null; said: string }>;
}

/** Starts a command in a folder. The live deck is ended, with code 0, once it serves its first page. */
export function startCommand(
  name: CommandName,
  folder: string,
  { cache, node = process.execPath, switches = [], launcher, within = [], more = [] }: Surroundings,
): Run {
  const words = [launcher ?? join(root, 'src/launch.mjs'), ...commands[name], ...more];
  const [program = '', ...args] = [...within, node, ...switches, ...words];
  const env = { ...process.env, MINBAR_CACHE: cache, CHROME_PATH: inject('browser') };
  const child = spawn(program, args, { cwd: folder, env });
  let said = '';
  let serves = false;
  child.stderr.on('data', (data) => (said += data));
  child.stdout.on('data', (data) => {
    said += data;
    if (name !== 'start' || !/http:\S+ /.test(said)) return;
    serves = true;
    child.kill();
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('close', (code) => resolve({ code: serves ? 0 : code, said })),
  );
  return { child, ended };
}

/** Returns what is in a folder: the hash of each file by its path. */
export function listFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
