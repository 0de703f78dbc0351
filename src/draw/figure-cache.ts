import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { keepText, recallText } from '../cache/text-cache.ts';
import type { Drawing, Figure } from './figure.ts';
import { hashFonts } from './measure/fingerprint.ts';
import { readMermaidConfig } from './mermaid-config.ts';
import type { Materials } from './renderer.ts';

const keptFigure = v.object({
  svg: v.string(),
  width: v.number(),
  height: v.number(),
  kind: v.string(),
  labels: v.array(v.string()),
  sizes: v.array(v.number()),
  faults: v.array(
    v.variant('kind', [
      v.object({ label: v.string(), kind: v.literal('faint'), contrast: v.number() }),
      v.object({
        label: v.string(),
        kind: v.literal('over'),
        over: v.picklist(['label', 'line', 'border']),
      }),
    ]),
  ),
  chart: v.exactOptional(
    v.object({
      hasShares: v.boolean(),
      rows: v.array(v.array(v.object({ name: v.string(), value: v.number() }))),
    }),
  ),
  crowding: v.exactOptional(v.array(v.string())),
});
const makers = ['mermaid', 'harfbuzzjs', 'css-tree'];

/** Returns a hash of everything that all drawings depend on: configuration, fonts, libraries, this code. */
export async function hashMaterials({ fonts, spares, tokens }: Materials): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([...tokens].sort()));
  hash.update(JSON.stringify(readMermaidConfig(tokens)));
  for (const [weight, path] of [...fonts].sort(([one], [other]) => one - other)) {
    hash.update(`${weight} `).update(await readFile(path));
  }
  hash.update(hashFonts([...(spares?.values() ?? [])].flat()));
  for (const name of makers) hash.update(`${name} ${await readVersion(name)} `);
  for (const file of await listCode()) hash.update(await readFile(file));
  return hash.digest('hex');
}

/** The files of the drawing code. When compiled, one file is enough: it names its parts by their content. */
async function listCode(): Promise<string[]> {
  const here = import.meta.dirname;
  const names = await readdir(here, { recursive: true });
  if (names.includes('worker.js')) return [join(here, 'worker.js')];
  return names
    .filter((name) => /\.m?ts$/.test(name))
    .sort()
    .map((name) => join(here, name));
}

/** Returns the version of an installed package, from the package.json beside its files. */
async function readVersion(name: string): Promise<string> {
  for (let at = dirname(createRequire(import.meta.url).resolve(name)); ; at = dirname(at)) {
    const text = await readFile(join(at, 'package.json'), 'utf8').catch(() => '{}');
    const manifest = JSON.parse(text) as { name?: string; version?: string };
    if (manifest.name === name) return manifest.version ?? '';
    if (at === dirname(at)) return '';
  }
}

/** Returns the name under which a drawing is cached. */
export function keyOf(drawing: Drawing, materials: string): string {
  return createHash('sha256')
    .update(JSON.stringify([drawing, materials]))
    .digest('hex');
}

/** Returns a cached figure; undefined if the file is missing or damaged. */
export async function recall(folder: string, key: string): Promise<Figure | undefined> {
  const text = await recallText(folder, `${key}.json`);
  try {
    return text === undefined ? undefined : v.parse(keptFigure, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Stores a figure for the next build. */
export function keep(folder: string, key: string, figure: Figure): Promise<void> {
  return keepText(folder, `${key}.json`, JSON.stringify(figure));
}
