import { looksLikeHeading } from '../heading-look.ts';
import { type Block, lineBlock } from '../manuscript.ts';
import { childrenOf, textOf, type XmlElement } from '../source/xml.ts';
import { readTable } from '../table.ts';
import { followChange } from './change.ts';
import { readInline } from './inline.ts';
import { type OpenLine, openLine, placeOf, type Reading } from './reading.ts';
import { type OdtStyle, plainStyle } from './style.ts';

const wrappers = new Set([
  'text:section',
  'text:list-item',
  'text:list-header',
  'text:numbered-paragraph',
]);
/** Lists of contents, figures and words, which LibreOffice makes. */
const indexes =
  /^text:(?:table-of-content|illustration-index|table-index|alphabetical-index|user-index|object-index|bibliography)$/;
const silent = new Set([
  'text:tracked-changes',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:soft-page-break',
  'svg:title',
  'svg:desc',
]);

/** Returns the paragraphs, lists and tables in an element as blocks, in order. */
export function readStory(element: XmlElement, reading: Reading, isItem = false): Block[] {
  return childrenOf(element).flatMap((child) => readPart(child, reading, isItem));
}

function readPart(part: XmlElement, reading: Reading, isItem: boolean): Block[] {
  const { name } = part;
  if (name === 'text:p' || name === 'text:h') return readParagraph(part, reading, isItem);
  if (name === 'text:list') return readStory(part, reading, true);
  if (name === 'text:section' && part.attributes['text:display'] === 'none') {
    reading.say('hidden', textOf(part));
    return [];
  }
  if (wrappers.has(name)) return readStory(part, reading, isItem && name !== 'text:list-header');
  if (name === 'table:table') return layTable(part, reading);
  if (name.startsWith('text:change')) followChange(part, reading);
  else if (indexes.test(name)) reading.say('contents');
  else if (name.startsWith('draw:')) return layFrame(part, reading);
  else if (!silent.has(name) && textOf(part).trim() !== '')
    reading.say('unknown', `${name} ${textOf(part)}`);
  return [];
}

function readParagraph(paragraph: XmlElement, reading: Reading, isItem: boolean): Block[] {
  reading.paragraphs += 1;
  const style = reading.styles.get(paragraph.attributes['text:style-name'] ?? '') ?? plainStyle;
  if (style.role === 'contents') {
    reading.say('contents');
    return [];
  }
  if (style.isHidden) {
    reading.say('hidden', textOf(paragraph));
    return [];
  }
  const line = openLine();
  readInline(paragraph, line, reading, style.isBold);
  const isBlank = line.text.trim() === '' && line.marks.length === 0;
  const place = placeOf(reading);
  return [
    ...(isBlank ? [] : [tellBlock(paragraph, line, style, reading, isItem)]),
    ...line.pictures.map((picture): Block => ({ kind: 'picture', picture, place })),
    ...line.boxes.flatMap((box) => readStory(box, reading)),
  ];
}

function tellBlock(
  paragraph: XmlElement,
  line: OpenLine,
  style: OdtStyle,
  reading: Reading,
  isItem: boolean,
): Block {
  const { say } = reading;
  const place = placeOf(reading);
  const outline = Number(paragraph.attributes['text:outline-level'] ?? 0);
  const level = paragraph.name === 'text:h' ? outline || style.level || 1 : 0;
  if (isItem) say('listNumber', line.text);
  if (style.role && style.role !== 'contents') return lineBlock(style.role, line, place, say);
  const block = lineBlock(isItem && level === 0 ? 'item' : 'passage', line, place, say);
  if (!('line' in block)) return block;
  if (level > 0) return { kind: 'heading', level, line: block.line, place };
  if (isItem || !looksLikeHeading(line)) return block;
  return { kind: 'heading', level: 2, line: block.line, place, isGuess: true };
}

/** A drawing that is between paragraphs. */
function layFrame(frame: XmlElement, reading: Reading): Block[] {
  return readParagraph({ name: 'text:p', attributes: {}, children: [frame] }, reading, false);
}

function layTable(table: XmlElement, reading: Reading): Block[] {
  const place = { ...placeOf(reading), line: reading.paragraphs + 1 };
  const rows = rowsOf(table).map((row) =>
    childrenOf(row, 'table:table-cell').map((cell) => readStory(cell, reading)),
  );
  return readTable(rows, place, reading.say);
}

function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}
