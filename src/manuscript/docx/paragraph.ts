import { looksLikeHeading } from '../heading-look.ts';
import { type Block, lineBlock } from '../manuscript.ts';
import { childOf, type XmlElement } from '../source/xml.ts';
import { readInline } from './inline.ts';
import { type OpenLine, openLine, placeOf, type Reading } from './reading.ts';
import { isListed, plainStyle, readLevel, type Style } from './style.ts';

/** A paragraph that was read: its block, and the text boxes and pictures that it holds. */
export interface ReadParagraph {
  block?: Block;
  boxes: XmlElement[];
  pictures: OpenLine['pictures'];
}

/** Returns a paragraph as a block; none if it is blank, or if it continues in the next paragraph. */
export function readParagraph(paragraph: XmlElement, reading: Reading): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  reading.paragraphs += 1;
  const style = styleOf(properties, reading);
  if (style.role === 'contents') {
    reading.say('contents');
    return { boxes: [], pictures: [] };
  }
  const line = reading.held ?? openLine();
  delete reading.held;
  line.isBold = style.isBold;
  readInline(paragraph, line, reading);
  if (isEndDeleted(properties)) {
    if (line.text.trim() !== '') reading.say('joined', line.text);
    reading.held = line;
    return { boxes: [], pictures: [] };
  }
  return closeParagraph(line, style, properties, reading);
}

/** Returns the paragraph that waits for the next one, at the end of what holds it. */
export function releaseHeld(reading: Reading): ReadParagraph {
  const { held } = reading;
  delete reading.held;
  return closeParagraph(held ?? openLine(), plainStyle, undefined, reading);
}

function closeParagraph(
  line: OpenLine,
  style: Style,
  properties: XmlElement | undefined,
  reading: Reading,
): ReadParagraph {
  const { boxes, pictures } = line;
  if (line.text.trim() === '' && line.marks.length === 0) return { boxes, pictures };
  return { block: tellBlock(line, style, properties, reading), boxes, pictures };
}

function styleOf(properties: XmlElement | undefined, { styles }: Reading): Style {
  const id = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
  return styles.get(id) ?? styles.get('') ?? plainStyle;
}

/** The end of a paragraph is deleted under tracked changes, or was moved away with it. */
function isEndDeleted(properties: XmlElement | undefined): boolean {
  const end = childOf(properties, 'w:rPr');
  return childOf(end, 'w:del') !== undefined || childOf(end, 'w:moveFrom') !== undefined;
}

function tellBlock(
  line: OpenLine,
  style: Style,
  properties: XmlElement | undefined,
  reading: Reading,
): Block {
  const { say } = reading;
  const place = placeOf(reading);
  const lay = (kind: Parameters<typeof lineBlock>[0]) => lineBlock(kind, line, place, say);
  const level = readLevel(properties) ?? style.level ?? 0;
  const list = childOf(properties, 'w:numPr');
  const isItem = list ? isListed(properties) : style.isListed;
  if (isItem) say('listNumber', line.text);
  if (style.role && style.role !== 'contents') return lay(style.role);
  const block = lay(isItem && level === 0 ? 'item' : 'passage');
  if (!('line' in block)) return block;
  if (level > 0) return { kind: 'heading', level, line: block.line, place };
  if (isItem || !looksLikeHeading(line)) return block;
  return { kind: 'heading', level: 2, line: block.line, place, isGuess: true };
}
