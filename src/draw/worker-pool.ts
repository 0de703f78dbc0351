import { availableParallelism } from 'node:os';
import type { Drawing, Drawn } from './figure.ts';
import { openPoolWorker, type PoolWorker } from './pool-worker.ts';
import type { Materials } from './renderer.ts';

/** At most 2 threads: each holds its own Mermaid and page, some 200 MB, and a third would gain little. */
const mostWorkers = 2;

/** From 40 drawings on, drawing takes longer than the rest of a build, so no core is kept free for the rest. */
const manyDrawings = 40;

/** Drawings queued per worker, so that none is idle between two. */
const queued = 8;

/** Threads that draw; each makes one drawing after another. */
export interface WorkerPool {
  /**
   * Returns the result of a drawing. A drawing that takes too long, or that ends its thread, is tried
   * once more when nothing else is being drawn; if it fails again, it is a fault.
   */
  draw(drawing: Drawing): Promise<Drawn>;
  /** Starts a thread before there is a drawing. */
  prepare(): Promise<void>;
  /** From now on draws with these materials: if they are others, the threads end after their drawings. */
  use(materials: Materials): Promise<void>;
  close(): Promise<void>;
}

/**
 * Returns a pool with as many threads as the present number of drawings needs. A drawing may take at
 * most `limit` s of own time. `draw` rejects if Mermaid does not start.
 */
export function openPool(first: Materials, limit = 20): WorkerPool {
  let materials = first;
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
  /** Waits for earlier stopped drawings that are being repeated, and for all other drawings. */
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
    async use(next) {
      if (describe(next) === describe(materials)) return;
      while (underway.size > 0) await Promise.allSettled(underway);
      materials = next;
      free.length = 0;
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

function describe({ fonts, spares, tokens }: Materials): string {
  return JSON.stringify([[...fonts], [...(spares ?? [])], [...tokens]]);
}

/** A second worker costs start-up time and the core that subsets fonts. */
function countThreads(drawings: number): number {
  const cores = availableParallelism() - (drawings < manyDrawings ? 1 : 0);
  return Math.max(1, Math.min(mostWorkers, cores, Math.ceil(drawings / 3)));
}
