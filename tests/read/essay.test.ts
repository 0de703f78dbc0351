import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allPassages, type Essay, placeInEssay, readEssay } from '../../src/read/essay.ts';
import { decodeSource } from '../../src/read/source.ts';

function read(bytes: Uint8Array | string): Essay {
  const { source } = decodeSource('essay.txt', Buffer.from(bytes));
  const { essay } = source ? readEssay(source, 'ar') : {};
  if (!essay) throw new Error('the essay should be readable');
  return essay;
}

const wordsOf = (essay: Essay) => allPassages(essay).map(({ text }) => text);

describe('the essay that ships', () => {
  const essay = read(readFileSync('slides/essay.txt'));

  it('has 17 passages, title and byline counted', () => {
    expect(allPassages(essay)).toHaveLength(17);
  });

  it('has 31 sentences, title and byline counted', () => {
    const counts = allPassages(essay).map(({ sentences }) => sentences.length);
    expect(counts).toEqual([1, 1, 2, 2, 1, 2, 2, 1, 2, 2, 3, 4, 1, 3, 2, 1, 1]);
  });

  it('breaks into sentences of so many words, whatever the rules of the Unicode version at hand', () => {
    const words = allPassages(essay).map(({ sentences }) =>
      sentences.map(({ text }) => text.trim().split(/\s+/).length),
    );
    expect(words).toEqual([
      [6],
      [28],
      [28, 32],
      [31, 30],
      [46],
      [23, 25],
      [15, 24],
      [34],
      [8, 30],
      [25, 35],
      [24, 17, 14],
      [24, 32, 30, 22],
      [44],
      [28, 16, 19],
      [12, 11],
      [24],
      [3],
    ]);
  });

  it('has the author that its last line names', () => {
    expect(essay.byline?.text).toBe('باحث ومستشار سياسي');
    expect(essay.byline?.number).toBe(16);
  });
});

describe('an essay', () => {
  const plain = 'عنوان\nفقرة أولى.\nفقرة ثانية.\n* كاتب';
  const expected = ['عنوان', 'فقرة أولى.', 'فقرة ثانية.', 'كاتب'];

  it.each([
    ['as it is', plain],
    ['with a byte-order mark', `\uFEFF${plain}`],
    ['with lines ended as on Windows', plain.replaceAll('\n', '\r\n')],
    ['with lines ended as on old Macs', plain.replaceAll('\n', '\r')],
    ['with blank lines', plain.replaceAll('\n', '\n\n \n')],
    ['with white space at the ends of lines', plain.replaceAll('\n', ' \t\u00A0\n  ')],
    ['with letters typed in parts', plain.normalize('NFD')],
  ])('%s is read the same', (_name, text) => {
    expect(wordsOf(read(text))).toEqual(expected);
  });

  it('numbers paragraphs as a reader counts them: the title is 0, headings and blank lines have none', () => {
    const essay = read('عنوان\n\n## محور\n\nأولى.\n\n### فرع\nثانية.\n> بيت\n> بيت\nرابعة.');
    expect(allPassages(essay).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    expect(essay.headings.map(({ before }) => before)).toEqual([1, 2]);
  });

  it('may have no byline', () => {
    expect(read('عنوان\nفقرة.').byline).toBeUndefined();
  });

  it('knows the line and column of every letter', () => {
    const essay = read('\n  عنوان\n\n  فقرة أولى.');
    const [passage] = essay.body;
    if (!passage) throw new Error('there should be a passage');
    expect(placeInEssay(essay, passage, 5)).toEqual({ path: 'essay.txt', line: 4, column: 8 });
  });
});
