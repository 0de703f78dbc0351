import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { beforeAll, expect, it } from 'vitest';
import { openRuler, type Ruler } from '../../src/draw/measure/ruler.ts';
import { figureFonts } from '../../src/write/fonts.ts';
import { ruleOfMaps } from '../../src/write/map-letters.ts';
import { makeFolder } from '../shipped-talk.ts';

let ruler: Ruler;

beforeAll(async () => {
  ruler = await openRuler([...figureFonts().values()], makeFolder());
});

/** Returns a slide with a map of labels (words, x, y, step), with letters of 20 px on 776. */
function drawMap(labels: [string, number, number, string?][], actors: Element[] = []): Element {
  const groups = labels.map(([words, x, y, dataStep]) =>
    s('g', { transform: `translate(${x} ${y})`, dataRelation: 'a b', dataStep }, [
      s('text', { fontSize: 20 }, words),
    ]),
  );
  const drawing = s('svg', { viewBox: '0 0 776 452' }, [...groups, ...actors]);
  return h('section', [h('figure', { dataDiagram: 'alliances' }, [drawing])]);
}

/** The width for which a deck's maps are laid in the article, px. */
function widthOf(...sections: Element[]): number {
  return Number(/min-inline-size:([\d.]+)px/.exec(ruleOfMaps(sections, ruler))?.[1]);
}

const free = drawMap([['علاقة', 300, 200]]);

it('letters that have room grow until the map fits a window of 360 px', () => {
  expect(widthOf(free)).toBe(360);
  expect(ruleOfMaps([free], ruler)).toContain('[font-size="20"]');
  expect(ruleOfMaps([h('section')], ruler)).toBe('');
});

it('they grow no further than to where words meet words, an actor, the edge or the rim of their disc', () => {
  const disc = (x: number, words = '', r = 54) =>
    s('g', { transform: `translate(${x} 200)`, dataActor: 'a' }, [
      s('circle', { r }),
      s('text', { fontSize: 20 }, words),
    ]);
  const crowded = [
    drawMap([
      ['علاقة عمل قديمة', 300, 200],
      ['علاقة عمل قديمة', 444, 205],
    ]),
    drawMap([['علاقة عمل قديمة', 300, 200]], [disc(430, 'باكو')]),
    drawMap([['علاقة عمل قديمة', 74, 200]]),
    drawMap([], [disc(400, 'قيرغيزستان', 46)]),
  ];
  const widths = crowded.map((map) => widthOf(map));
  expect(widths.every((width) => width > 360 && width <= 466)).toBe(true);
  expect(widthOf(free, ...crowded)).toBe(Math.max(...widths));
});

it('what is never seen together does not meet', () => {
  const labels = (later: string) =>
    drawMap([
      ['علاقة عمل قديمة', 300, 200, 'before'],
      ['علاقة عمل قديمة', 444, 205, later],
    ]);
  expect(widthOf(labels('after'))).toBe(360);
  expect(widthOf(labels('kept'))).toBeGreaterThan(360);
});
