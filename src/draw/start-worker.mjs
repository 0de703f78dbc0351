// Starts worker.ts: the compiled worker.js beside this file if it exists; otherwise the TypeScript
// source, with a loader if Node needs one.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./worker.js', import.meta.url))) await import('./worker.js');
else {
  if (!process.features.typescript) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import('./worker.ts');
}
