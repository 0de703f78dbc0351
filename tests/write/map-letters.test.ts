import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { beforeAll, expect, it } from 'vitest';
import { openTypeRuler, type TypeRuler } from '../../src/write/fit/type.ts';
import { ruleOfMaps } from '../../src/write/map-letters.ts';
import { makeFolder } from '../folder.ts';

let ruler: TypeRuler;

beforeAll(async () => {
  ruler = await openTypeRuler(makeFolder());
});

/** Returns an actor: a disc, or a box of the size of its words. */
function drawActor(x: number, y: number, words: string, radius?: number): Element {
  const ground = radius
    ? s('circle', { r: radius })
    : s('rect', { x: -70, y: -16, width: 140, height: 32 });
  const transform = `translate(${x} ${y})`;
  return s('g', { transform, dataActor: words }, [ground, s('text', { fontSize: 20 }, words)]);
}

/** What a map is drawn of: labels (words, x, y, step), the path of a line, further groups. */
interface Drawn {
  labels?: [string, number, number, string?][];
  path?: string;
  actors?: Element[];
}

const corners = [drawActor(60, 60, 'باكو', 54), drawActor(716, 392, 'موسكو', 54)];

/** Returns a slide with a map of 776 by 452 px, with letters of 20 px; two actors stand in its corners. */
function drawMap({ labels = [], path, actors = [] }: Drawn): Element {
  const named = { dataRelation: 'a b', dataKind: 'support' };
  const groups = labels.map(([words, x, y, dataStep]) =>
    s('g', { ...named, transform: `translate(${x} ${y})`, dataStep }, [
      s('text', { fontSize: 20 }, words),
    ]),
  );
  const lines = s('g', [s('g', named, path ? [s('path', { d: path, strokeWidth: 2 })] : [])]);
  const properties = { viewBox: '0 0 776 452', height: 452, ariaLabelledBy: 'map' };
  const drawing = s('svg', properties, [lines, ...groups, ...corners, ...actors]);
  return h('section', [h('figure', { dataDiagram: 'alliances' }, [drawing])]);
}

const rulesOf = (...maps: Drawn[]) => ruleOfMaps(maps.map(drawMap), ruler);

/** The widths for which a deck's maps are laid in the article, px. */
function widthsOf(...maps: Drawn[]): number[] {
  const widths = rulesOf(...maps).matchAll(/min-inline-size:(\d+)px/g);
  return [...widths].map(([, width]) => Number(width));
}

/** Where a label of the map stands, from where all else stands; px of the map. */
function movesOf(rules: string, group: number): [number, number] {
  const place = '{translate:(-?[\\d.]+)px (-?[\\d.]+)px';
  const read = (before: string) => {
    const found = new RegExp(`${before}${place}`).exec(rules) ?? [];
    return found.slice(1).map(Number);
  };
  const [all, own] = [read('\\)>g'), read(`nth-of-type\\(${group}\\)`)];
  return [(own[0] ?? all[0] ?? 0) - (all[0] ?? 0), (own[1] ?? all[1] ?? 0) - (all[1] ?? 0)];
}

const free: Drawn = { labels: [['علاقة', 300, 200]] };

it('letters that have room grow until maps fit windows of 360 px, and of 320 px', () => {
  expect(widthsOf(free)).toEqual([360, 320]);
  expect(rulesOf(free)).toContain('(360px<=width<700px)');
  expect(rulesOf(free)).toContain('(0px<=width<360px)');
  expect(movesOf(rulesOf(free), 2)).toEqual([0, 0]);
  expect(ruleOfMaps([h('section')], ruler)).toBe('');
});

it('the sides where nothing stands are not seen, but few actors grow no more than by a fourth', () => {
  const scaleOf = (rules: string) => Number(/\)>g{translate:[^;]*;scale:([\d.]+)/.exec(rules)?.[1]);
  expect(scaleOf(rulesOf(free))).toBeCloseTo(776 / (770 - 6 + 12), 2);
  const [near] = corners;
  const drawing = s('svg', { viewBox: '0 0 776 452', height: 452 }, [near]);
  const alone = h('section', [h('figure', { dataDiagram: 'alliances' }, [drawing])]);
  expect(scaleOf(ruleOfMaps([alone], ruler))).toBeCloseTo(1.25, 2);
});

it('a label that would meet another, an actor, a line or the edge moves, and stays at its line', () => {
  const words = 'علاقة عمل قديمة';
  const path = 'M200 240H560';
  const crowded: [Drawn, number][] = [
    [
      {
        path,
        labels: [
          [words, 300, 222],
          ['علاقة عمل', 424, 222],
        ],
      },
      2,
    ],
    [{ path, labels: [[words, 300, 222]], actors: [drawActor(415, 222, 'باكو', 40)] }, 2],
    [{ path, labels: [[words, 300, 226]] }, 2],
  ];
  for (const [map, label] of crowded) {
    expect(widthsOf(map)[0]).toBe(360);
    const [x, y] = movesOf(rulesOf(map), label);
    expect(Math.hypot(x, y)).toBeGreaterThan(0);
    expect(Math.abs(y)).toBeLessThan(60);
  }
});

it('a label that has no room beside its line stands on it, and hides it', () => {
  const actors = [drawActor(300, 175, 'تكنولوجيا'), drawActor(300, 276, 'تكنولوجيا')];
  const map: Drawn = { path: 'M200 226H400', labels: [['قوات', 300, 210]], actors };
  expect(widthsOf(map)[0]).toBe(360);
  expect(rulesOf(map)).toMatch(/nth-of-type\(2\)\{translate:[^}]*paint-order:stroke/);
});

it('letters grow no further than words fit into discs and boxes keep apart, on the fullest map', () => {
  const full: Drawn[] = [
    { actors: [drawActor(400, 200, 'قيرغيزستان', 46)] },
    {
      actors: [drawActor(300, 200, 'الاتحاد الاقتصادي'), drawActor(446, 205, 'منظمة معاهدة الأمن')],
    },
  ];
  const widths = full.map((map) => widthsOf(map)[0] ?? 0);
  for (const width of widths) expect(width).toBeGreaterThan(370);
  for (const width of widths) expect(width).toBeLessThanOrEqual(466);
  expect(widthsOf(free, ...full)[0]).toBe(Math.max(...widths));
});

it('what is never seen together does not meet', () => {
  const labels = (later: string): Drawn => ({
    path: 'M200 240H560',
    labels: [
      ['علاقة عمل قديمة', 300, 200, 'before'],
      ['علاقة عمل قديمة', 438, 205, later],
    ],
  });
  expect(movesOf(rulesOf(labels('after')), 2)).toEqual([0, 0]);
  expect(movesOf(rulesOf(labels('kept')), 2)).not.toEqual([0, 0]);
});
