import { countLetters } from '../heading-look.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../source/xml.ts';
import { readDrawing } from './drawing.ts';
import { addCode, followField, isInsideCode } from './field.ts';
import { type OpenLine, type Reading, wordsIn } from './reading.ts';
import { isOn } from './style.ts';

/** Parts of a run that say nothing: properties, the marks of notes inside the notes, traces of layout. */
const silent = new Set([
  ...['w:rPr', 'w:lastRenderedPageBreak', 'w:footnoteRef', 'w:endnoteRef', 'w:annotationRef'],
  ...['w:separator', 'w:continuationSeparator', 'w:pgNum', 'w:delText', 'w:delInstrText'],
]);

/** Reads a run: words of one look. Hidden words are left out. */
export function readRun(run: XmlElement, line: OpenLine, reading: Reading): void {
  const look = childOf(run, 'w:rPr');
  const style = reading.styles.get(childOf(look, 'w:rStyle')?.attributes['w:val'] ?? '-');
  const vanish = childOf(look, 'w:vanish');
  const words = wordsIn(run);
  if (vanish ? isOn(vanish) : style?.isHidden) {
    if (words !== '') reading.say('hidden', words);
    return;
  }
  const strike = childOf(look, 'w:strike') ?? childOf(look, 'w:dstrike');
  if (isOn(strike) && words !== '') reading.say('struck', words);
  const start = line.text.length;
  let isCustom = false;
  for (const child of childrenOf(run)) {
    // The sign that an author chose for a note follows its mark in the text.
    if (!(isCustom && child.name === 'w:t')) readPart(child, line, reading);
    isCustom ||= isOn(customMarkOf(child));
  }
  const bold = childOf(look, 'w:b') ?? childOf(look, 'w:bCs');
  if (bold ? isOn(bold) : style?.isBold || line.isBold)
    line.bold += countLetters(line.text.slice(start));
}

function customMarkOf({ attributes }: XmlElement): XmlElement | undefined {
  const value = attributes['w:customMarkFollows'];
  if (value === undefined) return undefined;
  return { name: '', attributes: { 'w:val': value }, children: [] };
}

function readPart(part: XmlElement, line: OpenLine, reading: Reading): void {
  if (part.name === 'w:fldChar') followField(part, reading);
  else if (part.name === 'w:instrText') addCode(part, reading);
  else if (!isInsideCode(reading)) readContent(part, line, reading);
}

function readContent(part: XmlElement, line: OpenLine, reading: Reading): void {
  const { say } = reading;
  const { name, attributes } = part;
  if (name === 'w:t') line.text += readText(part);
  else if (name === 'w:br' || name === 'w:cr') line.text += readBreak(part);
  else if (name === 'w:tab' || name === 'w:ptab') line.text += '\t';
  else if (name === 'w:noBreakHyphen') line.text += '\u2011';
  else if (name === 'w:softHyphen') say('softHyphen');
  else if (name === 'w:sym') line.text += readSymbol(part, reading);
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
    line.marks.push({ at: line.text.length, note: `${name} ${attributes['w:id'] ?? ''}` });
  else if (name === 'w:commentReference')
    say('comment', reading.comments.get(attributes['w:id'] ?? ''));
  else if (['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'].includes(name))
    readDrawing(part, line, reading);
  else if (name === 'w:ruby') line.text += wordsIn(childOf(part, 'w:rubyBase') ?? part);
  else if (!silent.has(name)) say('unknown', `${name} ${wordsIn(part)}`);
}

/** White space at the ends is text only if the file says so (XML 1.0, 2.10). Word reads it in the same way. */
function readText(part: XmlElement): string {
  const text = textOf(part).replace(/[\n\r\u2028\u2029\v\f]/g, '\n');
  return part.attributes['xml:space'] === 'preserve'
    ? text
    : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** A break of a page or a column ends no line of words. */
function readBreak({ attributes }: XmlElement): string {
  const type = attributes['w:type'] ?? 'textWrapping';
  return type === 'textWrapping' ? '\n' : ' ';
}

/** A sign of the private use area is a drawing of its font, and no character. */
function readSymbol({ attributes }: XmlElement, { say }: Reading): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const isDrawn = !(code >= 0x20) || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff;
  const font = attributes['w:font'] ?? '';
  if (!isDrawn && !/symbol|wingdings|webdings/i.test(font)) return String.fromCharCode(code);
  say('symbol', `${font} ${attributes['w:char'] ?? ''}`);
  return '';
}
