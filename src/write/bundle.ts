import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { trimReveal } from './trim.ts';

/** Browsers that the deck is written for: of 2023 and later. */
const target = ['chrome117', 'firefox121', 'safari16.4'];

const trimming: Plugin = {
  name: 'trim',
  setup({ onLoad }) {
    onLoad({ filter: /reveal\.css$/ }, async ({ path }) => ({
      contents: trimReveal(await readFile(path, 'utf8')),
      loader: 'css',
    }));
  },
};

/** Returns a minified script or style sheet with all that it imports, as one text. */
export async function bundle(root: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    legalComments: 'none',
    logLevel: 'silent',
    minify: true,
    plugins: [trimming],
    target,
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  // Inside an HTML <script> or <style>, these would end or hide it.
  return text
    .trim()
    .replace(/<\/(?=script|style)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
}
