import { parentPort, workerData } from 'node:worker_threads';
import type { Drawing } from './figure.ts';
import { type Materials, openStudio } from './studio.ts';

/** The thread that draws: it says `ready` once, then answers each drawing with what became of it. */
const studio = await openStudio(workerData as Materials);
parentPort?.on('message', async (drawing: Drawing) => {
  parentPort?.postMessage({ drawn: await studio.draw(drawing) });
});
parentPort?.postMessage({ ready: true });
