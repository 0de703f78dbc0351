import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing, Drawn } from './figure.ts';
import { type Materials, openRenderer } from './renderer.ts';

/** The drawing thread: it sends one answer when it is ready, then one answer per drawing. */
const renderer = await openRenderer(workerData as Materials);
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (drawing: Drawing | null) => {
  last = last.then(async () => answer(drawing && (await renderer.draw(drawing))));
});
answer(null);

function answer(drawn: Drawn | null): void {
  parentPort?.postMessage(drawn);
}
