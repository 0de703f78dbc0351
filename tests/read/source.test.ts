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

  it('in UTF-16 is refused, not read as nonsense', () => {
    const { messages } = decodeSource('essay.txt', Buffer.from('\uFEFFعنوان', 'utf16le'));
    expect(messages.map(({ code }) => code)).toEqual(['file-not-utf8']);
  });
});
