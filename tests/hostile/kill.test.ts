import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFolder } from '../shipped-talk.ts';

const root = join(import.meta.dirname, '../..');
const [slides, out, cache] = [join(makeFolder(), 'slides'), makeFolder(), makeFolder()];
const page = join(out, 'index.html');
let before: string;
let after: string;

/** Starts a build and returns it with its end. */
function startBuild() {
  const args = [join(root, 'src/launch.mjs'), 'build', '--slides', slides, '--out', out, '--quiet'];
  const env = { ...process.env, MINBAR_CACHE: cache };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
  return { child, end: new Promise<void>((resolve) => child.on('close', () => resolve())) };
}

async function buildTalk(): Promise<string> {
  await startBuild().end;
  return readFileSync(page, 'utf8');
}

/** The same deck with a headline that stands on its slide alone, long enough for the page to be another size. */
function changeHeadline(): void {
  const slide = join(slides, '02-tension.md');
  const text = readFileSync(slide, 'utf8');
  writeFileSync(
    slide,
    text.replace(/^# .*$/m, (headline) => `${headline} ${headline.slice(2)}`),
  );
}

beforeAll(async () => {
  cpSync(join(root, 'tests/cases/base'), slides, { recursive: true });
  before = await buildTalk();
  changeHeadline();
  after = await buildTalk();
});

/** Kills a build over the old page when `moment` has come; what is there then is the old page or the new one. */
async function killAt(moment: () => Promise<unknown>): Promise<string> {
  writeFileSync(page, before);
  const { child, end } = startBuild();
  await Promise.race([moment(), end]);
  child.kill('SIGKILL');
  await end;
  return readFileSync(page, 'utf8');
}

describe('a build that is killed', () => {
  it('leaves the old page or the new one, whenever it is stopped', async () => {
    expect(after).not.toBe(before);
    const started = Date.now();
    await buildTalk();
    const whole = Date.now() - started;
    for (let kill = 0; kill < 16; kill += 1) {
      const found = await killAt(() => wait((whole * kill) / 14));
      expect([before, after]).toContain(found);
    }
  }, 240_000);

  it('leaves the old page or the new one if it is stopped while writing', async () => {
    const names = new Set<string | null>();
    for (let kill = 0; kill < 12; kill += 1) {
      const seen = killAt(
        () =>
          new Promise((resolve) => {
            const watcher = watch(out, (_event, name) => {
              if (name === 'index.html') return;
              names.add(name);
              watcher.close();
              setTimeout(resolve, kill / 4);
            });
          }),
      );
      expect([before, after]).toContain(await seen);
    }
    expect(names.size).toBeGreaterThan(0);
  }, 240_000);

  it('does not disturb the next build, and its temporary files are removed later', async () => {
    const stale = join(out, '.index.html.left.tmp');
    writeFileSync(stale, before.slice(0, 1000));
    utimesSync(stale, 0, 0);
    expect(await buildTalk()).toBe(after);
    expect(readdirSync(out)).not.toContain('.index.html.left.tmp');
  });
});
