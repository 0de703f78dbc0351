import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import LongestFirst from './tests/sequence.ts';

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

/**
 * Returns the test files that need a process of their own: those with stand-ins for modules, globals or
 * the clock, and those in whose global scope drawings get their page.
 */
function listApart(): string[] {
  const names = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('tests', name));
  const signs = /\bvi\.(?:mock|stub|use|spy)|draw\/renderer\.ts'/i;
  return files.filter((file) => signs.test(readFileSync(join(root, file), 'utf8')));
}

export default defineConfig(async () => {
  // npm run mutate changes a source before each run: to compile all would take longer than most tests.
  const plugins = process.env.MINBAR_THREADS === 'source' ? [] : [await useCompiledThreads()];
  const apart = listApart();
  const common = {
    setupFiles: ['tests/laws.ts'],
    // Drawing boots Mermaid and a browser starts cold on machines with one core.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // A page of a loaded machine can need seconds for what takes milliseconds elsewhere.
    expect: { poll: { timeout: 30_000 } },
  };
  const include = ['tests/**/*.test.ts'];
  return {
    test: {
      globalSetup: ['tests/scratch.ts', 'tests/browser/install.ts', 'tests/shared/serve.ts'],
      reporters: ['default', './tests/summary.ts'],
      sequence: { sequencer: LongestFirst },
      // Vitest by itself leaves a core idle: on two cores it would run one file after another.
      maxWorkers: '100%',
      // A process that runs many files loads minbar and its packages once: that is half of the time of most.
      projects: [
        { plugins, test: { ...common, name: 'shared', include, exclude: apart, isolate: false } },
        { plugins, test: { ...common, name: 'apart', include: apart } },
      ],
    },
  };
});
