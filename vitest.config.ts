import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

const root = import.meta.dirname;

/**
 * Starts drawing threads from the compiled copy of these sources, as every build does. From source, each
 * thread would load TypeScript and the hundreds of files of Mermaid one by one.
 */
async function useCompiledThreads(): Promise<Plugin> {
  const { compile } = (await import(pathToFileURL(join(root, 'src/compile.mjs')).href)) as {
    compile(root: string, folder: string): Promise<string>;
  };
  const copy = await compile(root, join(root, 'node_modules/.cache/minbar/lib'));
  const starter = pathToFileURL(join(copy, 'start-worker.mjs')).href;
  return {
    name: 'compiled-threads',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/src/draw/pool-worker.ts')
        ? code.replace("new URL('./start-worker.mjs', import.meta.url)", `new URL('${starter}')`)
        : undefined,
  };
}

export default defineConfig(async () => ({
  // npm run mutate changes a source before each run: to compile all would take longer than most tests.
  plugins: process.env.MINBAR_THREADS === 'source' ? [] : [await useCompiledThreads()],
  test: {
    globalSetup: ['tests/scratch.ts', 'tests/browser/install.ts', 'tests/shared/serve.ts'],
    setupFiles: ['tests/laws.ts'],
    reporters: ['default', './tests/summary.ts'],
    include: ['tests/**/*.test.ts'],
    // Vitest by itself leaves a core idle: on two cores it would run one file after another.
    maxWorkers: '100%',
    // Drawing boots Mermaid and a browser starts cold on machines with one core.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
}));
