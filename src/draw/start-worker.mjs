// The way into worker.ts: compiled, it stands beside this file; else a thread has to ask for a loader.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./worker.js', import.meta.url))) await import('./worker.js');
else {
  if (!process.features.typescript) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import('./worker.ts');
}
