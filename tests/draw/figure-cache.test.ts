import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/draw/figure.ts';
import { hashMaterials, keep, keyOf, recall } from '../../src/draw/figure-cache.ts';
import { type DrawOptions, drawFigures } from '../../src/draw/figures.ts';
import { emptyDrawOptions, figureOf, findFonts, readCustomProperties } from './figure-drawing.ts';

const root = join(import.meta.dirname, '../..');
const pair: Drawing = { id: 'pair', source: 'flowchart RL\n  A["أ"] --> B["ب"]' };
const figure = {
  svg: '<svg></svg>',
  width: 10,
  height: 20,
  kind: 'pie',
  labels: ['أ'],
  sizes: [22],
  faults: [],
};

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'minbar-cache-'));
}

/** Draws in a process in which no thread can be started and none of Mermaid's libraries loaded. */
function drawWithoutMermaid(drawing: Drawing, { fonts, tokens, cache }: DrawOptions): string {
  const script = `
    import { register, syncBuiltinESMExports } from 'node:module';
    import threads from 'node:worker_threads';
    const refuse = \`export function resolve(name, context, next) {
      if (/^(mermaid|jsdom|harfbuzzjs|elkjs)\\\\b/.test(name)) throw new Error('loads ' + name);
      return next(name, context);
    }\`;
    const { drawFigures } = await import('${join(root, 'src/draw/figures.ts')}');
    threads.Worker = class { constructor() { throw new Error('starts a thread'); } };
    syncBuiltinESMExports();
    register('data:text/javascript,' + encodeURIComponent(refuse));
    const drawn = await drawFigures([${JSON.stringify(drawing)}], {
      fonts: new Map(${JSON.stringify([...fonts])}),
      tokens: new Map(${JSON.stringify([...tokens])}),
      cache: ${JSON.stringify(cache)},
    }).catch((error) => error.message);
    const loaded = Object.keys((await import('node:module')).default._cache);
    const heavy = loaded.filter((file) => /node_modules.(mermaid|jsdom|elkjs)/.test(file));
    process.stdout.write(JSON.stringify({ drawn, heavy }));`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root });
}

describe('the cache', () => {
  it('lets a second build draw nothing and load no renderer', async () => {
    const drawOptions = emptyDrawOptions();
    const [drawn] = await drawFigures([pair], drawOptions);
    expect(JSON.parse(drawWithoutMermaid(pair, drawOptions))).toEqual({
      drawn: [drawn],
      heavy: [],
    });
    const other = { ...pair, source: `${pair.source}\n  B --> C` };
    expect(JSON.parse(drawWithoutMermaid(other, drawOptions)).drawn).toBe('starts a thread');
  });

  it('keeps figures and no faults', async () => {
    const drawOptions = emptyDrawOptions();
    await drawFigures([pair, { id: 'bad', source: 'flowchart RL\n A --> --> B' }], drawOptions);
    expect(readdirSync(drawOptions.cache)).toHaveLength(1);
  });

  it('draws a damaged figure again, and keeps the new one', async () => {
    const drawOptions = emptyDrawOptions();
    const [first] = await drawFigures([pair], drawOptions);
    const [name = ''] = readdirSync(drawOptions.cache);
    const path = join(drawOptions.cache, name);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, 40));
    expect(await drawFigures([pair], drawOptions)).toEqual([first]);
    expect(readFileSync(path, 'utf8')).toBe(whole);
  });

  it('is not used if its folder cannot be written', async () => {
    const file = join(makeFolder(), 'file');
    writeFileSync(file, '');
    const [drawn] = await drawFigures([pair], {
      ...emptyDrawOptions(),
      cache: join(file, 'cache'),
    });
    expect(figureOf(drawn).labels).toEqual(['أ', 'ب']);
  });

  it('returns what was kept, and nothing for what is no figure', async () => {
    const folder = makeFolder();
    await keep(folder, 'a', figure);
    expect(await recall(folder, 'a')).toEqual(figure);
    expect(readdirSync(folder)).toEqual(['a.json']);
    writeFileSync(join(folder, 'b.json'), '{"svg":1}');
    expect(await recall(folder, 'b')).toBeUndefined();
    expect(await recall(folder, 'c')).toBeUndefined();
  });

  it('leaves no incomplete file if a figure cannot be kept', async () => {
    const folder = makeFolder();
    chmodSync(folder, 0o500);
    await expect(keep(folder, 'a', figure)).resolves.toBeUndefined();
  });
});

describe('the key of a kept figure', () => {
  const materials = { fonts: findFonts(), tokens: readCustomProperties() };

  it('changes with its id, its source and its title', () => {
    const keys = [
      pair,
      { ...pair, id: 'pear' },
      { ...pair, source: 'pie' },
      { ...pair, title: 'ع' },
    ].map((drawing) => keyOf(drawing, ''));
    expect(new Set(keys).size).toBe(4);
  });

  it('changes with the places of a map’s actors', () => {
    const actor = { key: 'a', names: [['أ']], look: 'plain', form: 'disc' as const, radius: 20 };
    const mapOf = (x: number): Drawing => {
      const content = { size: { w: 100, h: 100 }, actors: [{ ...actor, x, y: 10 }], relations: [] };
      return { ...pair, map: { ...content, deck: [content] } };
    };
    expect(keyOf(mapOf(10), '')).toBe(keyOf(mapOf(10), ''));
    expect(keyOf(mapOf(10), '')).not.toBe(keyOf(mapOf(11), ''));
  });

  it('changes with a colour and with a font', async () => {
    const dyed = new Map(materials.tokens).set('teal', '#0b6e84');
    const thin = new Map(materials.fonts).set(600, materials.fonts.get(500) ?? '');
    const hashes = await Promise.all([
      hashMaterials(materials),
      hashMaterials({ ...materials, tokens: dyed }),
      hashMaterials({ ...materials, fonts: thin }),
    ]);
    expect(new Set(hashes).size).toBe(3);
    expect(await hashMaterials(materials)).toBe(hashes[0]);
  });
});
