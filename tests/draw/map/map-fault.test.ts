import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/draw/map/choice.ts';
import { type Fault, findCrossings, findFaults } from '../../../src/draw/map/map-fault.ts';
import type { Actor } from '../../../src/draw/map/placed-actor.ts';
import { type MapPlan, routeMap } from '../../../src/draw/map/route.ts';
import type { Relation } from '../../../src/draw/map/routed-relation.ts';
import { countRuns } from '../../law-runs.ts';
import { anyDrawing, anyPlan, box, circle } from './plans.ts';
import { measureEverything, nameFault } from './recheck.ts';

const size = { w: 400, h: 300 };
const left = circle('left', 40, 150, 30);
const right = circle('right', 360, 150, 30);
const ends = { from: 'left', to: 'right' };
const straight: Route = route('r', [76, 150], [324, 150]);

function route(key: string, from: [number, number], to: [number, number]): Route {
  const at = (t: number) => ({
    x: from[0] + (to[0] - from[0]) * t,
    y: from[1] + (to[1] - from[1]) * t,
  });
  const points = Array.from({ length: 33 }, (_, i) => at(i / 32));
  return { key, points, path: '' };
}

function faultsOf(actors: Actor[], relations: Relation[], routes: Route[]): string[] {
  return findFaults({ size, actors }, relations, routes).map(nameFault);
}

function faultsOfOne(one: Route, ...others: Actor[]): string[] {
  return faultsOf([left, right, ...others], [{ key: 'r', ...ends }], [one]);
}

function faultsOfTwo(one: Route, other: Route): string[] {
  const relations = [
    { key: 'r', ...ends },
    { key: 's', ...ends },
  ];
  return faultsOf([left, right], relations, [one, other]);
}

function sortByKey(relations: readonly Relation[]): Relation[] {
  return [...relations].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function compareFaults(plan: MapPlan, routes: readonly Route[], faults: readonly Fault[]): void {
  const reported = new Set(faults.map(nameFault));
  for (const { name, short } of measureEverything(plan, routes)) {
    // Brute force measures with dots; how long lines run together, from piece to piece.
    const inexact = name.startsWith('lines-together') ? 30 : 1;
    if (short > inexact) expect(reported).toContain(name);
    if (short < -inexact) expect(reported).not.toContain(name);
    reported.delete(name);
  }
  expect([...reported]).toEqual([]);
}

describe('findFaults', () => {
  it('reports what brute force finds in any drawing, and nothing else', () => {
    const check = ({ plan, routes }: { plan: MapPlan; routes: readonly Route[] }) =>
      compareFaults(plan, routes, findFaults(plan, sortByKey(plan.relations), routes));
    fc.assert(fc.property(anyDrawing, check), { numRuns: countRuns(250), seed: 2020 });
  }, 60_000);

  it('reports what brute force finds in a routed map, and nothing else', () => {
    const check = (plan: MapPlan) => {
      const { routes, faults } = routeMap(plan);
      compareFaults(plan, routes, faults);
    };
    fc.assert(fc.property(anyPlan, check), { numRuns: countRuns(30, 10), seed: 2023 });
  }, 60_000);

  it('finds nothing wrong with a line and a label that have room', () => {
    const label = { x: 200, y: 120, w: 100, h: 28 };
    expect(faultsOfOne({ ...straight, label })).toEqual([]);
  });

  it('names the actor that a line goes through, and the line', () => {
    expect(faultsOfOne(straight, circle('c', 200, 170, 30))).toEqual(['line-through-actor r / c']);
  });

  it('includes the width that the form of a line adds on each side', () => {
    const actors = [left, right, box('c', 200, 180, 60, 40)];
    const fault = (girth: number) => faultsOf(actors, [{ key: 'r', ...ends, girth }], [straight]);
    expect(fault(5)).toEqual([]);
    expect(fault(9)).toEqual(['line-through-actor r / c']);
  });

  it('names the label that lies on an actor, though it be its own', () => {
    const label = { x: 100, y: 120, w: 100, h: 28 };
    expect(faultsOfOne({ ...straight, label })).toEqual(['label-on-actor r / left']);
  });

  it('names two labels that lie on each other', () => {
    const up = { ...route('r', [76, 140], [324, 140]), label: { x: 170, y: 110, w: 80, h: 28 } };
    const down = { ...route('s', [76, 60], [324, 60]), label: { x: 230, y: 86, w: 80, h: 28 } };
    expect(faultsOfTwo(up, down)).toContain('label-on-label r s /');
  });

  it('names first the line that goes through a label, then the label', () => {
    const one = { ...straight, label: { x: 200, y: 120, w: 100, h: 28 } };
    const other = route('s', [76, 120], [324, 120]);
    expect(faultsOfTwo(one, other)).toEqual(['line-through-label s r /']);
  });

  it('names first the label that stands nearer to another line than to its own', () => {
    const one = { ...straight, label: { x: 200, y: 108, w: 100, h: 28 } };
    const other = route('s', [76, 80], [324, 80]);
    expect(faultsOfTwo(one, other)).toEqual(['label-nearer-other-line r s /']);
  });

  it('names a label and a line that leave the map', () => {
    const label = { x: 200, y: 10, w: 100, h: 28 };
    expect(faultsOfOne({ ...straight, label })).toEqual(['label-outside r /']);
    expect(faultsOfOne(route('r', [76, 150], [324, 302]))).toContain('line-outside r /');
  });

  it('names lines that run together', () => {
    const other = route('s', [76, 158], [324, 158]);
    expect(faultsOfTwo(straight, other)).toEqual(['lines-together r s /']);
  });

  it('does not say that lines run together where they only cross', () => {
    expect(faultsOfTwo(straight, route('s', [200, 130], [200, 190]))).toEqual([]);
  });

  it('names actors that overlap, or stand over the edge', () => {
    const actors = [left, circle('c', 80, 150, 30), circle('d', 390, 40, 30)];
    expect(faultsOf(actors, [], [])).toEqual(['actor-outside / d', 'actors-overlap / c left']);
  });

  it('says between which actors there is no room for a line', () => {
    const actors = [circle('a', 150, 150, 50), circle('b', 190, 150, 50)];
    const map = routeMap({ size, actors, relations: [{ key: 'r', from: 'a', to: 'b' }] });
    expect(map.faults.map(nameFault)).toEqual(['actors-overlap / a b', 'no-room-for-line r / a b']);
    expect(map.routes).toHaveLength(1);
  });
});

describe('findCrossings', () => {
  const crossingsOf = (...routes: Route[]) =>
    findCrossings(
      routes.map(({ key }) => ({ key, from: 'left', to: 'right' })),
      routes,
    );

  it('names the lines that cross, were it at a point of both, and calls it no fault', () => {
    const other = route('s', [200, 60], [220, 240]);
    expect(crossingsOf(straight, other)).toEqual([['r', 's']]);
    expect(faultsOfTwo(straight, other)).toEqual([]);
  });

  it('reports nothing about lines that do not meet', () => {
    expect(crossingsOf(straight, route('s', [76, 100], [324, 100]))).toEqual([]);
  });
});
