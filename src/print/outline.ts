import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/**
 * Returns the pages, counted from 0, to which the bookmarks lead that Chromium made from headings, in
 * their order. They show on which page each heading was printed. If the chain of bookmarks leads back
 * to an earlier one, it ends there.
 */
export function readOutline(pdf: PDFDocument): number[] {
  const pages = pdf.getPages().map(({ ref }) => ref.toString());
  const found: number[] = [];
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const seen = new Set<PDFDict>();
  const walk = (item: PDFDict | undefined): void => {
    for (let at = item; at && !seen.has(at); at = at.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      seen.add(at);
      const [target] = at.lookupMaybe(PDFName.of('Dest'), PDFArray)?.asArray() ?? [];
      if (target instanceof PDFRef) found.push(pages.indexOf(target.toString()));
      walk(at.lookupMaybe(PDFName.of('First'), PDFDict));
    }
  };
  walk(root?.lookupMaybe(PDFName.of('First'), PDFDict));
  return found;
}
