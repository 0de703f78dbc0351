import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/manuscript/source/archive.ts';
import { makeOdt } from './odt-file.ts';
import { saidOf, take } from './take.ts';
import { makeWord, note, noteMark, paragraph, run } from './word-file.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordOf = (document: string) => zipSync({ 'word/document.xml': strToU8(document) });

/** Returns a zip whose entries declare another inflated size than they have. */
function declareSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const field = Buffer.from(name);
  for (let at = copy.indexOf(field); at >= 0; at = copy.indexOf(field, at + 1)) {
    if (copy.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) copy.writeUInt32LE(size, at - 22);
    if (copy.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50) copy.writeUInt32LE(size, at - 8);
  }
  return copy;
}

const zeros = zipSync({ 'word/document.xml': new Uint8Array(80 * 2 ** 20) });
const small = makeWord(paragraph(run('عنوان'), 'a3') + paragraph(run('نص.')));

describe('a hostile file is one message, and no exception', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    [
      'entities that would expand to gigabytes',
      'essay.docx',
      wordOf(
        `<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${word}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      /declares a document type/,
    ],
    [
      'an entity that names a file',
      'essay.docx',
      wordOf(
        `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${word}>&x;</w:document>`,
      ),
      /declares a document type/,
    ],
    ['a zip that grows beyond the limit', 'essay.docx', zeros, /grows to more than 64 MB/],
    [
      'a zip that declares less than it holds',
      'essay.docx',
      declareSize(zeros, 'word/document.xml', 1000),
      /cut or damaged/,
    ],
    [
      '50,000 nested elements',
      'essay.docx',
      wordOf(
        `<w:document ${word}><w:body>${'<w:sdt><w:sdtContent>'.repeat(25_000)}${'</w:sdtContent></w:sdt>'.repeat(25_000)}</w:body></w:document>`,
      ),
      /nests deeper than 200/,
    ],
    ['a file that is cut', 'essay.docx', small.subarray(0, 900), /cut or damaged/],
    [
      'a path that leads out of the archive',
      'essay.docx',
      zipSync({ '../../evil.xml': strToU8('x'), 'word/document.xml': strToU8('<a/>') }),
      /name leads out of the file/,
    ],
    [
      'XML that is not well formed',
      'essay.docx',
      wordOf(`<w:document ${word}><w:body>`),
      /not well formed/,
    ],
    [
      'an archive of something else',
      'essay.docx',
      zipSync({ 'a.txt': strToU8('x') }),
      /an archive, but not a Word/,
    ],
    [
      'a Word file without its main part',
      'essay.docx',
      zipSync({ '_rels/.rels': strToU8('<a/>') }),
      /not a Word document/,
    ],
    [
      'a page of 100,000 nested elements',
      'page.html',
      strToU8('<div>'.repeat(100_000)),
      /nests deeper than 512/,
    ],
    [
      'a page that opens millions of elements again',
      'page.html',
      strToU8(
        `${Array.from({ length: 3000 }, (_, at) => `<b a=${at}>`).join('')}${'<p>'.repeat(3000)}`,
      ),
      /nests deeper|more than 300000/,
    ],
    ['10,000 nested quotations', 'essay.md', strToU8(`${'> '.repeat(10_000)}نص`), /marks/],
    ['10,000 open marks of emphasis', 'essay.md', strToU8('**a *b '.repeat(10_000)), /marks/],
  ])('%s', async (_, name, bytes, reason) => {
    const { text, messages } = await take(name, bytes);
    expect(text).toBe('');
    expect(messages).toMatchObject([{ code: 'manuscript-refused', severity: 'error' }]);
    expect(saidOf(messages)[0]).toMatch(reason);
  });

  it('but styles that inherit in a circle, which make no paragraph', async () => {
    const { lines } = await take('essay.docx', circleOfStyles());
    expect(lines).toEqual(['نص']);
  });

  it('an address of a picture that leads out of the archive finds nothing', async () => {
    const drawing = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>';
    const { pictures, messages } = await take(
      'essay.docx',
      makeWord(paragraph(run('عنوان'), 'a3') + paragraph(run('نص.') + drawing), {
        relations: '<Relationship Id="rId1" Type="x/image" Target="../../../etc/passwd"/>',
      }),
    );
    expect(pictures).toEqual([]);
    expect(messages.map(({ code }) => code)).toEqual(['manuscript-left']);
  });
});

function circleOfStyles(): Uint8Array {
  const style = (id: string, parent: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${parent}"/></w:style>`;
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document ${word}><w:body><w:p><w:pPr><w:pStyle w:val="x"/></w:pPr><w:r><w:t>نص</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<w:styles ${word}>${style('x', 'y')}${style('y', 'x')}</w:styles>`),
  });
}

describe('every prefix of a file ends in text or in one error', () => {
  const essay = makeWord(
    paragraph(run('عنوان'), 'a3') + paragraph(run('كثيرة.') + noteMark(2) + run(' هنا.')),
    { footnotes: note(2, 'حاشية.') },
  );
  const odt = makeOdt('<text:p>عنوان</text:p><text:p>نص.</text:p>');
  const page = strToU8(
    '<!doctype html><body><h1>عنوان</h1><table><tr><td>أ<td>ب</table><p>نص<sup><a href="#n">1</a></sup><p id=n>1. حاشية',
  );
  const markdown = strToU8(
    '---\ntitle: عنوان\n---\n\n> نص[^1]\n\n| أ | ب |\n|-|-|\n\n[^1]: حاشية\n',
  );
  it.each<[string, Uint8Array]>([
    ['essay.docx', essay],
    ['essay.odt', odt],
    ['essay.html', page],
    ['essay.md', markdown],
    ['essay.txt', Buffer.from('\ufeffعنوان\nنص.', 'utf16le')],
  ])('%s', async (name, bytes) => {
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let length = 0; length <= bytes.length; length += step) {
      const { text, messages } = await take(name, bytes.subarray(0, length));
      const errors = messages.filter(({ severity }) => severity === 'error');
      expect(errors.length, `${length} bytes`).toBeLessThanOrEqual(1);
      if (errors.length === 0) expect(typeof text).toBe('string');
    }
  });
});

describe('an archive', () => {
  it('gives an entry by its name alone', async () => {
    const archive = await openArchive(zipSync({ 'a.xml': strToU8('<a/>') }));
    expect(archive.names).toEqual(['a.xml']);
    expect(new TextDecoder().decode(await archive.read('a.xml'))).toBe('<a/>');
    expect(await archive.read('b.xml')).toBeUndefined();
  });
});
