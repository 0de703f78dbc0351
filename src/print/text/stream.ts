import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** A stream of drawing operations: that of a page, or of a form or pattern that pages use. */
export interface Content {
  bytes: Uint8Array;
  resources: PDFDict | undefined;
  /** Numbers of the pages that show it, from 1. */
  pages: Set<number>;
  /** Undefined if it is not a page. */
  page: PDFPage | undefined;
  /** Undefined for a page, whose stream may be replaced. */
  ref: PDFRef | undefined;
}

/** Returns a stream's decoded bytes; undefined if it is not a stream or its filter is unknown. */
export function readBytes(object: PDFObject | undefined): Uint8Array | undefined {
  try {
    if (object instanceof PDFRawStream) return decodePDFRawStream(object).decode();
    return object instanceof PDFStream ? object.getContents() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the content of every page, form and tiling pattern in the file, also of those that are
 * reached only through soft masks (ISO 32000-1, 7.8.2).
 */
export function readContents(pdf: PDFDocument): Content[] {
  const { context } = pdf;
  const contents = new Map<PDFStream, Content>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !isDrawing(object.dict)) continue;
    const bytes = readBytes(object);
    const resources = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
    if (bytes) contents.set(object, { bytes, resources, pages: new Set(), page: undefined, ref });
  }
  const pages = pdf.getPages().map((page, i) => {
    const resources = page.node.Resources();
    for (const stream of findStreams(context, resources)) contents.get(stream)?.pages.add(i + 1);
    const bytes = readPage(context, page);
    return { bytes, resources, pages: new Set([i + 1]), page, ref: undefined };
  });
  return [...pages, ...contents.values()];
}

/** Replaces the bytes of a content. */
export function writeContent({ context }: PDFDocument, content: Content, bytes: Uint8Array): void {
  const { page, ref } = content;
  if (page) page.node.set(PDFName.of('Contents'), context.register(context.flateStream(bytes)));
  if (!ref) return;
  const old = context.lookup(ref, PDFStream);
  const stream = context.flateStream(bytes);
  for (const [key, value] of old.dict.entries())
    if (!/^\/(Length|Filter|DecodeParms)$/.test(key.asString())) stream.dict.set(key, value);
  context.assign(ref, stream);
}

function isDrawing(dict: PDFDict): boolean {
  const form = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
  return form || dict.lookup(PDFName.of('PatternType'))?.toString() === '1';
}

function readPage(context: PDFContext, { node }: PDFPage): Uint8Array {
  const contents = node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => context.lookup(one))
      : [contents];
  const parts = streams.flatMap((one) => [readBytes(one) ?? new Uint8Array(), Buffer.from('\n')]);
  return new Uint8Array(Buffer.concat(parts));
}

/** All streams that can be reached from resources. */
function findStreams(context: PDFContext, resources: PDFDict | undefined): Set<PDFStream> {
  const found = new Set<PDFStream>();
  const seen = new Set<PDFObject>();
  const open: (PDFObject | undefined)[] = [resources];
  for (let object = open.pop(); object ?? open.length > 0; object = open.pop()) {
    const target = context.lookup(object);
    if (!target || seen.has(target)) continue;
    seen.add(target);
    if (target instanceof PDFStream) {
      found.add(target);
      open.push(target.dict);
    } else if (target instanceof PDFArray) open.push(...target.asArray());
    else if (target instanceof PDFDict)
      for (const [key, value] of target.entries())
        if (!/^\/(Parent|Font)$/.test(key.asString())) open.push(value);
  }
  return found;
}
