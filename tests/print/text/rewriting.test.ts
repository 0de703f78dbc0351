import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  advanceOf,
  type Encoding,
  mapCodes,
  startEncoding,
} from '../../../src/print/text/encoding.ts';
import { readFont } from '../../../src/print/text/font.ts';
import type { Part } from '../../../src/print/text/joining.ts';
import type { Letter } from '../../../src/print/text/letter.ts';
import { readNumbers, readOperations } from '../../../src/print/text/operation.ts';
import { readWritten, writeRun } from '../../../src/print/text/rewriting.ts';
import type { Run } from '../../../src/print/text/run.ts';
import { makePaper, setText } from './paper.ts';

let run: Run;

beforeAll(async () => {
  const { content, text } = setText('باكو', 0, 0);
  const pdf = await makePaper(content, text);
  const dict = pdf.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const font = readFont(
    pdf.context,
    dict?.lookup(PDFName.of('F1'), PDFDict) ?? pdf.context.obj({}),
  );
  if ('refused' in font) throw new Error(font.refused);
  const matrix = [1, 0, 0, 1, 30, 40];
  run = { font, resource: 'F1', size: 20, matrix, reversed: true, clusters: [] };
});

const letters = fc.array(
  fc.record({
    character: fc.constantFrom(...'بكو ا»('),
    parts: fc.constant<Part[]>([]),
    x: fc.float({ min: 0, max: 600, noNaN: true }),
    y: fc.constantFrom(0, 0, 0, 2.5),
    width: fc.float({ min: 0, max: 30, noNaN: true }),
  }),
);

/** Where a written text object puts each of its codes, those of marks for order left out. */
function findPlaces(written: string, encoding: Encoding): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  const line = { x: 0, y: 0 };
  let x = 0;
  for (const operation of readOperations(Buffer.from(written)) ?? []) {
    const [dx = 0, dy = 0] = readNumbers(operation) ?? [];
    if (operation.name === 'Td') x = Object.assign(line, { x: line.x + dx, y: line.y + dy }).x;
    if (operation.name !== 'TJ') continue;
    for (const token of operation.operands) {
      if (token.kind === 'number') x -= (token.value * run.size) / 1000;
      if (token.kind !== 'string') continue;
      for (let at = 0; at < token.bytes.length; at += 2) {
        const code = Buffer.from(token.bytes).readUInt16BE(at);
        if (mapCodes(encoding).get(code) !== '\u200f') places.push({ x, y: line.y });
        x += (advanceOf(encoding, code) * run.size) / 1000;
      }
    }
  }
  return places;
}

describe('a text object that is written', () => {
  it('says its letters, each at its place', () => {
    fc.assert(
      fc.property(letters, (some: Letter[]) => {
        const encoding = startEncoding(run.font);
        const written = writeRun(run, some, encoding);
        expect(readWritten(written, mapCodes(encoding)).replaceAll('\u200f', '')).toBe(
          some.map(({ character }) => character).join(''),
        );
        const places = findPlaces(written, encoding);
        expect(places).toHaveLength(some.length);
        for (const [i, { x, y }] of places.entries()) {
          expect(Math.abs(x - (some[i]?.x ?? 0))).toBeLessThan(0.0115);
          expect(y).toBeCloseTo(some[i]?.y ?? 0, 4);
        }
      }),
    );
  });

  it('gives poppler the bracket itself, and PDFium the code that PDFium mirrors', () => {
    const letter = { character: '»', parts: [], x: 0, y: 0, width: 10 };
    const encoding = startEncoding(run.font);
    const shown = (character: string, reversed = true) =>
      writeRun({ ...run, reversed }, [{ ...letter, character }], encoding)
        .split('\n')
        .slice(4, -1);
    const inner = '/Bracket <</ActualText <feff>>> BDC';
    const [opening, mark] = ['[<0001>] TJ', '[<0002>] TJ'];
    expect(shown('»')).toEqual([
      '/Span <</ActualText <feff00ab>>> BDC',
      mark,
      inner,
      opening,
      'EMC',
      'EMC',
    ]);
    const closing = shown('«');
    expect([closing[0], closing.at(-2)]).toEqual(['/Span <</ActualText <feff00bb>>> BDC', mark]);
    expect(shown('»', false)).toEqual([opening]);
    expect(shown('ب').join()).not.toContain('ActualText');
  });

  it('shows a mark that stands apart by itself', () => {
    const letter = { character: '2', parts: [], x: 0, y: 0, width: 10 };
    const mark = { ...letter, character: '\u200f', width: 0, apart: true };
    expect(writeRun(run, [mark, letter], startEncoding(run.font))).toContain(
      '[<0001>] TJ\n[<0002>] TJ\n',
    );
  });

  it('keeps its font, size and matrix, and shows what is level at once', () => {
    const letter = { character: 'ب', parts: [], x: 0, y: 0, width: 10 };
    const level = [letter, { ...letter, x: 10 }, { ...letter, x: 30 }];
    expect(writeRun(run, level, startEncoding(run.font))).toBe(
      'BT\n/F1 20 Tf\n1 0 0 1 30 40 Tm\n0 0 Td\n[<00010001>-500<0001>] TJ\nET',
    );
  });
});
