import { describe, expect, it } from 'vitest';
import { saidOf, shipped, take } from './take.ts';

/** Returns a text in UTF-16, with or without a mark of its byte order. */
function asUtf16(text: string, isBig: boolean, isMarked: boolean): Uint8Array {
  const bytes = Buffer.from(isMarked ? `\ufeff${text}` : text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

/** Returns a text in an encoding of one byte a letter. */
function asSingleByte(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from([...text].map((letter) => Math.max(0, all.indexOf(letter))));
}

describe('a text', () => {
  it('in UTF-8 comes as it is, and nothing is said', async () => {
    const { text, messages } = await take('essay.txt', shipped);
    expect(text).toBe(shipped);
    expect(messages).toEqual([]);
  });

  it.each([
    ['UTF-16LE', asUtf16(shipped, false, true)],
    ['UTF-16BE', asUtf16(shipped, true, true)],
    ['UTF-16LE', asUtf16(shipped, false, false)],
    ['UTF-16BE', asUtf16(shipped, true, false)],
    ['Windows-1256', asSingleByte(shipped, 'windows-1256')],
  ])('in %s is read letter for letter, which is said', async (encoding, bytes) => {
    const { text, messages } = await take('essay.txt', bytes);
    expect(text).toBe(shipped);
    expect(saidOf(messages)).toEqual([`this file is not UTF-8: it is read as: ${encoding}`]);
  });

  it('in another encoding is refused by its name, with the way out', async () => {
    const reason = async (bytes: Uint8Array) =>
      saidOf((await take('essay.txt', bytes)).messages).join();
    expect(await reason(asSingleByte(shipped, 'iso-8859-6'))).toBe(
      'this file is ISO-8859-6 text, or damaged: open it in a word processor and save it as UTF-8, or as .docx',
    );
    expect(await reason(Uint8Array.from([0xff, 0xfe, 0, 0, 0x39, 6, 0, 0]))).toContain('UTF-32');
    expect(await reason(Uint8Array.from({ length: 999 }, (_, at) => (at * 89) % 256))).toMatch(
      /^minbar does not know the encoding of this file/,
    );
  });

  it('has the author’s line above the title, which is said', async () => {
    const { text, messages } = await take('essay.txt', 'عنوان\n\nبقلم: اسم الكاتبة\n\nنص.\n');
    expect(text).toBe('author: اسم الكاتبة\n\nعنوان\n\n\nنص.\n');
    expect(saidOf(messages)).toEqual([
      'the line of the author becomes the key author at the top of essay.txt: بقلم: اسم الكاتبة',
    ]);
  });

  it('with marks of Markdown keeps them, which is said', async () => {
    const { text, messages } = await take('essay.txt', '# عنوان\n\nنص **غامق**.\n');
    expect(text).toBe('# عنوان\n\nنص **غامق**.\n');
    expect(saidOf(messages)).toEqual([
      'this text has Markdown marks, and they are kept: if the file is Markdown, rename it to .md: # عنوان',
    ]);
  });
});

describe('a file that cannot be read letter for letter', () => {
  it.each([
    [
      'essay.doc',
      '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
      /^this is an old Word file \(\.doc\).*save it as \.docx/,
    ],
    [
      'essay.rtf',
      '{\\rtf1\\ansi',
      /^this is an RTF file: open it in Word or LibreOffice and save it as \.docx$/,
    ],
    ['essay.txt', '{\\rtf1\\ansi', /^this is an RTF file/],
    ['essay.pdf', '%PDF-1.7', /^this is a PDF.*save its text as \.docx$/],
    ['page.mhtml', 'MIME-Version: 1.0', /^this is a web archive.*HTML only/],
    ['essay.docx', 'نص', /^the name of this file ends with \.docx, but/],
  ])('is refused with the way out: %s', async (name, start, reason) => {
    const { text, messages } = await take(name, Buffer.from(start, 'latin1'));
    expect(text).toBe('');
    expect(messages).toMatchObject([{ code: 'manuscript-refused', severity: 'error' }]);
    expect(messages[0]?.reason).toMatch(reason);
  });

  it('with the character U+0000, which no text has, is refused', async () => {
    const { text, messages } = await take('essay.txt', Buffer.from('text\0', 'latin1'));
    expect([text, messages.map(({ code }) => code)]).toEqual(['', ['file-not-utf8']]);
  });
});
