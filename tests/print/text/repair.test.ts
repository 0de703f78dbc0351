import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/print/text/repair.ts';
import { readContents } from '../../../src/print/text/stream.ts';
import { naskh } from './face.ts';
import { makePaper, type Odd, setText } from './paper.ts';

const sentence = 'ظلّ نفوذ موسكو غير ودّيّ في باكو لأن الإقليم حليفاً';
const { content, text } = setText(sentence, 20, 100);

async function extract(pdf: PDFDocument): Promise<string> {
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(Buffer.from(await pdf.save()));
  const pages = [...opened.pages()].map((page) => page.getText());
  opened.destroy();
  library.destroy();
  return pages.join('\n').replace(/\s+/g, ' ');
}

/** Returns all that belongs to the fonts of the first page, written out. */
function describeFonts(pdf: PDFDocument): string {
  const fonts = pdf.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const seen = new Set<unknown>();
  const describe = (object: unknown): string => {
    if (seen.has(object)) return '';
    seen.add(object);
    if (object instanceof PDFRawStream) return Buffer.from(object.contents).toString('hex');
    if (object instanceof PDFArray)
      return object
        .asArray()
        .map((one) => describe(pdf.context.lookup(one)))
        .join();
    if (!(object instanceof PDFDict)) return String(object);
    return object
      .entries()
      .map(([key, value]) => `${key} ${describe(pdf.context.lookup(value))}`)
      .join();
  };
  return describe(fonts);
}

/** Returns a number as Skia writes it: from left to right, without a mark of its direction. */
function setNumber(digit: string, x: number, y: number): ReturnType<typeof setText> {
  const { content: set, text: map } = setText(digit, x, y);
  return { content: set.replace('/ReversedChars BMC\n', '').replace('EMC\n', ''), text: map };
}

const contentOf = (pdf: PDFDocument) =>
  Buffer.from(readContents(pdf)[0]?.bytes ?? []).toString('latin1');

const repair = (pdf: PDFDocument, expected = [[sentence]]) => repairText(pdf, expected, 'deck.pdf');

describe('a text that is repaired', () => {
  it('was not found and is', async () => {
    const pdf = await makePaper(content, text);
    expect(await extract(pdf)).not.toContain(sentence);
    expect(repair(pdf)).toEqual({ fonts: ['AAAAAA+Naskh'], messages: [] });
    expect(await extract(pdf)).toContain(sentence);
  });

  it('is the same whenever the page is', async () => {
    const saved = await Promise.all(
      [1, 2].map(async () => {
        const pdf = await makePaper(content, text);
        repair(pdf);
        return Buffer.from(await pdf.save()).toString('base64');
      }),
    );
    expect(saved[0]).toBe(saved[1]);
  });

  it('removes elements that are no longer shown', async () => {
    const pdf = await makePaper(content, text);
    const before = pdf.context.enumerateIndirectObjects().length;
    repair(pdf);
    const streams = pdf.context.enumerateIndirectObjects().filter(([, one]) => 'contents' in one);
    expect(streams).toHaveLength(4);
    expect(pdf.context.enumerateIndirectObjects().length).toBeLessThanOrEqual(before + 1);
  });

  it('is repaired in a form as well, on the page that draws it', async () => {
    const pdf = await makePaper('/X1 Do', text);
    const page = pdf.getPage(0).node;
    const font = page.Resources()?.get(PDFName.of('Font'));
    const form = pdf.context.flateStream(content, { Type: 'XObject', Subtype: 'Form' });
    form.dict.set(PDFName.of('BBox'), pdf.context.obj([0, 0, 400, 200]));
    form.dict.set(PDFName.of('Resources'), pdf.context.obj({ Font: font ?? null }));
    const drawn = pdf.context.obj({ X1: pdf.context.register(form) });
    page.Resources()?.set(PDFName.of('XObject'), drawn);
    const loaded = await PDFDocument.load(await pdf.save(), { updateMetadata: false });
    expect(repair(loaded).messages).toEqual([]);
    expect(await extract(loaded)).toContain(sentence);
  });

  it('is found in a cell of a table, where the cell beside it has a number, too', async () => {
    const words = [
      setText('ذراعاً', 100, 100),
      setNumber('6', 150, 100),
      setNumber('5', 20, 100),
      setText('الفقرة', 40, 100),
    ];
    const pdf = await makePaper(
      words.map((word) => word.content).join(''),
      new Map(words.flatMap((word) => [...word.text])),
    );
    expect(repair(pdf, [['الفقرة 5', '6 ذراعاً']]).messages).toEqual([]);
  });

  it('that lacks an expected string is reported with its page', async () => {
    const pdf = await makePaper(content, text);
    const { messages } = repair(pdf, [[sentence, 'ما ليس فيها']]);
    expect(messages).toMatchObject([
      {
        code: 'pdf-text-unfound',
        severity: 'warning',
        place: { path: 'deck.pdf' },
        reason: 'a search in this PDF does not find this text of page 1',
        details: [{ excerpt: 'ما ليس فيها' }],
      },
    ]);
  });
});

describe('a font that is not understood stays as it is, and a warning says so', () => {
  const lacking = new Map([...text].filter(([, said]) => said !== 'م'));
  const odd: [string, Odd, string][] = [
    ['without a ToUnicode', { toUnicode: 'none' }, 'it has no ToUnicode'],
    ['of other codes', { encoding: 'Identity-V' }, 'its codes are not glyph numbers'],
    ['of another kind', { subtype: 'CIDFontType0' }, 'it is not a composite font'],
    ['that is damaged', { program: naskh.subarray(0, 300) }, 'its font file is missing or damaged'],
    ['with a letter of no text', { toUnicode: lacking }, 'a glyph that has no character'],
  ];

  it.each(odd)('%s', async (_, oddity, reason) => {
    const pdf = await makePaper(content, text, oddity);
    const before = [describeFonts(pdf), contentOf(pdf).trim()];
    const { fonts, messages } = repair(pdf);
    expect(fonts).toEqual([]);
    expect(messages.map(({ code, severity }) => [code, severity])).toEqual([
      ['pdf-font-unrepaired', 'warning'],
    ]);
    expect(messages[0]?.reason).toContain('AAAAAA+Naskh on page 1');
    expect(messages[0]?.reason).toContain(reason);
    const after = contentOf(pdf).replace('/Artifact BMC\n', '').replace('ET\nEMC', 'ET').trim();
    expect([describeFonts(pdf), after]).toEqual(before);
  });

  it.each([
    [
      'two texts of which one is strange',
      `${content}BT\n/F1 20 Tf\n1 0 0 1 0 0 Tm\n[<0003>] TJ\nET`,
    ],
    ['a text that does not say its font', `${content}BT\n<0003> Tj\nET`],
    ['an image among the operations', `${content}BI /W 1 ID x EI`],
    ['a text with a mark that stays open', content.replace(/EMC\nET/, 'ET')],
  ])('where a page has %s', async (_, strange) => {
    const pdf = await makePaper(strange, text);
    const before = describeFonts(pdf);
    expect(repair(pdf).messages.map(({ code }) => code)).toEqual(['pdf-font-unrepaired']);
    expect(describeFonts(pdf)).toBe(before);
    expect(contentOf(pdf)).toContain(strange.slice(0, strange.indexOf('ET')));
  });

  it('while another beside it is repaired', async () => {
    const pdf = await makePaper(content, text);
    pdf.getPage(0).drawText('NATO', { font: await pdf.embedFont(StandardFonts.Helvetica), x: 20 });
    const loaded = await PDFDocument.load(await pdf.save(), { updateMetadata: false });
    const { fonts, messages } = repair(loaded);
    expect(fonts).toEqual(['AAAAAA+Naskh']);
    expect(messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^the text in Helvetica on page 1 .* not a composite font/),
    ]);
    const said = await extract(loaded);
    expect(said).toContain('NATO');
    expect(said).toContain(sentence);
  });
});
