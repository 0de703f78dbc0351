import { Transformer } from '@napi-rs/image';
import { expect, it } from 'vitest';
import { drawSvg } from '../../src/draw/picture/raster.ts';
import { renderFigure } from '../../src/draw/render-figure.ts';
import { outlineWords } from '../../src/office/outlined-words.ts';
import { openPalette } from '../../src/office/palette.ts';
import { readDrawOptions } from '../shipped-talk.ts';

const drawOptions = readDrawOptions();

it('a drawing as pixels has its words at their places, though nothing there has a font', async () => {
  const source = 'venn-beta\n  set W["مكتوبة"]\n  set O["شفوية"]\n  union W,O["مذكرات"]\n';
  const { figure } = await renderFigure(source, { ...drawOptions, path: 'venn.mmd' });
  if (!figure) throw new Error('the drawing should be drawn');
  const outlined = outlineWords(figure, openPalette(drawOptions.tokens));
  expect(outlined).not.toContain('<text');
  // The ink of words is where the drawing has its texts, and nowhere else.
  const { width, height } = figure;
  const { bytes } = await drawSvg(outlined, { width, height });
  const pixels = await new Transformer(bytes).rawPixels();
  const [left = 0, top = 0] =
    /viewBox="([^"]*)"/.exec(figure.svg)?.[1]?.split(' ').map(Number) ?? [];
  const [dx = 0, dy = 0] =
    /translate\(([^)]*)\)/.exec(figure.svg)?.[1]?.split(/[ ,]/).map(Number) ?? [];
  const places = [...figure.svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x) + dx - left,
    Number(y) + dy - top,
  ]);
  expect(places).toHaveLength(3);
  let [inked, astray] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const isInk =
      (pixels[at] ?? 255) < 60 && (pixels[at + 2] ?? 255) < 90 && (pixels[at + 3] ?? 0) > 200;
    if (!isInk) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const isNear = places.some(
      ([px = 0, py = 0]) => Math.abs(x - px) < 70 && y > py - 30 && y < py + 20,
    );
    if (isNear) inked += 1;
    else astray += 1;
  }
  expect(inked).toBeGreaterThan(400);
  expect(astray).toBeLessThan(inked / 20);
});
