import { describe, expect, it } from 'vitest';
import { groundOfDisc, planDeck } from '../../../src/draw/alliance/deck-ground.ts';
import { listContent } from '../../../src/draw/alliance/map-drawing.ts';
import { distanceFromLine } from '../../../src/draw/map/clearance.ts';
import { chooseBows, type DeckMap } from '../../../src/draw/map/deck-bows.ts';
import { joinPoints } from '../../../src/draw/map/polyline.ts';
import { routeMap } from '../../../src/draw/map/route.ts';
import { isSamePair } from '../../../src/draw/map/routed-relation.ts';
import { openFonts } from '../../../src/draw/measure/shape.ts';
import { figureFonts, figureSpares } from '../../../src/write/fonts.ts';
import type { Talk } from '../../../src/write/page.ts';
import { makeShippedTalk } from '../../shipped-talk.ts';

const { deck, slides } = await makeShippedTalk();
const actors = deck.alliances?.actors ?? [];
const maps = slides.flatMap(({ kind, illustrations }: Talk['slides'][number]) =>
  illustrations.flatMap(({ plan, figures: [figure] }) =>
    plan.language === 'alliances' && figure
      ? [{ content: listContent(plan, actors, kind === 'scenario' ? 'scenario' : 'step'), figure }]
      : [],
  ),
);
const plan = planDeck(
  maps.map(({ content }) => content),
  openFonts(figureFonts(), figureSpares()),
);
const bows = chooseBows(plan);

/** A map as the deck's bows alone draw it. */
function drawAlong({ relations, ...ground }: DeckMap) {
  const bowed = relations.map(({ route, ...relation }) => {
    const bow = bows.get(route);
    return bow ? { ...relation, bow } : relation;
  });
  return { ...routeMap({ ...ground, relations: bowed }), relations };
}

describe('the maps of the shipped deck', () => {
  it('have one curve for each of 17 relations through the whole deck, and no fault', () => {
    const routes = plan.flatMap(({ relations }) => relations.map(({ route }) => route));
    expect(new Set(routes).size).toBe(17);
    expect([...bows.keys()].sort()).toEqual([...new Set(routes)].sort());
    expect(plan.flatMap((map) => drawAlong(map).faults)).toEqual([]);
  });

  it('have one curve for all that a pair is to each other, unless a map shows two at once', () => {
    const lanes = new Map<string, Set<string>>();
    for (const { from, to, route } of plan.flatMap(({ relations }) => relations)) {
      const pair = [from, to].sort().join(' ');
      lanes.set(pair, (lanes.get(pair) ?? new Set()).add(JSON.stringify(bows.get(route))));
    }
    const several = [...lanes].filter(([, curves]) => curves.size > 1).map(([pair]) => pair);
    const together = plan.flatMap(({ relations }) =>
      relations.filter((one) => relations.some((other) => one !== other && isSamePair(one, other))),
    );
    const shared = new Set(together.map(({ from, to }) => [from, to].sort().join(' ')));
    expect(several.filter((pair) => !shared.has(pair))).toEqual([]);
  });

  it('stand as they were measured for the whole deck, labels at most 10 px off the form of their lines', () => {
    const gaps: number[] = [];
    for (const [index, { figure, content }] of maps.entries()) {
      const { routes, relations } = drawAlong(
        plan[index] ?? { size: content.size, actors: [], relations: [] },
      );
      const places = [...figure.svg.matchAll(/translate\(([-\d.]+)[ ,]+([-\d.]+)\)/g)];
      for (const { key, label, points } of routes) {
        const { girth = 0 } = relations.find((one) => one.key === key) ?? {};
        if (!label) throw new Error(`${key} should have a label`);
        const isThere = places.some(
          ([, x, y]) => Math.abs(Number(x) - label.x) < 0.2 && Math.abs(Number(y) - label.y) < 0.2,
        );
        expect([key, isThere]).toEqual([key, true]);
        const words = { ...label, w: label.w - 10, h: label.h - 4 };
        gaps.push(distanceFromLine(words, joinPoints(points)) - girth);
      }
    }
    expect(gaps.length).toBeGreaterThan(40);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
  });
});

it('a disc is large enough for a name of three rows whose last row is the widest', () => {
  const actor = { key: 'a', names: [['قوات', 'الدعم', 'السريع']], look: '', x: 0, y: 0 };
  const { w } = groundOfDisc({ ...actor, form: 'disc', radius: 30 }, { w: 56, h: 87 });
  const corner = Math.hypot(56 / 2, (87 / 2) * 0.9);
  expect(w / 2 - corner).toBeGreaterThan(8);
});
