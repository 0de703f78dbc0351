import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { keepText, recallText } from '../cache/text-cache.ts';

const resolve = createRequire(import.meta.url).resolve;

/** What was cut, or is being, by all that it was asked for with. */
const underway = new Map<string, Promise<string>>();

/**
 * Returns a font (the name of its file in a package) cut to some letters, or to the forms that some
 * lines take; WOFF2 in base 64. What was cut before comes from the folder that keeps it.
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
  // Hints serve small type on coarse screens; nothing of a deck is that.
  const options = { targetFormat: 'woff2' as const, keepFeatures, noHinting: true };
  const hash = createHash('sha256').update(JSON.stringify([text, options, await cutterVersion()]));
  const name = `${hash.update(bytes).digest('hex')}.woff2.txt`;
  const known = await recallText(cache, name);
  if (known) return known;
  // Cutting keeps this thread to itself: those that draw are heard first.
  await setImmediate();
  const { default: subsetFont } = await import('subset-font');
  const { cutToLines } = await import('./cut.ts');
  const font =
    typeof text === 'string'
      ? await subsetFont(bytes, text, options)
      : await subsetFont(Buffer.from(await cutToLines(bytes, text)), '', {
          ...options,
          // Its types are older than this option, by which it turns the font into WOFF2 and no more.
          ...{ keepAllGlyphs: true },
        });
  const data = font.toString('base64');
  await keepText(cache, name, data);
  return data;
}

async function cutterVersion(): Promise<string> {
  return readFile(resolve('subset-font/package.json'), 'utf8');
}
