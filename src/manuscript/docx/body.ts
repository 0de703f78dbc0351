import type { Block } from '../manuscript.ts';
import { childOf, childrenOf, type XmlElement } from '../source/xml.ts';
import { readTable } from '../table.ts';
import { type ReadParagraph, readParagraph, releaseHeld } from './paragraph.ts';
import { placeOf, type Reading, wordsIn } from './reading.ts';

/** Elements that only hold paragraphs and tables. */
const wrappers = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
]);

/** Returns the paragraphs and tables of the text, of a cell or of a text box as blocks, in order. */
export function readStory(element: XmlElement, reading: Reading): Block[] {
  const blocks = readBody(element, reading);
  return [...blocks, ...layParagraph(releaseHeld(reading), reading)];
}

function readBody(element: XmlElement, reading: Reading): Block[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'w:p') return layParagraph(readParagraph(child, reading), reading);
    if (child.name === 'w:tbl') return layTable(child, reading);
    if (wrappers.has(child.name)) return readBody(child, reading);
    if (child.name === 'mc:AlternateContent')
      return readBody(childOf(child, 'mc:Choice') ?? child, reading);
    if (child.name === 'w:altChunk' || wordsIn(child) !== '')
      reading.say(
        child.name === 'w:altChunk' ? 'object' : 'unknown',
        `${child.name} ${wordsIn(child)}`,
      );
    return [];
  });
}

/** A paragraph, then its pictures, then the words of its text boxes. */
function layParagraph({ block, boxes, pictures }: ReadParagraph, reading: Reading): Block[] {
  const place = placeOf(reading);
  return [
    ...(block ? [block] : []),
    ...pictures.map(({ part, ...picture }): Block => {
      return { kind: 'picture', picture: { ...picture, address: part }, place };
    }),
    ...boxes.flatMap((box) => readStory(box, reading)),
  ];
}

function layTable(table: XmlElement, reading: Reading): Block[] {
  const start = { ...placeOf(reading), line: reading.paragraphs + 1 };
  const rows = rowsOf(table).flatMap((row) => {
    if (childOf(childOf(row, 'w:trPr'), 'w:del')) {
      reading.say('deletedRow', wordsIn(row));
      return [];
    }
    return [cellsOf(row).map((cell) => readStory(cell, reading))];
  });
  return readTable(rows, start, reading.say);
}

/** Rows and cells can be in content controls. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:tr' ? [child] : wrappers.has(child.name) ? rowsOf(child) : [],
  );
}

function cellsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === 'w:tc' ? [child] : wrappers.has(child.name) ? cellsOf(child) : [],
  );
}
