import fc from 'fast-check';
import * as hb from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { type Glyphs, readGlyphs, writeGlyphs } from '../../../src/print/text/glyph.ts';
import { joinGlyphs, type Part } from '../../../src/print/text/joining.ts';
import { readTables, writeTables } from '../../../src/print/text/truetype.ts';
import { naskh, openFace, tablesOf } from './face.ts';

const tables = tablesOf(naskh);

function read(): Glyphs {
  const glyphs = readGlyphs(tables);
  if (!glyphs) throw new Error('the font has no glyphs');
  return glyphs;
}

/** The corners of a glyph's contours as HarfBuzz draws it. */
function drawGlyph(font: Uint8Array, glyph: number): number[][] {
  const points: number[][] = [];
  const pen = new hb.DrawFuncs();
  pen.setMoveToFunc((x, y) => points.push([x, y]));
  pen.setLineToFunc((x, y) => points.push([x, y]));
  pen.setQuadraticToFunc((cx, cy, x, y) => points.push([cx, cy], [x, y]));
  openFace(font).drawGlyph(glyph, pen);
  return points;
}

/** Left, bottom, right and top of a glyph as HarfBuzz measures it. */
function boxOf(font: Uint8Array, glyph: number): number[] {
  const box = openFace(font).glyphExtents(glyph);
  if (!box) throw new Error(`the font has no glyph ${glyph}`);
  const { xBearing: left, yBearing: top, width, height } = box;
  return [left, top + height, left + width, top];
}

function unite(boxes: number[][]): number[] {
  return [0, 1, 2, 3].map((side) => {
    const sides = boxes.map((box) => box[side] ?? 0);
    return side < 2 ? Math.min(...sides) : Math.max(...sides);
  });
}

const glyphs = read();
const drawn = glyphs.list.flatMap(({ outline }, glyph) => (outline.length > 0 ? [glyph] : []));
const part: fc.Arbitrary<Part> = fc.record({
  glyph: fc.constantFrom(...drawn),
  dx: fc.integer({ min: -900, max: 900 }),
  dy: fc.integer({ min: -900, max: 900 }),
});

describe('a font', () => {
  it('is read as it was written', () => {
    const table = fc.uint8Array({ maxLength: 30 });
    // Not `head`: the sum of all tables is written into that one.
    const name = fc.string({ unit: fc.constantFrom(...'klmnopqr'), minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.dictionary(name, table, { minKeys: 1 }), (some) => {
        const map = new Map(Object.entries(some));
        expect(readTables(writeTables(map))).toEqual(new Map([...map].sort()));
      }),
    );
  });

  it('has the checksums that OpenType requires', () => {
    const view = new DataView(writeTables(tables).buffer);
    let sum = 0;
    for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('keeps its glyphs when they are written anew', () => {
    const written = writeGlyphs(tables, glyphs, 1);
    const again = readGlyphs(written);
    expect(again?.list.map(({ advance, bearing }) => [advance, bearing])).toEqual(
      glyphs.list.map(({ advance, bearing }) => [advance, bearing]),
    );
    const font = writeTables(written);
    for (const glyph of drawn.slice(0, 200))
      expect(boxOf(font, glyph)).toEqual(boxOf(naskh, glyph));
  });

  it('is as it was after its glyphs were written anew', () => {
    const before = Buffer.from(naskh);
    writeGlyphs(tablesOf(naskh), { ...glyphs, list: glyphs.list.slice(0, 9) }, 99);
    expect(naskh.equals(before)).toBe(true);
  });

  it.each([
    ['no table', (copy: Map<string, Uint8Array>) => copy.delete('loca')],
    ['no metrics', (copy: Map<string, Uint8Array>) => copy.set('hmtx', new Uint8Array(3))],
  ])('with %s is not understood', (_, spoil) => {
    const copy = new Map(tables);
    spoil(copy);
    expect(readGlyphs(copy)).toBeUndefined();
  });

  it('that does not exist is not read', () => {
    expect(readTables(Buffer.from('OTTO and no more'))).toBeUndefined();
    expect(readTables(naskh.subarray(0, 200))).toBeUndefined();
  });
});

describe('joined glyphs', () => {
  it('draw each part at its place, with the advance of the first', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
        const joined = joinGlyphs(glyphs.list, parts);
        if (!joined) throw new Error('the parts cannot be joined');
        const list = [...glyphs.list, joined];
        const font = writeTables(writeGlyphs(tables, { ...glyphs, list }, parts.length));
        const boxes = parts.map(({ glyph, dx, dy }) => {
          const [left = 0, bottom = 0, right = 0, top = 0] = boxOf(naskh, glyph);
          return [left + dx, bottom + dy, right + dx, top + dy];
        });
        expect(boxOf(font, list.length - 1)).toEqual(unite(boxes));
        const points = parts.flatMap(({ glyph, dx, dy }) =>
          drawGlyph(naskh, glyph).map(([x = 0, y = 0]) => [x + dx, y + dy]),
        );
        expect(drawGlyph(font, list.length - 1)).toEqual(points);
        const advance = openFace(font).glyphHAdvance(list.length - 1);
        expect(advance).toBe(openFace(naskh).glyphHAdvance(parts[0]?.glyph ?? 0));
      }),
      { numRuns: 15 },
    );
  });

  it('are none where a part is not in the font', () => {
    expect(joinGlyphs(glyphs.list, [{ glyph: 99999, dx: 0, dy: 0 }])).toBeUndefined();
    expect(joinGlyphs(glyphs.list, [])).toBeUndefined();
  });
});
