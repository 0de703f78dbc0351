import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/print/outline.ts';
import { holdsStructure } from '../../src/print/text/artifact.ts';
import { readFont } from '../../src/print/text/font.ts';
import { addNaskh } from './text/paper.ts';

describe('a PDF with parts that do not end', () => {
  it('has each bookmark read once, even if the last one points back to the first', async () => {
    const pdf = await PDFDocument.create();
    const { context, catalog } = pdf;
    const [first, second] = [context.nextRef(), context.nextRef()];
    const page = pdf.addPage().ref;
    const item = (Next: typeof first) => context.obj({ Dest: [page, 'Fit'], Next, First: first });
    context.assign(first, item(second));
    context.assign(second, item(first));
    catalog.set(PDFName.of('Outlines'), context.obj({ First: first }));
    expect(readOutline(pdf)).toEqual([0, 0]);
  });

  it('has each form read once, even if two forms draw each other', async () => {
    const { context } = await PDFDocument.create();
    const [one, other] = [context.nextRef(), context.nextRef()];
    const form = (F: typeof one) =>
      context.flateStream('/F Do', {
        Subtype: 'Form',
        Resources: context.obj({ XObject: context.obj({ F }) }),
      });
    context.assign(one, form(other));
    context.assign(other, form(one));
    const drawn = context.lookup(one);
    expect(drawn instanceof PDFRawStream && holdsStructure(drawn)).toBe(false);
  });

  it('has widths of glyphs only, even if a range names a billion codes', async () => {
    const pdf = await PDFDocument.create();
    const dict = pdf.context.lookup(addNaskh(pdf, new Map()), PDFDict);
    const fonts = dict.lookup(PDFName.of('DescendantFonts'), PDFArray);
    const widths = pdf.context.obj([-1e12, 1e12, 500]);
    fonts.lookup(0, PDFDict).set(PDFName.of('W'), widths);
    const font = readFont(pdf.context, dict);
    expect('widths' in font && [font.widths.size, font.widths.get(0xffff)]).toEqual([65_536, 500]);
  });
});
