import { describe, expect, it } from 'vitest';
import { drawLine, girthOf, type Kind, weights } from '../../../src/draw/map/line.ts';
import type { Part } from '../../../src/draw/map/pen.ts';
import { relationKinds } from '../../../src/read/alliances.ts';

const kinds = relationKinds;
const straightLine = [
  { x: 300, y: 50 },
  { x: 150, y: 50 },
  { x: 0, y: 50 },
];
/** A quarter of a circle with a radius of 200 px. */
const bow = Array.from({ length: 33 }, (_, i) => {
  const turn = (i / 32) * (Math.PI / 2);
  return { x: 200 * Math.cos(turn), y: 200 * Math.sin(turn) };
});

function heads(parts: readonly Part[]): Part[] {
  return parts.filter(({ form }) => form === 'fill');
}

function numbersOf({ d }: Part): number[] {
  return (d.match(/-?[\d.]+/g) ?? []).map(Number);
}

function pointsOf(part: Part): [number, number][] {
  const numbers = numbersOf(part);
  return numbers.flatMap((x, i): [number, number][] => (i % 2 ? [] : [[x, numbers[i + 1] ?? 0]]));
}

function strokeOf(kind: Kind, line = straightLine): Part {
  const part = drawLine(line, kind).find(({ form }) => form === 'stroke');
  if (!part) throw new Error('no stroke');
  return part;
}

describe('drawLine', () => {
  it('sets heads at the ends that the kind asks for', () => {
    const count = Object.fromEntries(
      kinds.map((kind) => [kind, heads(drawLine(straightLine, kind)).length]),
    );
    expect(count).toEqual({
      support: 1,
      cooperation: 2,
      opening: 1,
      influence: 1,
      mediation: 0,
      coolness: 0,
      tension: 0,
      confrontation: 0,
      'non-membership': 0,
    });
  });

  it('sets other heads when told to', () => {
    expect(heads(drawLine(straightLine, 'confrontation', { heads: 'both' }))).toHaveLength(2);
    expect(heads(drawLine(straightLine, 'support', { heads: 'none' }))).toHaveLength(0);
  });

  it('ends the head exactly where the route ends, and the stroke inside the head', () => {
    const parts = drawLine(straightLine, 'support');
    const [head] = heads(parts).map(pointsOf);
    expect(head?.[0]).toEqual([0, 50]);
    const end = pointsOf(strokeOf('support')).at(-1)?.[0] ?? 0;
    expect(end).toBeGreaterThan(0);
    expect(end).toBeLessThan(head?.[1]?.[0] ?? 0);
  });

  it('distinguishes all kinds without colour', () => {
    const forms = kinds.map((kind) => {
      const parts = drawLine(straightLine, kind).map(({ d, form, width, dash, cap }) => {
        const commands = d.replace(/[-\d. ]+/g, '').replace(/(.)\1+/g, '$1');
        return [form, width > 4.5, commands, dash, cap].join();
      });
      return parts.join(' ');
    });
    expect(new Set(forms).size).toBe(kinds.length);
  });

  it('begins and ends dashes with a whole dash', () => {
    for (const kind of ['opening', 'influence', 'coolness'] as const) {
      const part = strokeOf(kind);
      const [dash = 0, gap = 0] = (part.dash ?? '').split(' ').map(Number);
      const points = pointsOf(part);
      const length = Math.abs((points[0]?.[0] ?? 0) - (points.at(-1)?.[0] ?? 0));
      const rounds = (length - dash) / (dash + gap);
      expect(Math.abs(rounds - Math.round(rounds))).toBeLessThan(0.02);
    }
  });

  it('keeps the length of a wave on short and on long lines', () => {
    const long = [
      { x: 0, y: 0 },
      { x: 611, y: 0 },
    ];
    for (const line of [straightLine, long]) {
      const crests = [...strokeOf('tension', line).d.matchAll(/Q([-\d.]+)/g)].map(([, x]) =>
        Number(x),
      );
      const steps = crests.slice(1).map((x, i) => Math.abs(x - (crests[i] ?? 0)));
      for (const step of steps) expect(step).toBeCloseTo(12, 1);
    }
  });

  it('leads waves and zigzags straight in and out', () => {
    for (const kind of ['tension', 'confrontation'] as const) {
      const points = pointsOf(strokeOf(kind));
      expect(points[0]).toEqual([300, 50]);
      expect(points.at(-1)).toEqual([0, 50]);
      expect(points[1]?.[1]).toBe(50);
      expect(300 - (points[1]?.[0] ?? 300)).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(Object.entries(weights))(
    'stays within the girth that it promises, but for its heads and marks at the ends: %s',
    (_, weight) => {
      for (const kind of kinds) {
        const strokes = drawLine(bow, kind, { weight }).filter(
          ({ form, d }) => form === 'stroke' && !d.includes('A') && !d.includes('Q'),
        );
        for (const part of strokes) {
          for (const [x, y] of pointsOf(part)) {
            expect(Math.abs(Math.hypot(x, y) - 200) + part.width / 2).toBeLessThanOrEqual(
              girthOf(kind, weight) + 0.5,
            );
          }
        }
      }
    },
  );

  it('is at least 1.5 times as heavy when new as when kept', () => {
    for (const kind of kinds) {
      const [stays, news] = [weights.kept, weights.news].map((weight) => {
        const parts = drawLine(straightLine, kind, { weight }).filter(
          ({ form }) => form === 'stroke',
        );
        return Math.max(...parts.map(({ width }) => width));
      });
      expect((news ?? 0) / (stays ?? 1)).toBeGreaterThan(1.5);
    }
  });

  it('leaves room in the middle of a non-membership for its cross', () => {
    const [before, after, cross] = drawLine(straightLine, 'non-membership');
    if (!before || !after || !cross) throw new Error('a part is missing');
    const crossed = pointsOf(cross).map(([x]) => x);
    expect((Math.min(...crossed) + Math.max(...crossed)) / 2).toBe(150);
    expect(pointsOf(before).at(-1)?.[0]).toBeGreaterThan(Math.max(...crossed));
    expect(pointsOf(after)[0]?.[0]).toBeLessThan(Math.min(...crossed));
  });

  it('draws even the shortest line, with smaller heads', () => {
    const short = [
      { x: 0, y: 0 },
      { x: 24, y: 0 },
    ];
    for (const kind of kinds) {
      for (const part of drawLine(short, kind)) {
        expect(part.d).not.toMatch(/NaN|Infinity|undefined/);
        for (const [x] of pointsOf(part)) expect(x).toBeLessThanOrEqual(24);
      }
    }
  });
});
