import { Worker } from 'node:worker_threads';
import type { Drawing, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';

/** How long Mermaid may take to start, s. */
const BOOT = 60;

/** A thread that draws. It starts with its first drawing, and again after a broken one. */
export interface Thread {
  /** Returns what became of a drawing. One that takes too long, or takes the thread down, is a fault. */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts before there is something to draw. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** What the thread is given and has not answered yet. */
interface Order {
  /** Nothing, where it is only to start. */
  drawing: Drawing | null;
  /** How long it may take, s. */
  limit: number;
  answer(drawn: Drawn | null): void;
  fail(cause: Error): void;
}

/**
 * Returns a thread that takes drawings one after another, none of which may take longer than `limit` s.
 * It may be given more of them at once, and then waits for nobody in between. A drawing throws where
 * Mermaid does not start.
 */
export function openThread(materials: Materials, limit: number): Thread {
  /** The first is being done. */
  const orders: Order[] = [];
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    const [first] = orders;
    if (!first) return;
    const late = () => stop(`the drawing took longer than ${first.limit} s`);
    timer = setTimeout(late, first.limit * 1000);
  };
  const boot = (): void => {
    const fresh = startWorker(materials);
    worker = fresh;
    const ifCurrent = (act: () => void) => worker === fresh && act();
    fresh.on('message', (drawn: Drawn | null) => ifCurrent(() => hear(drawn)));
    fresh.on('error', ({ message }) => ifCurrent(() => stop(`the drawing broke off: ${message}`)));
    fresh.on('exit', () => ifCurrent(() => stop('the drawing broke off')));
    for (const { drawing } of orders) fresh.postMessage(drawing);
    const fail = (cause: Error) => {
      for (const order of orders.splice(0)) order.fail(cause);
    };
    orders.unshift({ drawing: null, limit: BOOT, answer: () => undefined, fail });
    watch();
  };
  const hear = (drawn: Drawn | null): void => {
    orders.shift()?.answer(drawn);
    watch();
  };
  /** The first order is what stopped the thread; those behind it go to a new one. */
  const stop = (reason: string): void => {
    void worker?.terminate();
    worker = undefined;
    const first = orders.shift();
    if (first?.drawing) first.answer({ fault: { reason } });
    else first?.fail(new Error(`Mermaid did not start: ${reason}`));
    if (orders.length > 0) boot();
    else watch();
  };
  const give = (drawing: Drawing | null): Promise<Drawn | null> =>
    new Promise((answer, fail) => {
      orders.push({ drawing, limit, answer, fail });
      if (!worker) boot();
      else worker.postMessage(drawing);
      if (orders.length === 1) watch();
    });
  return {
    draw: async (drawing) => (await give(drawing)) ?? nothing,
    start: async () => {
      await give(null);
    },
    async close() {
      const last = worker;
      worker = undefined;
      clearTimeout(timer);
      for (const order of orders.splice(0)) order.answer(nothing);
      await last?.terminate();
    },
  };
}

const nothing: Drawn = { fault: { reason: 'the drawing broke off' } };

function startWorker({ fonts, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, tokens }, execArgv: [] });
}
