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

/** Mermaid copies its whole configuration at every question, thousands of times a drawing. */
const asked = 'return assignWithDepth_default({}, currentConfig);';
const answered = `if (copiedConfig !== currentConfig) {
  copiedConfig = currentConfig;
  copyOfConfig = assignWithDepth_default({}, currentConfig);
}
return copyOfConfig;`;

/**
 * Bundles Mermaid, which so starts from a few files, not some 300; an answer of its configuration is
 * copied once a change. It throws where a Mermaid has no such answer: then this is to be written anew.
 */
export const mermaidBundle = {
  name: 'mermaid',
  setup(build) {
    let [read, changed] = [0, 0];
    build.onResolve({ filter: /^(dompurify|elkjs\/lib\/elk\.bundled\.js)$/ }, ({ path }) => ({
      path,
      namespace: 'shared',
    }));
    build.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `${loader}\n${shared[path]}`,
    }));
    build.onLoad({ filter: /mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      read += 1;
      if (!text.includes(asked)) return { contents: text };
      changed += text.split(asked).length - 1;
      return {
        contents: `var copiedConfig, copyOfConfig;\n${text.replace(asked, () => answered)}`,
      };
    });
    build.onEnd(() => {
      if (read > 0 && changed !== 1)
        throw new Error(`Mermaid answers for its configuration in ${changed} places, not in one`);
    });
  },
};
