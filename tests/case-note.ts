import { Worker } from 'node:worker_threads';

/** At most so many bytes of a case are shown. */
const room = 1 << 16;
/** How much time of the processor one case may take, s; a busy machine does not use it up. */
const seconds = Number(process.env.LAW_SECONDS ?? 60);

/** What the watching thread sees: the number of the case at hand (0: none), the length of its words. */
const shared = new SharedArrayBuffer(8 + room);
const state = new Int32Array(shared, 0, 2);
const words = new Uint8Array(shared, 8);

let watched = false;
let count = 0;

/**
 * Notes that a case begins, and returns what notes its end. An endless loop cannot be stopped from
 * within its thread: a second thread writes the words of a case that does not end to stderr, and ends
 * the process.
 */
export function noteCase(described: string): () => void {
  if (!watched) startWatcher();
  const { written } = new TextEncoder().encodeInto(described, words);
  Atomics.store(state, 1, written);
  count += 1;
  Atomics.store(state, 0, count);
  return () => void Atomics.store(state, 0, 0);
}

function startWatcher(): void {
  watched = true;
  const workerData = { shared, seconds };
  new Worker(new URL('./watcher.mjs', import.meta.url), { workerData, execArgv: [] }).unref();
}
