import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type CMap, readCMap } from './cmap.ts';
import { type Glyphs, readGlyphs } from './glyph.ts';
import { readBytes } from './stream.ts';
import { readTables, type Tables } from './truetype.ts';

/** A PDF font whose codes are its glyph numbers. */
export interface Font {
  name: string;
  dict: PDFDict;
  descendant: PDFDict;
  descriptor: PDFDict;
  tables: Tables;
  glyphs: Glyphs;
  text: CMap;
  /** Advances of glyphs, in thousandths of an em. */
  widths: Map<number, number>;
  defaultWidth: number;
}

/** The highest glyph number: it has two bytes. */
const maxGlyph = 0xffff;

/** Why a part of a PDF is not understood and remains unchanged. */
export interface Refusal {
  refused: string;
}

/**
 * Returns a font that is written as Chromium writes it: composite, Identity-H, TrueType glyphs, with a
 * ToUnicode CMap (ISO 32000-1, 9.7); refuses any other kind.
 */
export function readFont(context: PDFContext, dict: PDFDict): Font | Refusal {
  const descendant = findDescendant(context, dict);
  if (!descendant) return { refused: 'it is not a composite font of TrueType glyphs' };
  if (!hasName(dict, 'Encoding', 'Identity-H'))
    return { refused: 'its codes are not glyph numbers' };
  if (descendant.has(PDFName.of('CIDToGIDMap')) && !hasName(descendant, 'CIDToGIDMap', 'Identity'))
    return { refused: 'its codes are not glyph numbers' };
  const text = readBytes(dict.lookup(PDFName.of('ToUnicode')));
  if (!text) return { refused: 'it has no ToUnicode' };
  const descriptor = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const program = readProgram(descriptor?.lookup(PDFName.of('FontFile2')));
  if (!descriptor || !program) return { refused: 'its font file is missing or damaged' };
  return {
    name: nameFont(dict),
    dict,
    descendant,
    descriptor,
    ...program,
    text: readCMap(text),
    widths: readWidths(context, descendant),
    defaultWidth: descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000,
  };
}

function readProgram(object: PDFObject | undefined) {
  try {
    const bytes = readBytes(object);
    const tables = bytes && readTables(bytes);
    const glyphs = tables && readGlyphs(tables);
    return glyphs && { tables, glyphs };
  } catch (cause) {
    // In a truncated table, a read goes beyond the end.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** Returns a font's name from its dictionary. */
export function nameFont(dict: PDFDict): string {
  const name = dict.lookup(PDFName.of('BaseFont'));
  return name instanceof PDFName ? name.decodeText() : 'without a name';
}

/** Returns a glyph's advance, in thousandths of an em. */
export function widthOf(font: Font, glyph: number): number {
  return font.widths.get(glyph) ?? font.defaultWidth;
}

function findDescendant(context: PDFContext, dict: PDFDict): PDFDict | undefined {
  if (!hasName(dict, 'Subtype', 'Type0')) return undefined;
  const list = dict.lookup(PDFName.of('DescendantFonts'));
  const descendant = list instanceof PDFArray && list.size() > 0 ? context.lookup(list.get(0)) : 0;
  if (!(descendant instanceof PDFDict)) return undefined;
  return hasName(descendant, 'Subtype', 'CIDFontType2') ? descendant : undefined;
}

function hasName(dict: PDFDict, key: string, name: string): boolean {
  return dict.lookup(PDFName.of(key)) === PDFName.of(name);
}

/** Reads the array W: a code and a list of widths, or two codes and the width of all codes between (9.7.4.3). */
function readWidths(context: PDFContext, descendant: PDFDict): Map<number, number> {
  const widths = new Map<number, number>();
  const entry = descendant.lookup(PDFName.of('W'));
  const items =
    entry instanceof PDFArray ? entry.asArray().map((item) => resolve(context, item)) : [];
  for (let at = 0; at + 1 < items.length; ) {
    const [first, next, width] = [items[at], items[at + 1], items[at + 2]];
    if (!(first instanceof PDFNumber)) break;
    if (next instanceof PDFArray) {
      for (const [i, item] of next.asArray().entries()) {
        const one = resolve(context, item);
        if (one instanceof PDFNumber) widths.set(first.asNumber() + i, one.asNumber());
      }
      at += 2;
    } else if (next instanceof PDFNumber && width instanceof PDFNumber) {
      const last = Math.min(next.asNumber(), maxGlyph);
      for (let code = Math.max(0, first.asNumber()); code <= last; code += 1)
        widths.set(code, width.asNumber());
      at += 3;
    } else break;
  }
  return widths;
}

function resolve(context: PDFContext, item: unknown): unknown {
  return item instanceof PDFRef ? context.lookup(item) : item;
}
