import { readFile } from 'node:fs/promises';

/** Packages that Mermaid must share with our code, because our code changes their behaviour. */
const shared = {
  dompurify: `
    import { dirname, join } from 'node:path';
    import { pathToFileURL } from 'node:url';
    const file = join(dirname(asMermaid.resolve('dompurify')), 'purify.es.mjs');
    export default (await import(pathToFileURL(file).href)).default;`,
  'elkjs/lib/elk.bundled.js': `export default asMermaid('elkjs/lib/elk.bundled.js');`,
};

const loader = `import { createRequire } from 'node:module';
const asMermaid = createRequire(createRequire(import.meta.url).resolve('mermaid'));`;

/**
 * Where Mermaid copies its configuration, and the replacement. Mermaid copies the whole configuration,
 * key by key, more than fifty times per drawing: without the copies a cold build takes 10 % less CPU
 * time.
 */
export const amendments = [
  {
    // The configuration is copied once and reused until it changes.
    from: /return assignWithDepth_default\(\{\}, currentConfig\);/g,
    to: `if (copiedConfig !== currentConfig) {
      copiedConfig = currentConfig;
      copyOfConfig = assignWithDepth_default({}, currentConfig);
    }
    return copyOfConfig;`,
  },
  {
    // Defining a key takes twice as long as assigning it. Only `__proto__` must be defined.
    from: /Object\.defineProperty\(dst, key, (\{\s*value: ([\w ]+),(?:\s*\w+: true,?){3}\s*\})\)/g,
    to: `(key === '__proto__' ? Object.defineProperty(dst, key, $1) : (dst[key] = $2))`,
  },
];

/**
 * Bundles Mermaid into a few files, so that it starts without reading some 600, and replaces the places
 * where it copies its configuration. If a version of Mermaid has other code there, it is bundled
 * unchanged: slower, with the same result.
 */
export const mermaidBundle = {
  name: 'mermaid',
  setup(build) {
    build.onResolve({ filter: /^(dompurify|elkjs\/lib\/elk\.bundled\.js)$/ }, ({ path }) => ({
      path,
      namespace: 'shared',
    }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `${loader}\n${shared[path]}`,
    }));
    build.onLoad({ filter: /mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => ({
      contents: amend(await readFile(path, 'utf8')),
    }));
  },
};

/** Returns a chunk of Mermaid with all matching amendments applied. */
export function amend(text) {
  const amended = amendments.reduce((rest, { from, to }) => rest.replace(from, to), text);
  return amended === text ? text : `var copiedConfig, copyOfConfig;\n${amended}`;
}
