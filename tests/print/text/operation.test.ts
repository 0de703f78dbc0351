import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/print/text/edit.ts';
import { readEntry, readName, readOperations } from '../../../src/print/text/operation.ts';

const read = (text: string) => readOperations(Buffer.from(text, 'latin1')) ?? [];

const operation = fc.constantFrom(
  'q',
  '1 0 0 -1 72 1415 Tm',
  '<0001> Tj',
  '/Span<</ActualText <FEFF0632> >> BDC',
  '[<0001> -20 (a)] TJ',
  '/F5 19 Tf',
  'true sh',
);
const content = fc.array(operation).map((operations) => operations.join('\n'));

describe('the operations of a content stream', () => {
  it('have byte ranges that give the same content when joined', () => {
    fc.assert(
      fc.property(content, (text) => {
        const parts = read(text).map(({ start, end }) => text.slice(start, end));
        const names = (one: string) =>
          read(one).map(({ name, operands }) => [name, operands.length]);
        expect(names(parts.join(' '))).toEqual(names(text));
        expect(parts.join('\n')).toBe(text);
      }),
    );
  });

  it('know their names and entries', () => {
    const [marked] = read('/Span<</MCID 3 /ActualText (a) >> BDC');
    expect(marked && readName(marked)).toBe('Span');
    expect(marked && readEntry(marked, 'MCID')).toMatchObject({ kind: 'number', value: 3 });
    expect(marked && readEntry(marked, 'Lang')).toBeUndefined();
  });

  it('are not read if image data stand among them', () => {
    expect(readOperations(Buffer.from('q BI /W 1 ID x EI Q'))).toBeUndefined();
  });
});

describe('edits', () => {
  it('without an edit leave the bytes, as does an edit that writes an operation again', () => {
    fc.assert(
      fc.property(content, (text) => {
        const bytes = Buffer.from(text, 'latin1');
        const edits = read(text).map(({ start, end }) => ({
          start,
          end,
          text: text.slice(start, end),
        }));
        expect(applyEdits(bytes, []).toString()).toBe(Uint8Array.from(bytes).toString());
        expect(applyEdits(bytes, edits.toReversed())).toEqual(applyEdits(bytes, []));
      }),
    );
  });

  it('may enclose one another’s places', () => {
    const edits = [
      { start: 3, end: 3, text: ']' },
      { start: 1, end: 3, text: 'XY' },
      { start: 1, end: 1, text: '[' },
    ];
    expect(Buffer.from(applyEdits(Buffer.from('abcd'), edits)).toString()).toBe('a[XY]d');
  });
});
