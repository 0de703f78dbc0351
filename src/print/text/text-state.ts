import { decodeUtf16 } from './cmap.ts';
import { type Font, widthOf } from './font.ts';
import { type Operation, readEntry, readName, readNumbers } from './operation.ts';

/** A glyph of a run and its position in text space. */
export interface Placed {
  glyph: number;
  x: number;
  y: number;
  width: number;
}

/** Glyphs that together stand for some characters. */
export interface Cluster {
  text: string;
  glyphs: Placed[];
}

/** What a text object has set and shown so far, and the position of its next glyph. */
export interface Pen {
  font: Font;
  size: number;
  matrix: readonly number[];
  reversed: boolean;
  clusters: Cluster[];
  x: number;
  line: { x: number; y: number };
  /** Tags of the open marked content. */
  marks: string[];
  /** The cluster of the open ActualText. */
  spanned: Cluster | undefined;
}

/** Returns a pen at the start of a text object. */
export function takePen(font: Font): Pen {
  const start = { size: 0, matrix: [], reversed: false, clusters: [], x: 0, marks: [] };
  return { ...start, font, line: { x: 0, y: 0 }, spanned: undefined };
}

/**
 * Applies an operation of a text object to a pen; returns false for an operation that Skia does not
 * write there.
 */
export function movePen(pen: Pen, operation: Operation): boolean {
  switch (operation.name) {
    case 'Tf':
      return setSize(pen, operation);
    case 'Tm':
      return setMatrix(pen, operation);
    case 'Td':
      return moveBy(pen, operation);
    case 'Tj':
      return show(pen, operation);
    case 'BMC':
    case 'BDC':
      return open(pen, operation);
    case 'EMC':
      if (pen.marks.pop() === 'Span') pen.spanned = undefined;
      return true;
    default:
      return false;
  }
}

function setSize(pen: Pen, { operands }: Operation): boolean {
  const size = operands[1];
  if (pen.size !== 0 || size?.kind !== 'number' || size.value <= 0) return false;
  pen.size = size.value;
  return true;
}

function setMatrix(pen: Pen, operation: Operation): boolean {
  const matrix = readNumbers(operation);
  if (pen.matrix.length > 0 || matrix?.length !== 6) return false;
  pen.matrix = matrix;
  return true;
}

function moveBy(pen: Pen, operation: Operation): boolean {
  const [dx, dy] = readNumbers(operation) ?? [];
  if (dx === undefined || dy === undefined) return false;
  pen.line = { x: pen.line.x + dx, y: pen.line.y + dy };
  pen.x = pen.line.x;
  return true;
}

function show(pen: Pen, { operands: [token] }: Operation): boolean {
  if (token?.kind !== 'string' || pen.size === 0 || pen.matrix.length === 0) return false;
  const bytes = Buffer.from(token.bytes);
  if (bytes.length % 2 > 0) return false;
  for (let at = 0; at < bytes.length; at += 2) {
    const glyph = bytes.readUInt16BE(at);
    if (!pen.font.glyphs.list[glyph]) return false;
    const width = (widthOf(pen.font, glyph) * pen.size) / 1000;
    const placed = { glyph, x: pen.x, y: pen.line.y, width };
    if (pen.spanned) pen.spanned.glyphs.push(placed);
    else {
      const text = (pen.font.text.get(glyph) ?? '').replace(/\0/g, '');
      pen.clusters.push({ text, glyphs: [placed] });
    }
    pen.x += width;
  }
  return true;
}

function open(pen: Pen, operation: Operation): boolean {
  const tag = readName(operation);
  const text = readEntry(operation, 'ActualText');
  if (tag === 'ReversedChars') pen.reversed = true;
  else if (tag === 'Span' && text?.kind === 'string') {
    pen.spanned = { text: decodeText(text.bytes), glyphs: [] };
    pen.clusters.push(pen.spanned);
  } else return false;
  pen.marks.push(tag);
  return true;
}

/** A text string: UTF-16 after a byte order mark, else one byte per character (ISO 32000-1, 7.9.2.2). */
function decodeText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return wide ? decodeUtf16(bytes.subarray(2)) : Buffer.from(bytes).toString('latin1');
}
