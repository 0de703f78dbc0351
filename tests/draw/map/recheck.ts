import type { Route } from '../../../src/draw/map/choice.ts';
import type { Fault } from '../../../src/draw/map/map-fault.ts';
import type { Actor } from '../../../src/draw/map/placed-actor.ts';
import type { Box } from '../../../src/draw/map/rectangle.ts';
import type { MapPlan } from '../../../src/draw/map/route.ts';

type Dot = { x: number; y: number };

/** A fault as one string, so that lists of them can be compared. */
export function nameFault({ kind, relations, actors }: Fault): string {
  return [kind, ...relations, '/', ...[...actors].sort()].join(' ');
}

/**
 * Measures by brute force, with dots along the lines and code of its own, everything that could
 * be a fault; `short` is by how many px a limit is not kept (below 0: by how many it is).
 */
export function measureEverything(
  plan: MapPlan,
  routes: readonly Route[],
): { name: string; short: number }[] {
  const found: { name: string; short: number }[] = [];
  const add = (kind: string, relations: string[], actors: string[], short: number) =>
    found.push({ name: [kind, ...relations, '/', ...actors.sort()].join(' '), short });
  const { size, actors, relations } = plan;
  const all = relations.map((relation) => {
    const route = routes.find(({ key }) => key === relation.key);
    if (!route) throw new Error('a relation was not drawn');
    return {
      ...relation,
      girth: relation.girth ?? 3,
      dots: dotLine(route.points),
      box: route.label,
    };
  });
  actors.forEach((actor, i) => {
    add('actor-outside', [], [actor.key], outOf(cornersOf(actor), size));
    for (const other of actors.slice(i + 1)) {
      add('actors-overlap', [], [actor.key, other.key], -between(actor, other));
    }
  });
  for (const one of all) {
    const ends = [one.from, one.to];
    const space = (actor: Actor) => Math.min(...one.dots.map((dot) => toActor(dot, actor)));
    const own = actors.filter(({ key }) => ends.includes(key));
    add('no-room-for-line', [one.key], ends, 5 - Math.min(...own.map(space)));
    for (const actor of actors.filter(({ key }) => !ends.includes(key))) {
      add('line-through-actor', [one.key], [actor.key], 4 - (space(actor) - one.girth));
    }
    add('line-outside', [one.key], [], outOf(one.dots, size) + one.girth);
    if (!one.box) continue;
    add('label-outside', [one.key], [], outOf(cornersOf(one.box), size));
    for (const actor of actors)
      add('label-on-actor', [one.key], [actor.key], 2 - apart(actor, one.box));
  }
  const order = [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
  order.forEach((one, i) => {
    for (const other of order.slice(i + 1)) {
      if (one.box && other.box) {
        add('label-on-label', [one.key, other.key], [], 4 - boxesApart(one.box, other.box));
      }
      add('lines-together', [one.key, other.key], [], togetherTooLong(one, other));
    }
    for (const other of order.filter((another) => another !== one)) {
      if (!one.box) continue;
      const { box } = one;
      const theirs = Math.min(...other.dots.map((dot) => toBox(dot, box)));
      const mine = Math.min(...one.dots.map((dot) => toBox(dot, box)));
      const through = 3 - (theirs - other.girth);
      add('line-through-label', [other.key, one.key], [], through);
      // Where the line goes through, that is said, and nothing of which is nearer.
      const nearer = Math.min(3 - (theirs - mine), -through);
      add('label-nearer-other-line', [one.key, other.key], [], nearer);
    }
  });
  return found;
}

/** Dots half a px apart along a polyline. */
export function dotLine(points: readonly Dot[]): Dot[] {
  return points.flatMap((a, i) => {
    const b = points[i + 1];
    if (!b) return [a];
    const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) * 2) || 1;
    return Array.from({ length: steps }, (_, k) => ({
      x: a.x + ((b.x - a.x) * k) / steps,
      y: a.y + ((b.y - a.y) * k) / steps,
    }));
  });
}

function togetherTooLong(one: { dots: Dot[]; girth: number }, other: typeof one): number {
  const [short, long] = one.dots.length <= other.dots.length ? [one, other] : [other, one];
  const near = 7 + one.girth + other.girth;
  // Every fourth dot: this one is quadratic.
  const coarse = long.dots.filter((_, i) => i % 4 === 0);
  const close = short.dots.filter((p) =>
    coarse.some((q) => Math.hypot(p.x - q.x, p.y - q.y) < near),
  );
  return close.length / 2 - Math.max(short.dots.length / 6, near * 2.5);
}

function cornersOf({ x, y, w, h }: Box): Dot[] {
  return [
    { x: x - w / 2, y: y - h / 2 },
    { x: x + w / 2, y: y + h / 2 },
  ];
}

function outOf(dots: readonly Dot[], { w, h }: { w: number; h: number }): number {
  return Math.max(...dots.map(({ x, y }) => Math.max(-x, -y, x - w, y - h)));
}

/** How far a dot is from a box; 0 inside it. */
export function toBox({ x, y }: Dot, box: Box): number {
  const dx = Math.max(0, box.x - box.w / 2 - x, x - box.x - box.w / 2);
  const dy = Math.max(0, box.y - box.h / 2 - y, y - box.y - box.h / 2);
  return Math.hypot(dx, dy);
}

function toActor(dot: Dot, actor: Actor): number {
  if (actor.shape === 'circle') return Math.hypot(dot.x - actor.x, dot.y - actor.y) - actor.w / 2;
  return toBox(dot, actor);
}

function boxesApart(a: Box, b: Box): number {
  const dx = Math.abs(a.x - b.x) - (a.w + b.w) / 2;
  const dy = Math.abs(a.y - b.y) - (a.h + b.h) / 2;
  return dx < 0 || dy < 0 ? Math.max(dx, dy) : Math.hypot(dx, dy);
}

function apart(actor: Actor, box: Box): number {
  return actor.shape === 'circle' ? toBox(actor, box) - actor.w / 2 : boxesApart(actor, box);
}

function between(a: Actor, b: Actor): number {
  if (a.shape === 'box') return apart(b, a);
  if (b.shape === 'box') return apart(a, b);
  return Math.hypot(a.x - b.x, a.y - b.y) - (a.w + b.w) / 2;
}
