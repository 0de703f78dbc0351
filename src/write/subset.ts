import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { keepText, recallText } from '../cache/text-cache.ts';

const resolve = createRequire(import.meta.url).resolve;

/** Subsets running or done in this process, by their arguments. */
const underway = new Map<string, Promise<string>>();

/**
 * Returns a font (the name of its file in a package) subset to letters, or to the glyphs of some lines;
 * WOFF2 in base 64. Subsets made before come from the cache.
 */
export function cutFont(...asked: Parameters<typeof cutAnew>): Promise<string> {
  const name = JSON.stringify(asked);
  const known = underway.get(name) ?? cutAnew(...asked);
  underway.set(name, known);
  known.catch(() => underway.delete(name));
  return known;
}

async function cutAnew(
  file: string,
  text: string | string[],
  keepFeatures: string[],
  cache: string,
): Promise<string> {
  const bytes = await readFile(resolve(file));
  // Hints improve small type on coarse screens; a deck has no small type.
  const options = { targetFormat: 'woff2' as const, keepFeatures, noHinting: true };
  const hash = createHash('sha256').update(JSON.stringify([text, options, await cutterVersion()]));
  const name = `${hash.update(bytes).digest('hex')}.woff2.txt`;
  const known = await recallText(cache, name);
  if (known) return known;
  // Subsetting blocks this thread, so waiting messages of the drawing threads are handled first.
  await setImmediate();
  const { default: subsetFont } = await import('subset-font');
  const { cutToLines } = await import('./cut.ts');
  const font =
    typeof text === 'string'
      ? await subsetFont(bytes, text, options)
      : await subsetFont(Buffer.from(await cutToLines(bytes, text)), '', {
          ...options,
          // With this option, it only converts the font to WOFF2; its types are older and do not
          // declare the option.
          ...{ keepAllGlyphs: true },
        });
  const data = font.toString('base64');
  await keepText(cache, name, data);
  return data;
}

async function cutterVersion(): Promise<string> {
  return readFile(resolve('subset-font/package.json'), 'utf8');
}
