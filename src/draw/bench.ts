import { Worker } from 'node:worker_threads';
import type { Drawing, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';

/** How long Mermaid may take to start, s. */
const BOOT = 60;

type Answer = { ready: true } | { drawn: Drawn };
type Outcome = Answer | { late: true } | { broken: string };

/** Returns what became of each drawing, in order, drawn one after another in a thread of its own. A drawing
 * that takes longer than `limit` s, or takes its thread down, becomes a fault; a new thread draws the rest. */
export async function drawApart(
  drawings: Drawing[],
  materials: Materials,
  limit: number,
): Promise<Drawn[]> {
  const done: Drawn[] = [];
  let worker: Worker | undefined;
  try {
    for (const drawing of drawings) {
      if (!worker) {
        worker = startWorker(materials);
        const outcome = await hear(worker, BOOT);
        if (!('ready' in outcome))
          throw new Error(`Mermaid did not start: ${describe(outcome, BOOT)}`);
      }
      worker.postMessage(drawing);
      const outcome = await hear(worker, limit);
      if ('drawn' in outcome) done.push(outcome.drawn);
      else {
        done.push({ fault: { reason: describe(outcome, limit) } });
        await worker.terminate();
        worker = undefined;
      }
    }
  } finally {
    await worker?.terminate();
  }
  return done;
}

function describe(outcome: Outcome, limit: number): string {
  if ('late' in outcome) return `the drawing took longer than ${limit} s`;
  return 'broken' in outcome ? outcome.broken : 'the drawing broke off';
}

function startWorker({ fonts, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, tokens }, execArgv: [] });
}

/** Waits for the worker's next word, at most `limit` s. */
function hear(worker: Worker, limit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      worker.off('message', end).off('error', fail).off('exit', leave);
      resolve(outcome);
    };
    const fail = (error: Error): void => end({ broken: `the drawing broke off: ${error.message}` });
    const leave = (): void => end({ broken: 'the drawing broke off' });
    const timer = setTimeout(() => end({ late: true }), limit * 1000);
    worker.once('message', end).once('error', fail).once('exit', leave);
  });
}
