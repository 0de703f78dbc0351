import { PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { type CMap, writeCMap, writeCode } from '../../../src/print/text/cmap.ts';
import { naskh, openFace, shape } from './face.ts';

/** What may be different about a font that is put into a PDF. */
export interface Odd {
  toUnicode?: CMap | 'none';
  encoding?: string;
  subtype?: string;
  program?: Uint8Array;
}

/** Puts the naskh into a PDF as Skia does: its codes are glyph numbers. Returns its place. */
export function addNaskh(pdf: PDFDocument, text: CMap, odd: Odd = {}): PDFRef {
  const { context } = pdf;
  const toUnicode = odd.toUnicode ?? text;
  const glyphs = [...text.keys()];
  const add = (bytes: Uint8Array | string) => context.register(context.flateStream(bytes));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'AAAAAA+Naskh',
    Flags: 4,
    FontBBox: [0, -400, 1000, 1000],
    ItalicAngle: 0,
    Ascent: 1000,
    Descent: -400,
    CapHeight: 700,
    StemV: 80,
    FontFile2: add(odd.program ?? naskh),
  });
  const face = openFace(naskh);
  const descendant = context.obj({
    Type: 'Font',
    Subtype: odd.subtype ?? 'CIDFontType2',
    BaseFont: 'AAAAAA+Naskh',
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: {
      Registry: PDFHexString.fromText('Adobe'),
      Ordering: PDFHexString.fromText('Identity'),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor),
    DW: 0,
    W: glyphs.flatMap((glyph) => [glyph, [face.glyphHAdvance(glyph)]]),
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'AAAAAA+Naskh',
    Encoding: odd.encoding ?? 'Identity-H',
    DescendantFonts: [context.register(descendant)],
  });
  if (toUnicode !== 'none') font.set(PDFName.of('ToUnicode'), add(writeCMap(toUnicode)));
  return context.register(font);
}

/** Returns a text as Skia would write it from right to left, and what its glyphs stand for. */
export function setText(text: string, x: number, y: number): { content: string; text: CMap } {
  const map: CMap = new Map();
  const glyphs = shape(naskh, text);
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster)), text.length].sort(
    (a, b) => a - b,
  );
  let content = `BT\n/ReversedChars BMC\n/F1 20 Tf\n1 0 0 1 ${x} ${y} Tm\n`;
  let [pen, atX, atY] = [0, 0, 0];
  for (const [i, { glyph, cluster, advance, dx, dy }] of glyphs.entries()) {
    const said = text.slice(cluster, starts[starts.indexOf(cluster) + 1]);
    const first = glyphs[i - 1]?.cluster !== cluster;
    const last = glyphs[i + 1]?.cluster !== cluster;
    const spanned = !(first && last);
    if (!spanned) map.set(glyph, said);
    else if (!map.has(glyph)) map.set(glyph, '\0');
    if (spanned && first) content += `/Span<</ActualText ${PDFHexString.fromText(said)} >> BDC\n`;
    const [toX, toY] = [(pen + dx) * 0.02, dy * 0.02];
    content += `${(toX - atX).toFixed(4)} ${(toY - atY).toFixed(4)} Td <${writeCode(glyph)}> Tj\n`;
    if (spanned && last) content += 'EMC\n';
    [atX, atY] = [toX, toY];
    pen += advance;
  }
  return { content: `${content}EMC\nET\n`, text: map };
}

/** Returns a PDF of one page with this content, its font F1 the naskh, perhaps an odd one. */
export async function makePaper(content: string, text: CMap, odd: Odd = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([400, 200]);
  const font = addNaskh(pdf, text, odd);
  page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F1: font } }));
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
  return PDFDocument.load(await pdf.save({ addDefaultPage: false }), { updateMetadata: false });
}
