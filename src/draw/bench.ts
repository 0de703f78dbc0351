import { availableParallelism } from 'node:os';
import type { Drawing, Drawn } from './figure.ts';
import type { Materials } from './studio.ts';
import { openThread, type Thread } from './thread.ts';

/** Each thread holds a Mermaid and a page of its own, some 200 MB: more than two would gain little. */
const most = 2;

/** So many drawings take longer than all else that a build does: then no core is kept for that. */
const many = 40;

/** How many drawings a thread has at hand: it need not wait for who gives it the next. */
const ahead = 3;

/** Threads that draw, each one drawing after another. */
export interface Bench {
  /** Returns what became of a drawing. One that takes too long, or takes its thread down, is a fault. */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts its threads before there is something to draw. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Returns a bench for about so many drawings, none of which may take longer than `limit` s. It throws
 * at a drawing where Mermaid does not start.
 */
export function openBench(materials: Materials, limit: number, drawings: number): Bench {
  const threads = Array.from({ length: countThreads(drawings) }, () =>
    openThread(materials, limit),
  );
  const free = Array.from({ length: ahead }, () => threads).flat();
  const waiting: ((thread: Thread) => void)[] = [];
  const draw = async (drawing: Drawing): Promise<Drawn> => {
    const thread = free.shift() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
    return thread.draw(drawing).finally(() => {
      const next = waiting.shift();
      if (next) next(thread);
      else free.push(thread);
    });
  };
  return {
    draw,
    async prepare() {
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
