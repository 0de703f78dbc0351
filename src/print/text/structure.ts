import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/**
 * Adds bodies to list items: Chromium writes loose elements where a list item must have an `LBody` (ISO
 * 32000-1, 14.8.4.3.3).
 */
export function addListBodies({ catalog, context }: PDFDocument): void {
  const open = kidsOf(catalog.lookup(PDFName.of('StructTreeRoot')));
  const seen = new Set<PDFObject>();
  for (let kid = open.pop(); kid; kid = open.pop()) {
    const element = context.lookup(kid);
    if (!(element instanceof PDFDict) || seen.has(element)) continue;
    seen.add(element);
    const kids = kidsOf(element);
    open.push(...kids);
    if (isKind(element, 'LI')) addBody(element, kid, kids);
  }
}

/** A single loose element becomes the body; several are put into a new body. Content itself is not moved. */
function addBody(item: PDFDict, ref: PDFObject, kids: PDFObject[]): void {
  const { context } = item;
  const loose = kids.filter((kid) => isElement(context.lookup(kid)));
  const elements = loose.map((kid) => context.lookup(kid)).filter(isElement);
  const [only] = elements;
  if (!only || elements.some((one) => isKind(one, 'LBody'))) return;
  if (elements.length === 1 && isKind(only, 'NonStruct')) {
    only.set(PDFName.of('S'), PDFName.of('LBody'));
    return;
  }
  const body = context.register(
    context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: context.obj(loose) }),
  );
  for (const one of elements) one.set(PDFName.of('P'), body);
  const rest = kids.filter((kid) => !loose.includes(kid));
  item.set(PDFName.of('K'), context.obj([body, ...rest]));
}

/** A child that is not an element is a number of content on the page, or a reference to it. */
function isElement(kid: PDFObject | undefined): kid is PDFDict {
  return kid instanceof PDFDict && kid.has(PDFName.of('S'));
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
