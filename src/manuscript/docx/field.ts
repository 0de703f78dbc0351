import { textOf, type XmlElement } from '../source/xml.ts';
import { Unreadable } from '../unreadable.ts';
import type { Reading } from './reading.ts';

/** Fields whose words Word computes: they are the author's only as they stood when the file was saved. */
const computed =
  /^\s*(?:DATE|TIME|SAVEDATE|CREATEDATE|PAGE|NUMPAGES|REF|PAGEREF|SEQ|AUTHOR|TITLE|FILENAME)\b/;

/** A field can be in a field, but no author nests them this deep. */
const mostNested = 50;

/** Follows the marks of a field: its begin, the end of its code, its end. */
export function followField(mark: XmlElement, { fields, say }: Reading): void {
  const type = mark.attributes['w:fldCharType'];
  const field = fields.at(-1);
  if (fields.length > mostNested)
    throw new Unreadable(
      `the fields of this file nest deeper than ${mostNested}, so it is not read: open it in Word and save it again`,
    );
  if (type === 'begin') fields.push({ part: 'code', code: '' });
  else if (type === 'end') fields.pop();
  else if (type === 'separate' && field) {
    field.part = 'result';
    sayField(field.code, say);
  }
}

/** Says of a field that its words are computed, or that it is the table of contents. */
export function sayField(code: string, say: Reading['say']): void {
  if (isContents(code)) say('contents');
  else if (computed.test(code)) say('field', code.trim());
}

/** Keeps the code of the field that is open. */
export function addCode(element: XmlElement, { fields }: Reading): void {
  const field = fields.at(-1);
  if (field) field.code += textOf(element);
}

/** Returns true if words are the code of a field, or a table of contents that Word made. */
export function isInsideCode({ fields }: Reading): boolean {
  return fields.some(({ part, code }) => part === 'code' || isContents(code));
}

function isContents(code: string): boolean {
  return /^\s*TOC\b/.test(code);
}
