import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { figureFonts } from '../../../src/write/fonts.ts';
import { openSetter } from '../../../src/write/preview/letters.ts';
import { makePreview } from '../../../src/write/preview/preview.ts';
import { fillOutlines, type Outline } from '../../../src/write/preview/raster.ts';
import { makeFolder, makeFrozenTalk, readDrawOptions } from '../../shipped-talk.ts';

it('the picture for previews of links is small, has the title’s words, and both strands', async () => {
  const { deck } = await makeFrozenTalk();
  const { tokens } = readDrawOptions();
  const preview = await makePreview(deck, tokens, makeFolder());
  const bytes = Buffer.from(preview, 'base64');
  expect(bytes.length).toBeLessThan(12_000);
  const { width, height, data } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([600, 315]);
  const count = (name: string, from: number, to: number) => {
    const wanted = Buffer.from(tokens.get(name)?.slice(1) ?? '', 'hex');
    let found = 0;
    for (let at = from * width * 4; at < to * width * 4; at += 4)
      if (data.subarray(at, at + 3).equals(wanted)) found += 1;
    return found;
  };
  expect(count('night', 0, height)).toBeGreaterThan((width * height) / 2);
  expect(count('night-text', 0, 190)).toBeGreaterThan(2000);
  expect(count('teal-night', 190, height)).toBeGreaterThan(1000);
  expect(count('maroon-night', 190, height)).toBeGreaterThan(1000);
  expect(await makePreview(deck, tokens, makeFolder())).toBe(preview);
});

it('pixels are as dark as the share of them that an outline covers', () => {
  const square = [
    [1, 1],
    [3.5, 1],
    [3.5, 3],
    [1, 3],
  ] as [number, number][];
  const covered = fillOutlines([square, square], 5, 4);
  expect([...covered.slice(5, 10)]).toEqual([0, 1, 1, 0.5, 0]);
  expect(covered.reduce((sum, share) => sum + share, 0)).toBe(5);
});

it('a number among Arabic words keeps its digits in their order', () => {
  const setter = openSetter(figureFonts().get(400) ?? '');
  const leftOf = (outline: Outline) => Math.min(...outline.map(([x]) => x));
  const drawn = [...setter.outline('عام 18', 100, 500, 100)].sort((a, b) => leftOf(a) - leftOf(b));
  const [one] = setter.outline('1', 100, 100, 100);
  const heightsOf = (outline: Outline = []) => outline.map(([, y]) => y.toFixed(3));
  expect(heightsOf(drawn[0])).toEqual(heightsOf(one));
});
