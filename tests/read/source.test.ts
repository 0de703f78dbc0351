import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../src/read/source.ts';

describe('a file', () => {
  it('that is not UTF-8 is refused at its first wrong byte', () => {
    const bytes = Buffer.concat([Buffer.from('عنوان\nفقرة '), Buffer.from([0xe3, 0xd1])]);
    const { source, messages } = decodeSource('essay.txt', bytes);
    expect(source).toBeUndefined();
    expect(messages.map(({ code, place }) => ({ code, place }))).toEqual([
      { code: 'file-not-utf8', place: { path: 'essay.txt', line: 2, column: 6 } },
    ]);
  });

  it('with the character U+0000 is refused where it is', () => {
    const { source, messages } = decodeSource('essay.txt', Buffer.from('عنوان\nفقرة \0 هنا'));
    expect(source).toBeUndefined();
    expect(messages.map(({ code, place }) => [code, place.line, place.column])).toEqual([
      ['file-not-utf8', 2, 6],
    ]);
  });

  it('in UTF-16 is refused, not read as nonsense', () => {
    const { messages } = decodeSource('essay.txt', Buffer.from('\uFEFFعنوان', 'utf16le'));
    expect(messages.map(({ code }) => code)).toEqual(['file-not-utf8']);
  });

  it('loses no sign but direction controls, whatever the file holds', () => {
    const typed = [...'أبه\u0654ّ\u0640\u200c\u200d\u200e\u200f\u00a0\u202e\u2067 \ta1«،\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...typed, '\r\n', '  ')), (signs) => {
        const text = signs.join('');
        const kept = text.replaceAll('\r\n', '\n').replace(/[\u202e\u2067]/g, '');
        const { source } = decodeSource('essay.txt', Buffer.from(text));
        expect(source?.text).toBe(kept.normalize('NFC'));
      }),
    );
  });
});

describe('letters', () => {
  const decode = (text: string) => decodeSource('a.md', Buffer.from(text));

  it('typed as base and mark are one letter each, with a warning at the first', () => {
    const { source, messages } = decode('سطر\r\nهدا\u0654ت الا\u0654مور');
    expect(source?.text).toBe('سطر\nهدأت الأمور');
    expect(messages.map(({ code, severity, place }) => ({ code, severity, place }))).toEqual([
      { code: 'file-not-nfc', severity: 'warning', place: { path: 'a.md', line: 2, column: 3 } },
    ]);
    expect(messages[0]?.reason).toContain('(2 in all)');
  });

  it('with marks in the order of a keyboard are no fault', () => {
    expect('شَّ'.normalize('NFC')).not.toBe('ش\u0651\u064e');
    expect(decode('ش\u0651\u064eمس').messages).toEqual([]);
    expect(decode('ش\u0651\u064eمس').source?.text).toBe('ش\u064e\u0651مس');
  });
});
