import { type PDFContext, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { type CMap, writeCMap } from './cmap.ts';
import type { Font } from './font.ts';
import { type Glyph, writeGlyphs } from './glyph.ts';
import { joinGlyphs, type Part } from './joining.ts';
import type { Letter } from './letter.ts';
import { writeTables } from './truetype.ts';

/** The glyph of a code, its character, and its advance in thousandths of an em. */
interface Entry {
  glyph: number;
  character: string;
  width: number;
}

/** New codes for a font; each stands for one character. */
export interface Encoding {
  font: Font;
  /** Indexed by code. */
  entries: Entry[];
  codes: Map<string, number>;
  /** The font's own glyphs, then new glyphs that join letters and their marks. */
  glyphs: Glyph[];
  joined: Map<string, number>;
}

/** Codes and glyph numbers have two bytes. */
const maxCode = 0xffff;

/** Returns an encoding without codes. Code 0 remains the missing glyph. */
export function startEncoding(font: Font): Encoding {
  return {
    font,
    entries: [{ glyph: 0, character: '', width: 0 }],
    codes: new Map(),
    glyphs: [...font.glyphs.list],
    joined: new Map(),
  };
}

/** Returns the code of a letter in a font at a size; adds a code if the letter has none. */
export function encodeLetter(encoding: Encoding, letter: Letter, size: number): number {
  const { character, parts } = letter;
  const width = Math.round((letter.width * 1000) / size);
  const glyph = findGlyph(encoding, parts);
  const key = `${glyph} ${width} ${character}`;
  const known = encoding.codes.get(key);
  if (known !== undefined) return known;
  const code = encoding.entries.push({ glyph, character, width }) - 1;
  encoding.codes.set(key, code);
  return code;
}

/** Returns the advance of a code, in thousandths of an em. */
export function advanceOf({ entries }: Encoding, code: number): number {
  return entries[code]?.width ?? 0;
}

/** Returns whether the numbers of codes and glyphs are within the limit of a PDF font. */
export function isWritable({ entries, glyphs }: Encoding): boolean {
  return entries.length <= maxCode && glyphs.length <= maxCode;
}

/** Returns the character of each code. */
export function mapCodes({ entries }: Encoding): CMap {
  return new Map(entries.flatMap(({ character }, code) => (character ? [[code, character]] : [])));
}

function findGlyph(encoding: Encoding, parts: Part[]): number {
  const [base] = parts;
  const inked = parts.filter(({ glyph }) => hasOutline(encoding, glyph));
  if (inked.length === 0) return findEmpty(encoding);
  if (inked.length === 1 && inked[0] === base && base) return base.glyph;
  const key = inked.map(({ glyph, dx, dy }) => [glyph, dx, dy].join()).join(' ');
  const known = encoding.joined.get(key);
  if (known !== undefined) return known;
  const joined = joinGlyphs(encoding.glyphs, inked);
  return joined ? addGlyph(encoding, key, joined) : 0;
}

function findEmpty(encoding: Encoding): number {
  const known = encoding.joined.get('');
  if (known !== undefined) return known;
  const own = encoding.glyphs.findIndex(({ outline }, i) => i > 0 && outline.length === 0);
  if (own < 0) return addGlyph(encoding, '', { outline: new Uint8Array(), advance: 0, bearing: 0 });
  encoding.joined.set('', own);
  return own;
}

function addGlyph(encoding: Encoding, key: string, glyph: Glyph): number {
  const number = encoding.glyphs.push(glyph) - 1;
  encoding.joined.set(key, number);
  return number;
}

function hasOutline({ glyphs }: Encoding, glyph: number): boolean {
  return (glyphs[glyph]?.outline.length ?? 0) > 0;
}

/** Replaces the encoding of a font in the PDF (ISO 32000-1, 9.7.4.2 and 9.10.3). */
export function writeEncoding(context: PDFContext, encoding: Encoding): void {
  const { font, entries } = encoding;
  const glyphs = Buffer.alloc(entries.length * 2);
  for (const [code, { glyph }] of entries.entries()) glyphs.writeUInt16BE(glyph, code * 2);
  const widths = entries.slice(1).map(({ width }) => width);
  const add = (bytes: Uint8Array | string) => context.register(context.flateStream(bytes));
  font.descendant.set(PDFName.of('CIDToGIDMap'), add(glyphs));
  font.descendant.set(PDFName.of('DW'), PDFNumber.of(0));
  font.descendant.set(PDFName.of('W'), context.obj([1, widths]));
  font.dict.set(PDFName.of('ToUnicode'), add(writeCMap(mapCodes(encoding))));
  if (encoding.glyphs.length > font.glyphs.list.length) writeProgram(context, encoding);
}

function writeProgram(context: PDFContext, { font, glyphs, joined }: Encoding): void {
  const parts = Math.max(...[...joined.keys()].map((key) => key.split(' ').length));
  const tables = writeGlyphs(font.tables, { ...font.glyphs, list: glyphs }, parts);
  const bytes = writeTables(tables);
  const stream = context.flateStream(bytes, { Length1: bytes.length });
  font.descriptor.set(PDFName.of('FontFile2'), context.register(stream));
}
