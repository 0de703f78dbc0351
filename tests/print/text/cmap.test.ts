import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCMap, writeCMap } from '../../../src/print/text/cmap.ts';

const read = (text: string) => [...readCMap(Buffer.from(text))];

describe('a CMap', () => {
  it('is read as it was written', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(0xffff), text), { maxLength: 250 }), (entries) => {
        const map = new Map(entries);
        expect(readCMap(Buffer.from(writeCMap(map)))).toEqual(map);
      }),
    );
  });

  it('has no section of more than a hundred entries', () => {
    const map = new Map(Array.from({ length: 201 }, (_, code) => [code, 'ا'] as const));
    const counts = [...writeCMap(map).matchAll(/^(\d+) beginbfchar/gm)].map(([, count]) => count);
    expect(counts).toEqual(['100', '100', '1']);
  });

  it('counts up through a range, or takes its texts from a list', () => {
    expect(read('1 beginbfrange <0001> <0003> <06440627> endbfrange')).toEqual([
      [1, 'لا'],
      [2, 'لب'],
      [3, 'لة'],
    ]);
    expect(
      read('1 beginbfrange <0001> <0002> [<0041> <0042>] <0007> <0007> <0043> endbfrange'),
    ).toEqual([
      [1, 'A'],
      [2, 'B'],
      [7, 'C'],
    ]);
  });
});
