import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Drawing, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';

/** How long Mermaid may take to start, s. */
const BOOT = 60;

/** Each thread holds a Mermaid and a DOM of its own, some 200 MB: more than two would gain little. */
const MOST_THREADS = 2;

type Answer = { ready: true } | { drawn: Drawn };
type Outcome = Answer | { late: true } | { broken: string };

/** Threads that draw, each one drawing after another. */
export interface Bench {
  /** Returns what became of a drawing. One that takes too long, or takes its thread down, is a fault. */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts its threads before there is something to draw. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** A place at the bench: its thread is started by the first drawing, and again after a broken one. */
interface Seat {
  worker?: Worker;
}

/**
 * Returns a bench for about so many drawings, none of which may take longer than `limit` s. It throws
 * at a drawing where Mermaid does not start.
 */
export function openBench(materials: Materials, limit: number, drawings: number): Bench {
  const threads = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(drawings / 3)) || 1;
  const seats = Array.from({ length: threads }, (): Seat => ({}));
  const free = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];
  const sit = async <Done>(work: (seat: Seat) => Promise<Done>): Promise<Done> => {
    const seat = free.pop() ?? (await new Promise<Seat>((resolve) => waiting.push(resolve)));
    return work(seat).finally(() => {
      const next = waiting.shift();
      if (next) next(seat);
      else free.push(seat);
    });
  };
  const prepare = async () => {
    await Promise.allSettled(seats.map(() => sit((seat) => start(seat, materials))));
  };
  const close = async () => {
    await Promise.all(seats.map(({ worker }) => worker?.terminate()));
  };
  return {
    draw: (drawing) => sit((seat) => drawAt(seat, drawing, materials, limit)),
    prepare,
    close,
  };
}

async function drawAt(
  seat: Seat,
  drawing: Drawing,
  materials: Materials,
  limit: number,
): Promise<Drawn> {
  const worker = await start(seat, materials);
  worker.postMessage(drawing);
  const outcome = await hear(worker, limit);
  if ('drawn' in outcome) return outcome.drawn;
  delete seat.worker;
  await worker.terminate();
  return { fault: { reason: describe(outcome, limit) } };
}

async function start(seat: Seat, materials: Materials): Promise<Worker> {
  seat.worker ??= await startWorker(materials);
  return seat.worker;
}

function describe(outcome: Outcome, limit: number): string {
  if ('late' in outcome) return `the drawing took longer than ${limit} s`;
  return 'broken' in outcome ? outcome.broken : 'the drawing broke off';
}

async function startWorker({ fonts, tokens }: Materials): Promise<Worker> {
  const file = new URL('./start-worker.mjs', import.meta.url);
  const worker = new Worker(file, { workerData: { fonts, tokens }, execArgv: [] });
  const outcome = await hear(worker, BOOT);
  if ('ready' in outcome) return worker;
  await worker.terminate();
  throw new Error(`Mermaid did not start: ${describe(outcome, BOOT)}`);
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
