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

/** A thread as it is now. */
interface Seat {
  materials: Materials;
  /** The first is being done. */
  orders: Order[];
  worker?: Worker | undefined;
  timer?: ReturnType<typeof setTimeout>;
}

const nothing: Drawn = { fault: { reason: 'the drawing broke off' } };

/**
 * Returns a thread that takes drawings one after another, none of which may take longer than `limit` s.
 * It may be given more of them at once, and then waits for nobody in between. A drawing throws where
 * Mermaid does not start.
 */
export function openThread(materials: Materials, limit: number): Thread {
  const seat: Seat = { materials, orders: [] };
  return {
    draw: async (drawing) => (await give(seat, drawing, limit)) ?? nothing,
    start: async () => {
      await give(seat, null, limit);
    },
    async close() {
      const { worker } = seat;
      seat.worker = undefined;
      for (const order of seat.orders.splice(0)) order.answer(nothing);
      watch(seat);
      await worker?.terminate();
    },
  };
}

function give(seat: Seat, drawing: Drawing | null, limit: number): Promise<Drawn | null> {
  return new Promise((answer, fail) => {
    seat.orders.push({ drawing, limit, answer, fail });
    if (!seat.worker) boot(seat);
    else seat.worker.postMessage(drawing);
    if (seat.orders.length === 1) watch(seat);
  });
}

/** Starts a worker and gives it all orders; to start is the first of them. */
function boot(seat: Seat): void {
  const worker = startWorker(seat.materials);
  seat.worker = worker;
  const ifCurrent = (act: () => void) => seat.worker === worker && act();
  worker.on('message', (drawn: Drawn | null) => ifCurrent(() => hear(seat, drawn)));
  worker.on('error', ({ message }) =>
    ifCurrent(() => stop(seat, `the drawing broke off: ${message}`)),
  );
  worker.on('exit', () => ifCurrent(() => stop(seat, 'the drawing broke off')));
  for (const { drawing } of seat.orders) worker.postMessage(drawing);
  const fail = (cause: Error) => {
    for (const order of seat.orders.splice(0)) order.fail(cause);
  };
  seat.orders.unshift({ drawing: null, limit: BOOT, answer: () => undefined, fail });
  watch(seat);
}

function startWorker({ fonts, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, tokens }, execArgv: [] });
}

function hear(seat: Seat, drawn: Drawn | null): void {
  seat.orders.shift()?.answer(drawn);
  watch(seat);
}

/** Gives up a worker for what its first order did to it; those behind go to a new one. */
function stop(seat: Seat, reason: string): void {
  void seat.worker?.terminate();
  seat.worker = undefined;
  const first = seat.orders.shift();
  if (first?.drawing) first.answer({ fault: { reason } });
  else first?.fail(new Error(`Mermaid did not start: ${reason}`));
  if (seat.orders.length > 0) boot(seat);
  else watch(seat);
}

/** Gives the first order its time. */
function watch(seat: Seat): void {
  clearTimeout(seat.timer);
  const [first] = seat.orders;
  if (!first) return;
  const { limit } = first;
  seat.timer = setTimeout(
    () => stop(seat, `the drawing took longer than ${limit} s`),
    limit * 1000,
  );
}
