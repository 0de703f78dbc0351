import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepText, recallText } from '../../../src/cache/text-cache.ts';
import { openRuler } from '../../../src/draw/measure/ruler.ts';
import { openFonts } from '../../../src/draw/measure/shape.ts';
import { findFonts } from '../figure-drawing.ts';

const fonts = [...findFonts().values()];
const [regular = '', medium = ''] = fonts;
const makeCache = () => mkdtempSync(join(tmpdir(), 'minbar-ruler-'));

/** Returns the file that keeps widths in a folder. */
function keptIn(cache: string): string {
  const [name = '', ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  return join(cache, name);
}

describe('a ruler', () => {
  it('says how wide words are in each of its fonts', async () => {
    const ruler = await openRuler(fonts, makeCache());
    for (const font of [regular, medium]) {
      const { width } = openFonts(new Map([[400, font]])).set('أذربيجان', 100, 400);
      expect(ruler.widthOf('أذربيجان', font) * 100).toBeCloseTo(width, 1);
    }
    expect(ruler.widthOf('أذربيجان', regular)).not.toBe(ruler.widthOf('أذربيجان', medium));
  });

  it('measures nothing a second time that it has kept', async () => {
    const cache = makeCache();
    const ruler = await openRuler(fonts, cache);
    const width = ruler.widthOf('موسكو', regular);
    await ruler.keep();
    const name = basename(keptIn(cache));
    const kept = await recallText(cache, name);
    await keepText(cache, name, String(kept).replace(String(width), '7'));
    expect((await openRuler(fonts, cache)).widthOf('موسكو', regular)).toBe(7);
  });

  it('keeps earlier widths beside new ones', async () => {
    const cache = makeCache();
    for (const word of ['موسكو', 'باكو']) {
      const ruler = await openRuler(fonts, cache);
      ruler.widthOf(word, regular);
      await ruler.keep();
    }
    expect(readFileSync(keptIn(cache), 'utf8')).toMatch(/موسكو.*باكو/);
  });

  it('measures anew with other fonts, and where what was kept is damaged', async () => {
    const cache = makeCache();
    const ruler = await openRuler([regular], cache);
    const width = ruler.widthOf('موسكو', regular);
    await ruler.keep();
    writeFileSync(keptIn(cache), '[{"موسكو":7}');
    expect((await openRuler([regular], cache)).widthOf('موسكو', regular)).toBe(width);
    writeFileSync(keptIn(cache), '[{"موسكو":7}]');
    expect((await openRuler([medium], cache)).widthOf('موسكو', medium)).not.toBe(7);
  });

  it('handles words such as constructor that objects already have', async () => {
    const ruler = await openRuler([regular], makeCache());
    expect(ruler.widthOf('constructor', regular)).toBeGreaterThan(1);
  });
});
