/** The start of the namespaces of Office files (ECMA-376), transitional and strict. */
const [transitional, strict] = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'];
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of Word and OpenDocument files, with the prefixes by which the readers know them. */
export const namespaces: ReadonlyMap<string, string> = new Map([
  [`${transitional}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${transitional}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${transitional}/package/2006/relationships`, 'package'],
  [`${transitional}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${transitional}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${transitional}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${transitional}/markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ...['office', 'text', 'table', 'style', 'manifest'].map(
    (name) => [`${openDocument}:${name}:1.0`, name] as const,
  ),
  [`${openDocument}:drawing:1.0`, 'draw'],
  [`${openDocument}:svg-compatible:1.0`, 'svg'],
  [`${openDocument}:xsl-fo-compatible:1.0`, 'fo'],
]);
