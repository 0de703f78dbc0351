import fc from 'fast-check';
import type { Route } from '../../../src/draw/map/choice.ts';
import { pointOnCurve, sampleCurve } from '../../../src/draw/map/curve.ts';
import type { Actor } from '../../../src/draw/map/placed-actor.ts';
import { type Point, pointBetween } from '../../../src/draw/map/point.ts';
import type { Box } from '../../../src/draw/map/rectangle.ts';
import type { MapPlan } from '../../../src/draw/map/route.ts';
import type { Relation } from '../../../src/draw/map/routed-relation.ts';

const size = { w: 788, h: 456 };
const keys = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A circle on the map. */
export function circle(key: string, x: number, y: number, r = 56): Actor {
  return { key, x, y, w: 2 * r, h: 2 * r, shape: 'circle' };
}

/** A box on the map. */
export function box(key: string, x: number, y: number, w: number, h: number): Actor {
  return { key, x, y, w, h, shape: 'box' };
}

/** Five actors that stand well apart, and relations between them. */
export function planOf(...relations: Relation[]): MapPlan {
  const actors = [
    circle('russia', 400, 66, 60),
    circle('baku', 670, 360, 66),
    circle('yerevan', 330, 330, 52),
    circle('west', 66, 200, 56),
    box('csto', 690, 66, 170, 108),
  ];
  return { size, actors, relations };
}

/** A relation with a label of one row. */
export function relate(
  key: string,
  from: string,
  to: string,
  more: Partial<Relation> = {},
): Relation {
  return { key, from, to, label: { w: 120, h: 28 }, ...more };
}

const label = fc.record({
  w: fc.integer({ min: 80, max: 260 }),
  h: fc.integer({ min: 28, max: 64 }),
});
const girth = fc.constantFrom(3, 4, 7, 9);

const actors = fc
  .array(
    fc.record({
      x: fc.integer({ min: 40, max: 748 }),
      y: fc.integer({ min: 40, max: 416 }),
      r: fc.integer({ min: 30, max: 70 }),
      round: fc.boolean(),
    }),
    { minLength: 2, maxLength: keys.length },
  )
  .map((list) =>
    list.map(({ x, y, r, round }, i) => {
      const key = keys[i] ?? '';
      return round ? circle(key, x, y, r) : box(key, x, y, 2 * r, r);
    }),
  );

/** Any map: actors wherever they happen to stand, up to five relations between them. */
export const anyPlan: fc.Arbitrary<MapPlan> = actors.chain((list) =>
  fc
    .array(
      fc.record({
        from: fc.nat(list.length - 1),
        step: fc.integer({ min: 1, max: list.length - 1 }),
        label: fc.option(label, { nil: undefined, freq: 4 }),
        girth,
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((drafts) => ({
      size,
      actors: list,
      relations: drafts.map((draft, i) => toRelation(draft, i, list)),
    })),
);

const somewhere = fc.record({
  x: fc.integer({ min: -10, max: size.w + 10 }),
  y: fc.integer({ min: -10, max: size.h + 10 }),
});

/** The corners of any polyline. */
export const anyPoints: fc.Arbitrary<Point[]> = fc.array(somewhere, { minLength: 2, maxLength: 9 });

/** Any label on the map. */
export const anyBox: fc.Arbitrary<Box> = fc
  .tuple(somewhere, label)
  .map(([point, measure]) => ({ ...point, ...measure }));

/** Any map, drawn without care: lines and labels wherever they happen to fall. */
export const anyDrawing: fc.Arbitrary<{ plan: MapPlan; routes: Route[] }> = anyPlan.chain((plan) =>
  fc
    .array(fc.record({ start: somewhere, control: somewhere, end: somewhere, off: somewhere }), {
      minLength: plan.relations.length,
      maxLength: plan.relations.length,
    })
    .map((drafts) => ({
      plan,
      routes: plan.relations.flatMap(({ key, label: measure }, i): Route[] => {
        const draft = drafts[i];
        if (!draft) return [];
        const points = sampleCurve(draft, 32);
        const route = { key, points, path: '' };
        const middle = pointBetween(pointOnCurve(draft, 0.5), draft.off, 0.2);
        return [measure ? { ...route, label: { ...middle, ...measure } } : route];
      }),
    })),
);

function toRelation(
  draft: { from: number; step: number; label: { w: number; h: number } | undefined; girth: number },
  i: number,
  list: readonly Actor[],
): Relation {
  const from = list[draft.from]?.key ?? '';
  const to = list[(draft.from + draft.step) % list.length]?.key ?? '';
  const relation = { key: `r${i}`, from, to, girth: draft.girth };
  return draft.label ? { ...relation, label: draft.label } : relation;
}
