import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** The parts of a Word file beside its body. */
export interface WordParts {
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  relations?: string;
  media?: Record<string, Uint8Array>;
}

/** Styles with the ids that Arabic Word gives them: a3 is Title, 1 is heading 1. */
const styles: [string, string, string?][] = [
  ['a', 'Normal'],
  ['a3', 'Title'],
  ['a4', 'Subtitle'],
  ['a5', 'Quote'],
  ['a6', 'caption'],
  ['a7', 'شعر'],
  ['1', 'heading 1', '<w:outlineLvl w:val="0"/>'],
  ['2', 'heading 2', '<w:outlineLvl w:val="1"/>'],
  ['11', 'toc 1'],
];

/** Returns a run of words as Word writes it, with the properties of its look. */
export function run(words: string, look = ''): string {
  return `<w:r><w:rPr>${look}<w:rtl/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Returns a paragraph as Word writes it. */
export function paragraph(runs: string, style = '', properties = ''): string {
  const named = style && `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}<w:bidi/></w:pPr>${runs}</w:p>`;
}

/** Returns a tracked change around runs. */
export function tracked(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', runs: string): string {
  const inner =
    kind === 'del'
      ? runs.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')
      : runs;
  return `<w:${kind} w:id="1" w:author="م" w:date="2026-01-01T00:00:00Z">${inner}</w:${kind}>`;
}

/** Returns the mark of a footnote or endnote. */
export function noteMark(id: number, kind: 'footnote' | 'endnote' = 'footnote'): string {
  return `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** Returns a footnote or endnote. */
export function note(id: number, words: string, kind: 'footnote' | 'endnote' = 'footnote'): string {
  return `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}`)}</w:${kind}>`;
}

/** Returns a .docx as Arabic Word writes it. */
export function makeWord(body: string, parts: WordParts = {}): Uint8Array {
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`;
  const styled = styles.map(
    ([id, name, properties = '']) =>
      `<w:style w:type="paragraph" w:styleId="${id}"${id === 'a' ? ' w:default="1"' : ''}><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`,
  );
  const relationships = (content: string) =>
    `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships">${content}</Relationships>`;
  const separator =
    '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';
  const files: Record<string, string> = {
    '_rels/.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(parts.relations ?? ''),
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': root('styles', styled.join('')),
    'word/footnotes.xml': root('footnotes', separator + (parts.footnotes ?? '')),
    'word/endnotes.xml': root('endnotes', parts.endnotes ?? ''),
    'word/comments.xml': root('comments', parts.comments ?? ''),
    ...(parts.header && { 'word/header1.xml': root('hdr', parts.header) }),
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(bytes), ...parts.media });
}
