// The way into worker.ts: a thread has no loader for TypeScript until it asks for one.
if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import('./worker.ts');
