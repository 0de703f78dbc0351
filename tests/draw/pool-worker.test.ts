import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openPoolWorker } from '../../src/draw/pool-worker.ts';
import { faultOf, figureOf, findFonts, readCustomProperties } from './figure-drawing.ts';
import { tangle } from './tangle.ts';

const open = (limit: number) =>
  openPoolWorker({ fonts: findFonts(), tokens: readCustomProperties() }, limit);
const words = ['روسيا', 'تركيا', 'إيران'];
const draw = (word: string) => ({ id: 'a', source: `flowchart RL\n  A["${word}"]` });

describe('a thread', () => {
  it('gives each drawing its own answer, however many it is given at once', async () => {
    const thread = open(20);
    const drawn = await Promise.all(words.map((word) => thread.draw(draw(word))));
    await thread.close();
    expect(drawn.map((one) => figureOf(one).labels)).toEqual(words.map((word) => [word]));
  });

  it('answers waiting drawings with a fault when it is closed, and starts again when asked', async () => {
    const thread = open(20);
    const left = words.map((word) => thread.draw(draw(word)));
    await thread.close();
    for (const one of await Promise.all(left))
      expect(faultOf(one).reason).toBe('the drawing stopped before its end');
    expect(figureOf(await thread.draw(draw('باكو'))).labels).toEqual(['باكو']);
    await thread.close();
  });

  it('goes on with its drawing after a sleep that is longer than its limit', async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows has no signal that lets a process sleep');
    const args = ['--import', 'tsx', join(import.meta.dirname, 'drawing.ts')];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout);
    await once(lines, 'line');
    child.kill('SIGSTOP');
    await wait(6500);
    child.kill('SIGCONT');
    const [first] = await once(lines, 'line');
    const [second] = await once(lines, 'line');
    child.kill('SIGKILL');
    expect([first, second]).toEqual(['drawn', 'drawn']);
  });

  it('says that the machine is too busy if a drawing gets no processor time', async () => {
    const thread = openPoolWorker({ fonts: findFonts(), tokens: readCustomProperties() }, 20, 0.05);
    const drawn = await thread.draw({ id: 'a', source: tangle(90) });
    await thread.close();
    expect(faultOf(drawn).cutOff).toBe('machine');
    expect(faultOf(drawn).reason).toMatch(
      /^this machine was too busy: in \d+\.\d s the drawing had the processor for only \d+\.\d s$/,
    );
  });

  it('that cannot start says so of each drawing', async () => {
    const thread = openPoolWorker(
      { fonts: new Map([[400, 'no.ttf']]), tokens: readCustomProperties() },
      20,
    );
    for (const one of await Promise.allSettled(words.map((word) => thread.draw(draw(word)))))
      expect(one).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('Mermaid did not start: ') },
      });
  });
});
