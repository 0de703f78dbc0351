import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { shared, seconds } = workerData;
const state = new Int32Array(shared, 0, 2);
let known = 0;
let begun = process.cpuUsage();

setInterval(() => {
  const at = Atomics.load(state, 0);
  if (at !== known) begun = process.cpuUsage();
  known = at;
  const { user, system } = process.cpuUsage(begun);
  if (at === 0 || (user + system) / 1e6 < seconds) return;
  // What is shared cannot be decoded as it is: it is copied first.
  const words = new Uint8Array(shared, 8, Atomics.load(state, 1)).slice();
  const text = new TextDecoder().decode(words);
  writeSync(2, `\nThis case did not end within ${seconds} s of the processor's time:\n${text}\n`);
  process.kill(process.pid, 'SIGKILL');
}, 200);
