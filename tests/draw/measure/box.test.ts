import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  enclose,
  type Matrix,
  move,
  movePoint,
  readTransform,
} from '../../../src/draw/measure/box.ts';
import { flatten } from '../../../src/draw/measure/path.ts';

const number = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.tuple(number, number);
const matrix = fc.tuple(number, number, number, number, number, number);

describe('maps', () => {
  it('composed have the effect of one after the other', () => {
    fc.assert(
      fc.property(matrix, matrix, point, (outer: Matrix, inner: Matrix, at) => {
        const [x, y] = movePoint(at, compose(outer, inner));
        const [u, v] = movePoint(movePoint(at, inner), outer);
        expect(x).toBeCloseTo(u, 3);
        expect(y).toBeCloseTo(v, 3);
      }),
    );
  });

  it.each([
    ['translate(10, 5) scale(2)', [1, 1], [12, 7]],
    ['rotate(90)', [1, 0], [0, 1]],
    ['rotate(180 5 5)', [0, 0], [10, 10]],
    ['matrix(-1 0 0 1 20 0)', [5, 3], [15, 3]],
    ['', [4, 4], [4, 4]],
  ] as const)('are read from %s', (text, from, to) => {
    const [x, y] = movePoint(from, readTransform(text));
    expect(x).toBeCloseTo(to[0]);
    expect(y).toBeCloseTo(to[1]);
  });

  it('move a box to the smallest box around its moved points', () => {
    const around = { left: 0, top: 0, right: 4, bottom: 2 };
    fc.assert(
      fc.property(matrix, fc.tuple(fc.nat(4), fc.nat(2)), (map: Matrix, inside) => {
        const moved = move(around, map);
        const [x, y] = movePoint(inside, map);
        expect(x).toBeGreaterThanOrEqual(moved.left - 1e-6);
        expect(x).toBeLessThanOrEqual(moved.right + 1e-6);
        expect(y).toBeGreaterThanOrEqual(moved.top - 1e-6);
        expect(y).toBeLessThanOrEqual(moved.bottom + 1e-6);
      }),
    );
  });
});

describe('path data', () => {
  const boxOf = (data: string) => enclose(flatten(data).flat());

  it.each([
    ['M0 0H10V5', { left: 0, top: 0, right: 10, bottom: 5 }],
    ['m5,5 l10,0 0,10 z', { left: 5, top: 5, right: 15, bottom: 15 }],
    ['M0 0 10 10 20 0', { left: 0, top: 0, right: 20, bottom: 10 }],
    ['M0 0C0 8 10 8 10 0', { left: 0, top: 0, right: 10, bottom: 6 }],
    ['M0 0Q5 10 10 0T20 0', { left: 0, top: -5, right: 20, bottom: 5 }],
    ['M0 0a5 5 0 0 1 10 0', { left: 0, top: -5, right: 10, bottom: 0 }],
    ['M0 0A5 5 0 1 0 10 0', { left: 0, top: 0, right: 10, bottom: 5 }],
  ])('encloses %s', (data, wanted) => {
    const box = boxOf(data);
    for (const side of ['left', 'top', 'right', 'bottom'] as const) {
      expect(box?.[side]).toBeCloseTo(wanted[side], 1);
    }
  });

  it('is read as far as it is valid, and reading always ends', () => {
    expect(boxOf('')).toBeUndefined();
    expect(boxOf('M0 0L4 4Lx')).toEqual({ left: 0, top: 0, right: 4, bottom: 4 });
    expect(boxOf('M0 0L4 4 5')).toEqual({ left: 0, top: 0, right: 4, bottom: 4 });
    expect(boxOf('M0 0Z 3 3')).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  });
});
