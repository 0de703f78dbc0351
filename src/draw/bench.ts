import { availableParallelism } from 'node:os';
import type { Drawing, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';
import { openThread, type Thread } from './thread.ts';

/** Each thread holds a Mermaid and a page of its own, some 200 MB: more than two would gain little. */
const most = 2;

/** So many drawings take longer than all else that a build does: then no core is kept for that. */
const many = 40;

/** How many drawings a thread has at hand: it need not wait for who gives it the next. */
const ahead = 8;

/** Threads that draw, each one drawing after another. */
export interface Bench {
  /**
   * Returns what became of a drawing. One that takes too long, or takes its thread down, is drawn once
   * more when nothing else is being drawn; then it is a fault.
   */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts a thread before there is something to draw. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Returns a bench of as many threads as there are drawings for at once, none of which may take longer
 * than `limit` s of its own time. It throws at a drawing where Mermaid does not start.
 */
export function openBench(materials: Materials, limit = 20): Bench {
  const threads: Thread[] = [];
  const free: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  const underway = new Set<Promise<Drawn>>();
  let alone: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const offer = (thread: Thread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const grow = (drawings: number): void => {
    while (threads.length < countThreads(drawings)) {
      const thread = openThread(materials, limit);
      threads.push(thread);
      for (let place = 0; place < ahead; place += 1) offer(thread);
    }
  };
  const drawOnce = async (drawing: Drawing): Promise<Drawn> => {
    asked += 1;
    grow(asked);
    const thread = free.shift() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
    return thread.draw(drawing).finally(() => {
      asked -= 1;
      offer(thread);
    });
  };
  /** Waits for those that were cut off before, and for all that is being drawn. */
  const drawAlone = (drawing: Drawing): Promise<Drawn> => {
    const turn = alone.then(async () => {
      await Promise.allSettled(underway);
      return drawOnce(drawing);
    });
    alone = turn.catch(() => undefined);
    return turn;
  };
  const draw = async (drawing: Drawing): Promise<Drawn> => {
    await alone;
    const first = drawOnce(drawing);
    underway.add(first);
    const drawn = await first.finally(() => underway.delete(first));
    return 'fault' in drawn && drawn.fault.cutOff ? drawAlone(drawing) : drawn;
  };
  return {
    draw,
    async prepare() {
      grow(1);
      await Promise.allSettled(threads.map((thread) => thread.start()));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** A thread more takes its time to start, and a core from who cuts fonts meanwhile. */
function countThreads(drawings: number): number {
  const cores = availableParallelism() - (drawings < many ? 1 : 0);
  return Math.max(1, Math.min(most, cores, Math.ceil(drawings / 3)));
}
