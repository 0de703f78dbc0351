import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, it } from 'vitest';
import type { Figure } from '../../src/draw/figure.ts';
import { parseFigure } from '../../src/write/page-figure.ts';
import { drawAll, figureOf } from '../draw/figure-drawing.ts';
import { makeFrozenTalk } from '../shipped-talk.ts';

let figures: Figure[];

beforeAll(async () => {
  const { slides } = await makeFrozenTalk();
  const hard =
    'flowchart RL\n  A["&lt;b&gt; &amp;quot; 1 < 2 &nbsp;"] --> B["«روسيا»<br>و&hellip;"]';
  const { hard: drawn } = await drawAll({ hard });
  figures = [
    ...slides.flatMap(({ illustrations }) => illustrations.flatMap((one) => one.figures)),
    figureOf(drawn),
  ];
}, 60_000);

it('a figure is read as an HTML parser reads it', () => {
  expect(figures.length).toBeGreaterThanOrEqual(8);
  for (const figure of figures) {
    const [whole] = fromHtml(figure.svg, { fragment: true, space: 'svg' }).children;
    expect(withoutPlaces(parseFigure(figure))).toEqual(withoutPlaces(whole));
  }
});

/** What a parser adds of where it read is no part of a figure. */
function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'position' ? undefined : value)));
}
