import { childOf, childrenOf, findAll, textOf, type XmlElement } from '../source/xml.ts';
import { addInserted, followChange } from './change.ts';
import { readFrame } from './frame.ts';
import { type OpenLine, openLine, type Reading } from './reading.ts';

/** Elements that hold words and add nothing. */
const wrappers = new Set([
  ...['text:ruby', 'text:ruby-base', 'text:meta', 'text:meta-field', 'text:bookmark-ref'],
  ...['text:reference-ref', 'text:note-ref', 'text:bibliography-mark', 'text:placeholder'],
]);
/** Fields whose words LibreOffice computes. */
const computed =
  /^text:(?:date|time|page-number|page-count|chapter|file-name|title|author-name|sequence|expression|user-field-get|variable-get|creation-date|modification-date)$/;
/** Marks of places, which say nothing. */
const silent =
  /^(?:text:(?:bookmark|reference-mark|alphabetical-index-mark|toc-mark|user-index-mark)(?:-start|-end)?|text:soft-page-break|office:annotation-end|text:ruby-text|text:number)$/;

/** Reads the words of a paragraph; white space is one space, as OpenDocument has it (1.3 part 3, 6.1.2). */
export function readInline(
  element: XmlElement,
  line: OpenLine,
  reading: Reading,
  isBold: boolean,
): void {
  for (const child of element.children) {
    if (typeof child === 'string') addWords(child, line, reading, isBold);
    else readChild(child, line, reading, isBold);
  }
}

function addWords(text: string, line: OpenLine, reading: Reading, isBold: boolean): void {
  const words = text.replace(/[ \t\r\n]+/g, ' ');
  const kept = /(?:^|[ \n\t])$/.test(line.text) ? words.replace(/^ /, '') : words;
  line.text += kept;
  if (isBold) line.bold += kept.replace(/\s/g, '').length;
  addInserted(kept, reading);
}

function readChild(child: XmlElement, line: OpenLine, reading: Reading, isBold: boolean): void {
  const { name, attributes } = child;
  const { say } = reading;
  if (name === 'text:span') readSpan(child, line, reading, isBold);
  else if (name === 'text:s') line.text += ' '.repeat(countSpaces(attributes['text:c']));
  else if (name === 'text:tab') line.text += '\t';
  else if (name === 'text:line-break') line.text += '\n';
  else if (name === 'text:note') addNote(child, line, reading);
  else if (name.startsWith('text:change')) followChange(child, reading);
  else if (name === 'text:a') {
    say('link', `${textOf(child)} ${attributes['xlink:href'] ?? ''}`);
    readInline(child, line, reading, isBold);
  } else if (name === 'office:annotation') say('comment', commentOf(child));
  else if (name === 'text:hidden-text' || name === 'text:hidden-paragraph')
    say('hidden', attributes['text:string-value'] ?? textOf(child));
  else if (name.startsWith('draw:')) readFrame(child, line, reading);
  else if (wrappers.has(name)) readInline(child, line, reading, isBold);
  else if (!silent.test(name)) {
    say(computed.test(name) ? 'field' : 'unknown', `${name} ${textOf(child)}`);
    readInline(child, line, reading, isBold);
  }
}

function readSpan(span: XmlElement, line: OpenLine, reading: Reading, isBold: boolean): void {
  const style = reading.styles.get(span.attributes['text:style-name'] ?? '');
  if (style?.isHidden) reading.say('hidden', textOf(span));
  else readInline(span, line, reading, style?.isBold ?? isBold);
}

/** Several spaces are counted in one element; a file can count more than any author types. */
function countSpaces(count: string | undefined): number {
  return Math.min(100, Math.max(1, Number(count) || 1));
}

function commentOf(annotation: XmlElement): string {
  return findAll(annotation, 'text:p').map(textOf).join(' ');
}

function addNote(note: XmlElement, line: OpenLine, reading: Reading): void {
  const key = `note ${reading.notes.size + 1}`;
  const own = openLine();
  for (const paragraph of childrenOf(childOf(note, 'text:note-body'))) {
    readInline(paragraph, own, reading, false);
    own.text += ' ';
  }
  reading.notes.set(key, own.text.replace(/\s+/g, ' ').trim());
  line.marks.push({ at: line.text.length, note: key });
}
