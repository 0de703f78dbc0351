import { Worker } from 'node:worker_threads';
import { nameTrouble } from '../read/trouble.ts';
import { type Spent, timeWorker } from './clock.ts';
import type { Drawing, DrawingFault, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';

/** How long Mermaid may take to start, s of its own time. */
const BOOT = 60;

/** A drawing may be underway at most this many times its limit: then the machine is too busy. */
const PATIENCE = 15;

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
  /** How much of its own time it may take, s. */
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
  /** How many times its limit a drawing may take in all. */
  patience: number;
  /** Stops the clock of the first order. */
  rest?: () => void;
}

const nothing: Drawn = { fault: { reason: 'the drawing broke off' } };

/**
 * Returns a thread that takes drawings one after another, none of which may take longer than `limit` s
 * of its own time (`clock.ts`), and `patience` times that in all. It may be given more of them at
 * once, and then waits for nobody in between. A drawing throws where Mermaid does not start.
 */
export function openThread(materials: Materials, limit: number, patience = PATIENCE): Thread {
  const seat: Seat = { materials, orders: [], patience };
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
  worker.on('error', (cause) => ifCurrent(() => stop(seat, nameBreak(cause), cause)));
  worker.on('exit', () =>
    ifCurrent(() => stop(seat, { reason: 'the drawing broke off', cutOff: 'drawing' })),
  );
  for (const { drawing } of seat.orders) worker.postMessage(drawing);
  const fail = (cause: Error) => {
    for (const order of seat.orders.splice(0)) order.fail(cause);
  };
  seat.orders.unshift({ drawing: null, limit: BOOT, answer: () => undefined, fail });
  watch(seat);
}

function startWorker({ fonts, spares, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, spares, tokens }, execArgv: [] });
}

function hear(seat: Seat, drawn: Drawn | null): void {
  seat.orders.shift()?.answer(drawn);
  watch(seat);
}

/** What takes a thread down is the drawing, or what the machine does not give. */
function nameBreak(cause: Error): DrawingFault {
  const trouble = nameTrouble(cause);
  return trouble
    ? { reason: trouble, cutOff: 'machine' }
    : { reason: `the drawing broke off: ${cause.message}`, cutOff: 'drawing' };
}

/** Gives up a worker for what its first order did to it; those behind go to a new one. */
function stop(seat: Seat, fault: DrawingFault, cause?: Error): void {
  void seat.worker?.terminate();
  seat.worker = undefined;
  const first = seat.orders.shift();
  if (first?.drawing) first.answer({ fault });
  else first?.fail(new Error(`Mermaid did not start: ${fault.reason}`, { cause }));
  if (seat.orders.length > 0) boot(seat);
  else watch(seat);
}

/** Gives the first order its time. */
function watch(seat: Seat): void {
  seat.rest?.();
  const [first] = seat.orders;
  if (!first || !seat.worker) return;
  seat.rest = timeWorker(seat.worker, (spent) => {
    const fault = judge(spent, first.limit, first.drawing ? seat.patience : PATIENCE);
    if (fault) stop(seat, fault);
  });
}

/** Returns why a drawing that has spent so much is to be cut off, or nothing where it may go on. */
function judge({ own, awake }: Spent, limit: number, patience: number): DrawingFault | undefined {
  if (own > limit * 1000)
    return { reason: `the drawing took longer than ${limit} s`, cutOff: 'drawing' };
  if (awake < patience * limit * 1000) return undefined;
  const [had, all] = [own, awake].map((time) => (time / 1000).toFixed(1));
  const reason = `this machine was too busy: of ${all} s the drawing had the processor for ${had} s`;
  return { reason, cutOff: 'machine' };
}
