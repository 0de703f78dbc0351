import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/draw/map/choice.ts';
import { distanceFromLine } from '../../../src/draw/map/clearance.ts';
import { borderGap } from '../../../src/draw/map/curve.ts';
import { distanceToActor } from '../../../src/draw/map/placed-actor.ts';
import { distanceToLine, joinPoints } from '../../../src/draw/map/polyline.ts';
import {
  type KnownWays,
  type MapPlan,
  type RoutedMap,
  routeMap,
} from '../../../src/draw/map/route.ts';
import { anyPlan, circle, planOf, relate } from './plans.ts';

const runs = { numRuns: 15, seed: 1991 };

function reverse(plan: MapPlan): MapPlan {
  return {
    ...plan,
    actors: [...plan.actors].reverse(),
    relations: [...plan.relations].reverse(),
  };
}

function routeOf({ routes }: RoutedMap, key: string): Route {
  const route = routes.find((one) => one.key === key);
  if (!route) throw new Error(`no route ${key}`);
  return route;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

describe('routeMap', { timeout: 60_000 }, () => {
  it('never moves an actor and never changes its input', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const before = JSON.stringify(plan);
        routeMap(freeze(plan));
        expect(JSON.stringify(plan)).toBe(before);
      }),
      runs,
    );
  });

  it('ends every line at the gap before its two actors, unless it says there is no room', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const map = routeMap(plan);
        for (const { key, from, to } of plan.relations) {
          const crowded = map.faults.some(
            ({ kind, relations }) => kind === 'no-room-for-line' && relations.includes(key),
          );
          if (crowded) continue;
          const { points } = routeOf(map, key);
          for (const [actorKey, end] of [
            [from, points[0]],
            [to, points.at(-1)],
          ] as const) {
            const actor = plan.actors.find((one) => one.key === actorKey);
            if (!actor || !end) throw new Error('an end is missing');
            expect(Math.abs(distanceToActor(end, actor) - borderGap)).toBeLessThan(1);
          }
        }
      }),
      runs,
    );
  });

  it('gives the same bytes for the same plan, in whatever order it is written', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const map = routeMap(plan);
        expect(JSON.stringify(routeMap(structuredClone(plan)))).toBe(JSON.stringify(map));
        const other = routeMap(reverse(plan));
        expect([...other.routes].reverse()).toEqual(map.routes);
        expect(other.faults).toEqual(map.faults);
        expect(other.crossings).toEqual(map.crossings);
      }),
      runs,
    );
  });

  it('gives the same bytes if the routes of other maps are known', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(4), (plan, count) => {
        const known: KnownWays = new Map();
        routeMap({ ...plan, relations: plan.relations.slice(0, count) }, known);
        expect(JSON.stringify(routeMap(plan, known))).toBe(JSON.stringify(routeMap(plan)));
      }),
      runs,
    );
  });

  it('keeps labels on the map when no fault says otherwise', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const map = routeMap(plan);
        const outside = map.faults.filter(({ kind }) => kind === 'label-outside');
        const blamed = outside.flatMap(({ relations }) => relations);
        for (const { key, label } of map.routes) {
          if (!label || blamed.includes(key)) continue;
          expect(label.x - label.w / 2).toBeGreaterThanOrEqual(0);
          expect(label.y - label.h / 2).toBeGreaterThanOrEqual(0);
          expect(label.x + label.w / 2).toBeLessThanOrEqual(plan.size.w);
          expect(label.y + label.h / 2).toBeLessThanOrEqual(plan.size.h);
        }
      }),
      runs,
    );
  });

  it('draws a relation along the given curve, whatever else is on the map', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(4), (plan, kept) => {
        const earlier = routeMap({ ...plan, relations: plan.relations.slice(0, kept) }).routes;
        const bowOf = (key: string) => earlier.find((route) => route.key === key)?.bow;
        const relations = plan.relations.map((relation) => {
          const bow = bowOf(relation.key);
          return bow ? { ...relation, bow } : relation;
        });
        const map = routeMap({ ...plan, relations });
        for (const { key, bow, path } of earlier)
          if (bow) expect(routeOf(map, key).path).toBe(path);
      }),
      runs,
    );
  });

  it('lets parts share a place if no state shows them together', () => {
    const relations = (['before', 'after'] as const).map((shown) =>
      relate(shown, 'russia', 'baku', { shown }),
    );
    const [one, other] = routeMap(planOf(...relations)).routes;
    expect(one?.path).toBe(other?.path);
    expect(one?.label).toEqual(other?.label);
  });

  it('sets every label at its own line, at most 10 px from it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const map = routeMap(plan);
        for (const { key, label, points, bow } of map.routes) {
          if (!label || !bow) continue;
          const girth = plan.relations.find((one) => one.key === key)?.girth ?? 3;
          expect(distanceFromLine(label, joinPoints(points)) - girth).toBeLessThan(10);
        }
      }),
      runs,
    );
  });

  it('draws one route a relation, in the order of the plan', () => {
    const plan = planOf(relate('z', 'west', 'baku'), relate('a', 'russia', 'yerevan'));
    expect(routeMap(plan).routes.map(({ key }) => key)).toEqual(['z', 'a']);
  });

  it('draws a map of six relations without a fault or a crossing', () => {
    const { faults, crossings } = routeMap(
      planOf(
        relate('r1', 'baku', 'russia', { girth: 5 }),
        relate('r2', 'russia', 'baku'),
        relate('r3', 'yerevan', 'west'),
        relate('r4', 'russia', 'yerevan', { label: { w: 110, h: 56 } }),
        relate('r5', 'baku', 'csto', { label: { w: 90, h: 28 }, girth: 9 }),
        relate('r6', 'baku', 'yerevan', { girth: 7 }),
      ),
    );
    expect(faults).toEqual([]);
    expect(crossings).toEqual([]);
  });

  it('keeps the lines of a pair clearly apart, in the same or in opposite directions', () => {
    for (const [from, to] of [
      ['russia', 'baku'],
      ['baku', 'russia'],
    ] as const) {
      const plan = planOf(relate('r1', 'russia', 'baku'), relate('r2', from, to, { girth: 7 }));
      const map = routeMap(plan);
      const line = joinPoints(routeOf(map, 'r2').points);
      const gaps = routeOf(map, 'r1').points.map((point) => distanceToLine(point, line));
      expect(Math.min(...gaps)).toBeGreaterThan(20);
      expect(map.faults).toEqual([]);
    }
  });

  it('draws three lines between one pair without a fault', () => {
    const keys = ['r1', 'r2', 'r3'];
    const relations = keys.map((key) =>
      relate(key, 'russia', 'baku', { label: { w: 100, h: 28 } }),
    );
    expect(routeMap(planOf(...relations)).faults).toEqual([]);
  });

  it('goes round an actor that is in the way', () => {
    const actors = [circle('a', 80, 230, 50), circle('b', 400, 230, 50), circle('c', 700, 230, 50)];
    const size = { w: 788, h: 456 };
    const map = routeMap({ size, actors, relations: [relate('r', 'a', 'c')] });
    expect(map.faults).toEqual([]);
  });

  it('sets a label beside its line where there is room', () => {
    const map = routeMap(planOf(relate('r', 'west', 'russia')));
    const { label, points } = routeOf(map, 'r');
    const inside = points.filter(
      ({ x, y }) =>
        label && Math.abs(x - label.x) < label.w / 2 && Math.abs(y - label.y) < label.h / 2,
    );
    expect(inside).toEqual([]);
  });

  it('leaves out the label of a relation that has none', () => {
    const map = routeMap(planOf({ key: 'r', from: 'west', to: 'russia' }));
    expect(routeOf(map, 'r')).not.toHaveProperty('label');
  });

  it('writes the curve from the first of its points to the last', () => {
    const { path, points } = routeOf(routeMap(planOf(relate('r', 'west', 'baku'))), 'r');
    const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    expect(path).toMatch(/^M[-\d. ]+Q[-\d. ]+$/);
    expect(numbers[0]).toBeCloseTo(points[0]?.x ?? 0, 1);
    expect(numbers.at(-1)).toBeCloseTo(points.at(-1)?.y ?? 0, 1);
  });

  it('throws when a relation names nobody on the map, or only one actor', () => {
    expect(() => routeMap(planOf(relate('r', 'west', 'nobody')))).toThrow('r: an end');
    expect(() => routeMap(planOf(relate('r', 'west', 'west')))).toThrow('both ends are west');
  });

  it('throws when a key comes twice', () => {
    const twice = [relate('r', 'west', 'baku'), relate('r', 'west', 'russia')];
    expect(() => routeMap(planOf(...twice))).toThrow('the key r comes twice');
  });
});
