import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/draw/map/actor.ts';
import type { Relation } from '../../../src/draw/map/relation.ts';
import { type MapPlan, routeMap } from '../../../src/draw/map/route.ts';

const size = { w: 776, h: 452 };

const disc = (key: string, x: number, y: number): Actor => ({
  key,
  x,
  y,
  w: 108,
  h: 108,
  shape: 'circle',
});

const actors = [
  disc('a', 434, 72),
  disc('b', 675, 334),
  disc('c', 287, 244),
  disc('d', 170, 392),
  disc('e', 62, 244),
];

const relate = (key: string, from: string, to: string, w = 120): Relation => ({
  key,
  from,
  to,
  label: { w, h: 33 },
});

/** A map of these actors with some relations between different two of them. */
const plans = fc
  .array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 60, max: 180 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((picks): MapPlan => {
    const relations = picks.map(([from, step, w], index) => {
      const [one, other] = [actors[from], actors[(from + step) % actors.length]];
      return relate(`r${index}`, one?.key ?? '', other?.key ?? '', w);
    });
    return { size, actors, relations };
  });

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('the routes of a map', () => {
  it('run from border to border, a few px off, whatever the map', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { routes, faults } = routeMap(plan);
        const cramped = faults.filter(({ kind }) => kind === 'no-room-for-line');
        for (const { key, points } of routes) {
          const relation = plan.relations.find((one) => one.key === key);
          if (!relation || cramped.some((fault) => fault.relations.includes(key))) continue;
          const ends = [
            [relation.from, points[0]],
            [relation.to, points.at(-1)],
          ] as const;
          for (const [name, point] of ends) {
            const actor = actors.find((one) => one.key === name);
            const gap = actor && point ? distance(actor, point) - actor.w / 2 : Number.NaN;
            expect(gap).toBeGreaterThan(0);
            expect(gap).toBeLessThan(20);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the same for the same map, in whatever order it is told', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const turned = {
          size,
          actors: [...actors].reverse(),
          relations: [...plan.relations].reverse(),
        };
        const [one, other] = [routeMap(plan), routeMap(turned)];
        const byKey = new Map(other.routes.map((route) => [route.key, route]));
        for (const route of one.routes) expect(byKey.get(route.key)).toEqual(route);
      }),
      { numRuns: 15 },
    );
  });

  it('that are pinned come back as they were', () => {
    const relations = [relate('one', 'a', 'b'), relate('two', 'b', 'd')];
    const { routes: pinned } = routeMap({ size, actors, relations });
    const more = [...relations, relate('three', 'a', 'c'), relate('four', 'c', 'e')];
    const { routes } = routeMap({ size, actors, relations: more, pinned });
    for (const route of pinned)
      expect(routes.find(({ key }) => key === route.key)?.points).toEqual(route.points);
  });

  it('of two relations between one pair run apart', () => {
    const relations = [relate('one', 'a', 'b', 90), relate('two', 'b', 'a', 90)];
    const { routes, faults } = routeMap({ size, actors, relations });
    expect(faults).toEqual([]);
    const [one, two] = routes.map(({ points }) => points[Math.floor(points.length / 2)]);
    expect(one && two ? distance(one, two) : 0).toBeGreaterThan(15);
  });

  it('lay no two labels on each other, and none on an actor, where no fault says so', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { routes, faults } = routeMap(plan);
        const labels = routes.flatMap(({ key, label }) => (label ? [{ key, ...label }] : []));
        const told = (kind: string, ...keys: string[]) =>
          faults.some(
            (fault) => fault.kind === kind && keys.every((key) => fault.relations.includes(key)),
          );
        labels.forEach((one, index) => {
          for (const other of labels.slice(index + 1)) {
            const apart =
              Math.abs(one.x - other.x) >= (one.w + other.w) / 2 ||
              Math.abs(one.y - other.y) >= (one.h + other.h) / 2;
            expect(apart || told('label-on-label', one.key, other.key)).toBe(true);
          }
          for (const actor of actors) {
            const [dx, dy] = [
              Math.max(0, Math.abs(actor.x - one.x) - one.w / 2),
              Math.max(0, Math.abs(actor.y - one.y) - one.h / 2),
            ];
            const clear = Math.hypot(dx, dy) >= actor.w / 2;
            expect(clear || told('label-on-actor', one.key)).toBe(true);
          }
        });
      }),
      { numRuns: 30 },
    );
  });

  it('of a map on which they cannot pass say who is in the way', () => {
    const wall = { ...disc('c', 388, 226), w: 440, h: 440 };
    const ends = [disc('a', 60, 226), disc('b', 716, 226)];
    const { faults } = routeMap({
      size,
      actors: [...ends, wall],
      relations: [relate('one', 'a', 'b')],
    });
    expect(faults.some(({ actors: names }) => names.includes('c'))).toBe(true);
  });

  it('of relations that are no relations are a bug, not a drawing', () => {
    const plan = (relation: Relation) => () => routeMap({ size, actors, relations: [relation] });
    expect(plan(relate('one', 'a', 'nobody'))).toThrow();
    expect(plan(relate('one', 'a', 'a'))).toThrow();
  });
});
