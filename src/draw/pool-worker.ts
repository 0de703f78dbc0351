import { Worker } from 'node:worker_threads';
import { nameTrouble } from '../read/trouble.ts';
import { type Spent, timeWorker } from './clock.ts';
import type { Drawing, DrawingFault, Drawn } from './figure.ts';
import type { Materials } from './renderer.ts';

/** Time that Mermaid may take to start, s of its own time. */
const bootLimit = 60;

/** A drawing may be underway for at most 15 times its limit; after that the machine counts as too busy. */
const clockFactor = 15;

/** A thread that draws. It starts with its first drawing, and again after a failure. */
export interface PoolWorker {
  /** Returns the result of a drawing. A drawing that takes too long, or that ends the thread, is a fault. */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts the thread before there is a drawing. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A message that the thread has not answered yet. */
interface Order {
  /** Null if the thread only has to start. */
  drawing: Drawing | null;
  /** Its limit of own time, s. */
  limit: number;
  answer(drawn: Drawn | null): void;
  fail(cause: Error): void;
}

/** The present state of a thread. */
interface WorkerState {
  materials: Materials;
  /** The first one is being processed. */
  orders: Order[];
  worker?: Worker | undefined;
  /** Limit of the time from start to end, as a multiple of the drawing's limit. */
  patience: number;
  /** Stops the clock of the first order. */
  stopClock?: () => void;
}

const nothing: Drawn = { fault: { reason: 'the drawing stopped before its end' } };

/**
 * Returns a thread that makes drawings one after another. A drawing may take at most `limit` s of own
 * time (`clock.ts`), and `patience` times that from start to end. The thread accepts several drawings
 * at once, so that it is not idle between two. `draw` rejects if Mermaid does not start.
 */
export function openPoolWorker(
  materials: Materials,
  limit: number,
  patience = clockFactor,
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

/** Starts a worker and sends it all orders; the first order is the start itself. */
function boot(state: WorkerState): void {
  const worker = startWorker(state.materials);
  state.worker = worker;
  const ifCurrent = (act: () => void) => state.worker === worker && act();
  worker.on('message', (drawn: Drawn | null) => ifCurrent(() => takeAnswer(state, drawn)));
  worker.on('error', (cause) => ifCurrent(() => stop(state, nameBreak(cause), cause)));
  worker.on('exit', () =>
    ifCurrent(() =>
      stop(state, { reason: 'the drawing stopped before its end', cutOff: 'drawing' }),
    ),
  );
  for (const { drawing } of state.orders) worker.postMessage(drawing);
  const fail = (cause: Error) => {
    for (const order of state.orders.splice(0)) order.fail(cause);
  };
  state.orders.unshift({ drawing: null, limit: bootLimit, answer: () => undefined, fail });
  watch(state);
}

function startWorker({ fonts, spares, tokens }: Materials): Worker {
  const file = new URL('./start-worker.mjs', import.meta.url);
  return new Worker(file, { workerData: { fonts, spares, tokens }, execArgv: [] });
}

function takeAnswer(state: WorkerState, drawn: Drawn | null): void {
  state.orders.shift()?.answer(drawn);
  watch(state);
}

/** A thread ends because of the drawing, or because of a lack of resources on the machine. */
function nameBreak(cause: Error): DrawingFault {
  const trouble = nameTrouble(cause);
  return trouble
    ? { reason: trouble, cutOff: 'machine' }
    : { reason: `the drawing stopped before its end: ${cause.message}`, cutOff: 'drawing' };
}

/** Ends a worker because of its first order; the other orders go to a new worker. */
function stop(state: WorkerState, fault: DrawingFault, cause?: Error): void {
  void state.worker?.terminate();
  state.worker = undefined;
  const first = state.orders.shift();
  if (first?.drawing) first.answer({ fault });
  else first?.fail(new Error(`Mermaid did not start: ${fault.reason}`, { cause }));
  if (state.orders.length > 0) boot(state);
  else watch(state);
}

/** Starts the clock of the first order. */
function watch(state: WorkerState): void {
  state.stopClock?.();
  const [first] = state.orders;
  if (!first || !state.worker) return;
  state.stopClock = timeWorker(state.worker, (spent) => {
    const fault = judge(spent, first.limit, first.drawing ? state.patience : clockFactor);
    if (fault) stop(state, fault);
  });
}

/** Returns why a drawing must be stopped after the time used; undefined if it may go on. */
function judge({ own, awake }: Spent, limit: number, patience: number): DrawingFault | undefined {
  if (own > limit * 1000)
    return { reason: `the drawing took longer than ${limit} s`, cutOff: 'drawing' };
  if (awake < patience * limit * 1000) return undefined;
  const [had, all] = [own, awake].map((time) => (time / 1000).toFixed(1));
  const reason = `this machine was too busy: in ${all} s the drawing had the processor for only ${had} s`;
  return { reason, cutOff: 'machine' };
}
