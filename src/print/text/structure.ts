import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/**
 * Makes the loose parts of list items their bodies: Chromium writes `NonStruct` where a list item must
 * have an `LBody` (ISO 32000-1, 14.8.4.3.3).
 */
export function mendLists({ catalog, context }: PDFDocument): void {
  const open = kidsOf(catalog.lookup(PDFName.of('StructTreeRoot')));
  const seen = new Set<PDFObject>();
  for (let kid = open.pop(); kid; kid = open.pop()) {
    const element = context.lookup(kid);
    if (!(element instanceof PDFDict) || seen.has(element)) continue;
    seen.add(element);
    const kids = kidsOf(element);
    if (isKind(element, 'LI'))
      for (const body of kids.map((one) => context.lookup(one)))
        if (body instanceof PDFDict && isKind(body, 'NonStruct'))
          body.set(PDFName.of('S'), PDFName.of('LBody'));
    open.push(...kids);
  }
}

function kidsOf(element: PDFObject | undefined): PDFObject[] {
  if (!(element instanceof PDFDict)) return [];
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids ? [kids] : [];
}

function isKind(element: PDFDict, kind: string): boolean {
  return element.lookup(PDFName.of('S')) === PDFName.of(kind);
}
