import { availableParallelism } from 'node:os';
import type { Drawing, Drawn } from './figure.ts';
import { openPoolWorker, type PoolWorker } from './pool-worker.ts';
import type { Materials } from './renderer.ts';

/** Each thread holds a Mermaid and a page of its own, some 200 MB: more than two would gain little. */
const mostWorkers = 2;

/** So many drawings take longer than all else that a build does: then no core is kept for that. */
const manyDrawings = 40;

/** How many drawings a thread has at hand: it need not wait for who gives it the next. */
const queued = 8;

/** Threads that draw, each one drawing after another. */
export interface WorkerPool {
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
export function openPool(materials: Materials, limit = 20): WorkerPool {
  const workers: PoolWorker[] = [];
  const free: PoolWorker[] = [];
  const waiting: ((worker: PoolWorker) => void)[] = [];
  const underway = new Set<Promise<Drawn>>();
  let alone: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const offer = (worker: PoolWorker): void => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  const grow = (drawings: number): void => {
    while (workers.length < countThreads(drawings)) {
      const worker = openPoolWorker(materials, limit);
      workers.push(worker);
      for (let place = 0; place < queued; place += 1) offer(worker);
    }
  };
  const drawOnce = async (drawing: Drawing): Promise<Drawn> => {
    asked += 1;
    grow(asked);
    const worker =
      free.shift() ?? (await new Promise<PoolWorker>((resolve) => waiting.push(resolve)));
    return worker.draw(drawing).finally(() => {
      asked -= 1;
      offer(worker);
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
      await Promise.allSettled(workers.map((worker) => worker.start()));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** A thread more takes its time to start, and a core from who cuts fonts meanwhile. */
function countThreads(drawings: number): number {
  const cores = availableParallelism() - (drawings < manyDrawings ? 1 : 0);
  return Math.max(1, Math.min(mostWorkers, cores, Math.ceil(drawings / 3)));
}
