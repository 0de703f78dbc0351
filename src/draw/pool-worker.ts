import { Worker } from 'node:worker_threads';
import { nameTrouble } from '../read/trouble.ts';
import { type Spent, timeWorker } from './clock.ts';
import type { Drawing, DrawingFault, Drawn } from './figure.ts';
import type { Materials } from './renderer.ts';

/** How long Mermaid may take to start, s of its own time. */
const BOOT = 60;

/** A drawing may be underway at most this many times its limit: then the machine is too busy. */
const PATIENCE = 15;

/** A thread that draws. It starts with its first drawing, and again after a broken one. */
export interface PoolWorker {
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
interface WorkerState {
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
export function openPoolWorker(
  materials: Materials,
  limit: number,
  patience = PATIENCE,
): PoolWorker {
  const state: WorkerState = { materials, orders: [], patience };
  return {
    draw: async (drawing) => (await give(state, drawing, limit)) ?? nothing,
    start: async () => {
      await give(state, null, limit);
    },
    async close() {
      const { worker } = state;
      state.worker = undefined;
      for (const order of state.orders.splice(0)) order.answer(nothing);
      watch(state);
      await worker?.terminate();
    },
  };
}

function give(state: WorkerState, drawing: Drawing | null, limit: number): Promise<Drawn | null> {
  return new Promise((answer, fail) => {
    state.orders.push({ drawing, limit, answer, fail });
    if (!state.worker) boot(state);
    else state.worker.postMessage(drawing);
    if (state.orders.length === 1) watch(state);
  });
}

/** Starts a worker and gives it all orders; to start is the first of them. */
function boot(state: WorkerState): void {
  const worker = startWorker(state.materials);
  state.worker = worker;
  const ifCurrent = (act: () => void) => state.worker === worker && act();
  worker.on('message', (drawn: Drawn | null) => ifCurrent(() => hear(state, drawn)));
  worker.on('error', (cause) => ifCurrent(() => stop(state, nameBreak(cause), cause)));
  worker.on('exit', () =>
    ifCurrent(() => stop(state, { reason: 'the drawing broke off', cutOff: 'drawing' })),
  );
  for (const { drawing } of state.orders) worker.postMessage(drawing);
  const fail = (cause: Error) => {
    for (const order of state.orders.splice(0)) order.fail(cause);
  };
  state.orders.unshift({ drawing: null, limit: BOOT, answer: () => undefined, fail });
  watch(state);
}

function startWorker({ fonts, spares, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, spares, tokens }, execArgv: [] });
}

function hear(state: WorkerState, drawn: Drawn | null): void {
  state.orders.shift()?.answer(drawn);
  watch(state);
}

/** What takes a thread down is the drawing, or what the machine does not give. */
function nameBreak(cause: Error): DrawingFault {
  const trouble = nameTrouble(cause);
  return trouble
    ? { reason: trouble, cutOff: 'machine' }
    : { reason: `the drawing broke off: ${cause.message}`, cutOff: 'drawing' };
}

/** Gives up a worker for what its first order did to it; those behind go to a new one. */
function stop(state: WorkerState, fault: DrawingFault, cause?: Error): void {
  void state.worker?.terminate();
  state.worker = undefined;
  const first = state.orders.shift();
  if (first?.drawing) first.answer({ fault });
  else first?.fail(new Error(`Mermaid did not start: ${fault.reason}`, { cause }));
  if (state.orders.length > 0) boot(state);
  else watch(state);
}

/** Gives the first order its time. */
function watch(state: WorkerState): void {
  state.rest?.();
  const [first] = state.orders;
  if (!first || !state.worker) return;
  state.rest = timeWorker(state.worker, (spent) => {
    const fault = judge(spent, first.limit, first.drawing ? state.patience : PATIENCE);
    if (fault) stop(state, fault);
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
