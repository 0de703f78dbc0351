import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { describeDocument, setBookmarks } from '../../src/print/document.ts';

const about = {
  title: 'أذربيجان وروسيا',
  author: 'باحث ومستشار سياسي',
  language: 'ar',
  date: new Date('2000-01-01T00:00:00Z'),
};

const bookmarks = [
  { title: 'أذربيجان وروسيا: هل انتهت فترة التوازن؟', page: 0 },
  { title: 'حرب 2020 (CSTO)', page: 2 },
];

async function make(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < 3; page += 1) pdf.addPage([960, 540]);
  setBookmarks(pdf, bookmarks);
  describeDocument(pdf, about);
  return pdf.save();
}

const open = async (bytes: Uint8Array) => getDocument({ data: bytes.slice() }).promise;

describe('a document', () => {
  it('says what it is', async () => {
    const pdf = await open(await make());
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: about.title,
      Author: about.author,
      Language: 'ar',
      CreationDate: 'D:20000101000000Z',
      ModDate: 'D:20000101000000Z',
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({
      DisplayDocTitle: true,
      Direction: 'R2L',
    });
    expect(await pdf.getPageMode()).toBe('UseOutlines');
  });

  it('has the same facts in XMP, with the language of its title, and claims only what is checked', async () => {
    const pdf = await PDFDocument.load(await make(), { updateMetadata: false });
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('there is no XMP');
    expect([
      String(stream.dict.get(PDFName.of('Subtype'))),
      stream.dict.has(PDFName.of('Filter')),
    ]).toEqual(['/XML', false]);
    const { metadata } = await (await open(await make())).getMetadata();
    expect(metadata?.get('dc:title')).toBe(about.title);
    expect(metadata?.get('dc:creator')).toEqual([about.author]);
    const text = Buffer.from(stream.contents).toString('utf8');
    expect(text).toContain('<rdf:li xml:lang="ar">أذربيجان وروسيا</rdf:li>');
    expect(text).toContain('<dc:language><rdf:Bag><rdf:li>ar</rdf:li></rdf:Bag></dc:language>');
    expect(text).toContain(`<pdf:Producer>${pdf.getProducer()}</pdf:Producer>`);
    for (const name of ['CreateDate', 'ModifyDate', 'MetadataDate'])
      expect(text).toContain(`<xmp:${name}>2000-01-01T00:00:00Z</xmp:${name}>`);
    expect(text).not.toContain('pdfuaid');
  });

  it('writes signs of XML and control characters so that the XMP can be read', async () => {
    const title = 'A & B <c> "د"';
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.addPage();
    describeDocument(pdf, { title: `\u0001${title}`, language: 'ar', date: about.date });
    const { metadata } = await (await open(await pdf.save())).getMetadata();
    expect(metadata?.get('dc:title')).toBe(title);
    expect(metadata?.get('dc:creator')).toBeNull();
  });

  it('has bookmarks in logical order that lead to their pages', async () => {
    const pdf = await open(await make());
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(bookmarks.map(({ title }) => title));
    const pages = await Promise.all(
      outline.map(({ dest }) =>
        pdf.getPageIndex((dest as [Parameters<typeof pdf.getPageIndex>[0]])[0]),
      ),
    );
    expect(pages).toEqual([0, 2]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    expect(await make()).toEqual(await make());
  });
});

it('has bookmarks in two levels', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < 4; page += 1) pdf.addPage([960, 540]);
  const under = [
    { title: 'أولى', page: 1 },
    { title: 'ثانية', page: 2 },
  ];
  setBookmarks(pdf, [
    { title: 'عنوان', page: 0 },
    { title: 'قسم', page: 1, children: under },
    { title: 'خاتمة', page: 3 },
  ]);
  const outline = await (await open(await pdf.save())).getOutline();
  expect(
    outline.map(({ title, items, count }) => [title, items.map((one) => one.title), count]),
  ).toEqual([
    ['عنوان', [], undefined],
    ['قسم', ['أولى', 'ثانية'], 2],
    ['خاتمة', [], undefined],
  ]);
});

it('says in what the essay appeared, when, and as what its author writes', async () => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const front = { source: 'صحيفة & مجلة', role: 'باحثة', written: '2025-03-14' };
  describeDocument(pdf, { ...about, ...front });
  const { info, metadata } = await (await open(await pdf.save())).getMetadata();
  expect(info).toMatchObject({ Subject: 'صحيفة & مجلة' });
  expect(metadata?.get('dc:source')).toBe('صحيفة & مجلة');
  expect(metadata?.get('dc:date')).toBe('2025-03-14');
  expect(metadata?.get('photoshop:authorsposition')).toBe('باحثة');
});
