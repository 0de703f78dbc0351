import { describe, expect, it } from 'vitest';
import { drawLine, drawSample, type Kind } from '../../../src/draw/map/line.ts';
import { relationKinds } from '../../../src/read/alliances.ts';

const points = Array.from({ length: 33 }, (_, index) => ({ x: 400 - index * 10, y: 100 + index }));

const formOf = (kind: Kind) =>
  drawLine(points, kind).map(({ d, form, width, dash }) => ({ d, form, width, dash }));

const headsOf = (kind: Kind) => drawLine(points, kind).filter(({ form }) => form === 'fill').length;

describe('the lines of a map', () => {
  it('have a form for each kind, told apart without colour', () => {
    const forms = relationKinds.map((kind) => JSON.stringify(formOf(kind)));
    expect(new Set(forms).size).toBe(relationKinds.length);
  });

  it.each([
    ['support', 1],
    ['opening', 1],
    ['influence', 1],
    ['cooperation', 2],
    ['coolness', 0],
    ['tension', 0],
    ['confrontation', 0],
    ['non-membership', 0],
  ] as const)('%s has %i heads', (kind, count) => {
    expect(headsOf(kind)).toBe(count);
  });

  it('end in their heads: the tip is the end of the line', () => {
    const [, head] = drawLine(points, 'support');
    expect(head?.d).toMatch(/^M80 132L/);
  });

  it('have samples that fit their place in the legend', () => {
    for (const kind of relationKinds)
      for (const { d } of drawSample(kind)) {
        const numbers =
          d
            .replace(/A[^AMZ]*/g, '')
            .match(/-?\d+(\.\d+)?/g)
            ?.map(Number) ?? [];
        numbers.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(-1);
          expect(value).toBeLessThanOrEqual(index % 2 === 0 ? 47 : 21);
        });
      }
  });
});
