import { readFile } from 'node:fs/promises';

/** Packages whose one copy in a thread Mermaid has to share with our code, which changes what they do. */
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

/** Mermaid copies its whole configuration, key by key, more than fifty times a drawing. */
const amendments = [
  {
    // Whoever asks for the configuration is given one copy for as long as it does not change.
    from: /return assignWithDepth_default\(\{\}, currentConfig\);/g,
    to: `if (copiedConfig !== currentConfig) {
      copiedConfig = currentConfig;
      copyOfConfig = assignWithDepth_default({}, currentConfig);
    }
    return copyOfConfig;`,
    places: 1,
  },
  {
    // To define a key takes twice as long as to set it, and only one needs it.
    from: /Object\.defineProperty\(dst, key, (\{\s*value: ([\w ]+),(?:\s*\w+: true,?){3}\s*\})\)/g,
    to: `(key === '__proto__' ? Object.defineProperty(dst, key, $1) : (dst[key] = $2))`,
    places: 2,
  },
];

/**
 * Bundles Mermaid, which so starts from a few files, not some 600, and copies its configuration less.
 * It throws where a Mermaid has not what is amended: then the amendment is to be written anew.
 */
export const mermaidBundle = {
  name: 'mermaid',
  setup(build) {
    const found = amendments.map(() => 0);
    let isThere = false;
    build.onResolve({ filter: /^(dompurify|elkjs\/lib\/elk\.bundled\.js)$/ }, ({ path }) => ({
      path,
      namespace: 'shared',
    }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `${loader}\n${shared[path]}`,
    }));
    build.onLoad({ filter: /mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => {
      isThere = true;
      return { contents: amend(await readFile(path, 'utf8'), found) };
    });
    build.onEnd(() => {
      const missed = amendments.filter(({ places }, index) => found[index] !== places);
      if (isThere && missed.length > 0)
        throw new Error(`Mermaid is not what is amended: ${missed.map(({ from }) => from)}`);
    });
  },
};

function amend(text, found) {
  const amended = amendments.reduce((rest, { from, to }, index) => {
    found[index] += rest.match(from)?.length ?? 0;
    return rest.replace(from, to);
  }, text);
  return amended === text ? text : `var copiedConfig, copyOfConfig;\n${amended}`;
}
