import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens, type Token } from '../../../src/print/text/token.ts';
import { watchCase } from '../../watch.ts';

function read(text: string): Token[] {
  const end = watchCase(JSON.stringify(text));
  const tokens = readTokens(Buffer.from(text, 'latin1'));
  end();
  return tokens;
}

const bytesOf = (text: string) => read(text).map((token) => 'bytes' in token && [...token.bytes]);
const bytes = fc.uint8Array({ maxLength: 20 });

describe('the words of a content stream', () => {
  it('are numbers, names, operators and brackets, with the bytes they stand on', () => {
    const found = read('/F5 -.5 Tf % a comment\n[<<1.>>]').map((token) => ({
      kind: token.kind,
      value: 'value' in token ? token.value : undefined,
    }));
    expect(found).toEqual([
      { kind: 'name', value: 'F5' },
      { kind: 'number', value: -0.5 },
      { kind: 'operator', value: 'Tf' },
      { kind: 'bracket', value: '[' },
      { kind: 'bracket', value: '<<' },
      { kind: 'number', value: 1 },
      { kind: 'bracket', value: '>>' },
      { kind: 'bracket', value: ']' },
    ]);
    const [name] = read(' /F5 ');
    expect(name).toMatchObject({ start: 1, end: 4 });
  });

  it('hold any bytes in hexadecimal; 0 completes an odd number of digits', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(bytesOf(`<${Buffer.from(some).toString('hex')}>`)).toEqual([[...some]]);
      }),
    );
    expect(bytesOf('<0 06\n2A7>')).toEqual([[0, 0x62, 0xa7]]);
    expect(bytesOf('<0627 2>')).toEqual([[6, 0x27, 0x20]]);
  });

  it('hold any bytes in parentheses, escaped', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        const octal = [...some].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
        expect(bytesOf(`(${octal})`)).toEqual([[...some]]);
      }),
    );
  });

  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(\\(\\)\\\\)', '()\\'],
    ['(a\\\nb\\\r\nc)', 'abc'],
    ['(\\n\\r\\t\\b\\f\\q)', '\n\r\t\b\fq'],
    ['(\\7a)', '\x07a'],
    ['(never closed', 'never closed'],
    ['(ö\\', 'ö'],
    ['(\\', ''],
  ])('%j says %j', (written, said) => {
    expect(bytesOf(written)).toEqual([[...Buffer.from(said, 'latin1')]]);
  });

  it('come to an end whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (some) => {
        const ends = readTokens(some).map(({ end }) => end);
        expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      }),
    );
  });
});
