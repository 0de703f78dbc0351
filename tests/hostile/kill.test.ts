import { randomUUID } from 'node:crypto';
import { watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../folder.ts';
import { countRuns } from '../law-runs.ts';
import {
  type CommandName,
  commandNames,
  listFiles,
  makeWorkplace,
  startCommand,
} from './command.ts';

/** Each command is killed so often at a random moment; LAW_RUNS=1 and KILLS=40 try more. */
const kills = Number(process.env.KILLS ?? countRuns(5));
const cache = makeFolder();

/** Temporary files are names that minbar gives; a killed process cannot remove its own. */
const isTemporary = (name: string) => /(^|\/)\.[^/]+\.tmp(\/|$)/.test(name);

type Files = Record<string, string>;

/** Runs a command to its end, with nothing in its way; returns what was there before and after, and its time. */
async function runWhole(name: CommandName) {
  const folder = makeWorkplace();
  const before = listFiles(folder);
  const start = Date.now();
  const { code, said } = await startCommand(name, folder, { cache }).ended;
  if (code !== 0) throw new Error(said);
  return { before, after: listFiles(folder), time: Date.now() - start };
}

/** Returns the files that are neither as they were nor as they shall be. */
function listTorn(found: Files, before: Files, after: Files): string[] {
  return Object.keys({ ...found, ...before }).filter(
    (name) => !isTemporary(name) && ![before[name], after[name]].includes(found[name]),
  );
}

describe.each(commandNames)('%s, killed', (name) => {
  let whole: Awaited<ReturnType<typeof runWhole>>;

  beforeAll(async () => {
    // The first run fills the cache, so that the second has the time of those that follow.
    await runWhole(name);
    whole = await runWhole(name);
  });

  const moments = fc.sample(fc.integer({ min: 0, max: 1050 }), { numRuns: kills, unbiased: true });
  it.each(moments)(
    'at %i ‰ of its time, leaves whole files, and can be run again',
    async (moment) => {
      const folder = makeWorkplace();
      const { child, ended } = startCommand(name, folder, { cache });
      await Promise.race([wait((whole.time * moment) / 1000), ended]);
      child.kill('SIGKILL');
      await ended;
      await checkLeft(folder);
    },
  );

  it('while it writes, leaves whole files, and can be run again', async () => {
    const folder = makeWorkplace();
    const { child, ended } = startCommand(name, folder, { cache });
    const written = new Promise<void>((resolve) => {
      const watchers = ['', 'dist', 'deck'].map((part) =>
        watch(join(folder, part), (_event, changed) => {
          if (changed) resolve();
        }),
      );
      ended.then(() => {
        for (const watcher of watchers) watcher.close();
        resolve();
      });
    });
    await written;
    child.kill('SIGKILL');
    await ended;
    await checkLeft(folder);
  });

  async function checkLeft(folder: string): Promise<void> {
    const { before, after } = whole;
    const found = listFiles(folder);
    expect(listTorn(found, before, after)).toEqual([]);
    if (JSON.stringify(found) !== JSON.stringify(after)) {
      const { code, said } = await startCommand(name, folder, { cache }).ended;
      expect(code, said).toBe(0);
    }
    expect(listFiles(folder)).toEqual(after);
  }
});

it('a temporary file of a process that no longer runs is removed by the next one', async () => {
  const folder = makeWorkplace();
  // No system gives so high a number to a process.
  const stale = `dist/.index.html.999999999.${randomUUID()}.tmp`;
  writeFileSync(join(folder, stale), 'half a page');
  expect((await startCommand('build', folder, { cache }).ended).code).toBe(0);
  expect(Object.keys(listFiles(folder))).not.toContain(stale);
});
