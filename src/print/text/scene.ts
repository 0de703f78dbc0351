import { type PDFContext, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type Block, findBlocks } from './block.ts';
import { type Font, nameFont, type Refusal, readFont } from './font.ts';
import { type Operation, readOperations } from './operation.ts';
import { namesOfFonts, type Run, readRun, showsText } from './run.ts';
import { turnSeparators } from './separator.ts';
import type { Shown } from './shown.ts';
import { type Content, readContents } from './stream.ts';

/** A content with the runs in it that are understood; each line is sorted from left to right. */
export interface Scene {
  content: Content;
  operations: Operation[];
  lines: Shown[][];
}

/** Why fonts remain unchanged, by font dictionary, and the pages on which these fonts appear. */
export type Refusals = Map<PDFDict, { reason: string; pages: Set<number> }>;

/** The text of a whole PDF. */
export interface Reading {
  scenes: Scene[];
  refusals: Refusals;
}

/** Maximum distance between baselines of one line, in text units. */
const levelTolerance = 1;

/** Returns the text of a PDF as it is drawn, and the fonts that are not understood. */
export function readText(pdf: PDFDocument): Reading {
  const refusals: Refusals = new Map();
  const fonts = new Map<PDFDict, Font | Refusal>();
  const scenes = readContents(pdf).flatMap((content) => {
    const operations = readOperations(content.bytes);
    if (operations) return [readScene(pdf.context, content, operations, fonts, refusals)];
    for (const font of fontsOf(content).values())
      refuse(refusals, font, 'its text is next to an inline image', content);
    return [];
  });
  return { scenes, refusals };
}

/** Records that a font remains unchanged; only the first reason is kept. */
export function refuse(refusals: Refusals, font: PDFDict, reason: string, content: Content): void {
  const known = refusals.get(font) ?? { reason, pages: new Set() };
  for (const page of content.pages) known.pages.add(page);
  refusals.set(font, known);
}

function readScene(
  context: PDFContext,
  content: Content,
  operations: Operation[],
  fonts: Map<PDFDict, Font | Refusal>,
  refusals: Refusals,
): Scene {
  const dicts = fontsOf(content);
  const lines: Shown[][] = [];
  for (const block of findBlocks(operations)) {
    const names = namesOfFonts(block.operations);
    const used =
      names.length > 0 ? names.flatMap((name) => dicts.get(name) ?? []) : [...dicts.values()];
    if (used.length === 0 || !showsText(block.operations)) continue;
    const run = readBlock(context, block, names, used, fonts);
    if ('refused' in run) for (const dict of used) refuse(refusals, dict, run.refused, content);
    else addToLines(lines, { run, block });
  }
  for (const line of lines) turnSeparators(line);
  return { content, operations, lines };
}

function readBlock(
  context: PDFContext,
  { operations }: Block,
  [name, ...others]: string[],
  [dict]: PDFDict[],
  fonts: Map<PDFDict, Font | Refusal>,
): Run | Refusal {
  if (!dict || !name) return { refused: 'a text does not name its font' };
  if (others.length > 0) return { refused: 'a text uses more than one font' };
  const font = fonts.get(dict) ?? readFont(context, dict);
  fonts.set(dict, font);
  return 'refused' in font ? font : readRun(operations, font, name);
}

/** Chromium draws a line from left to right; a run further left is of the next cell of a table. */
function addToLines(lines: Shown[][], shown: Shown): void {
  const line = lines.at(-1);
  const [lastX, lastY] = positionOf(line?.at(-1));
  const [x, y] = positionOf(shown);
  const level = Math.abs(lastY - y) < levelTolerance;
  if (line && level && x >= lastX && shown.block.follows) line.push(shown);
  else lines.push([shown]);
}

function positionOf(shown?: Shown): [x: number, y: number] {
  const [, , , , x = Number.NaN, y = Number.NaN] = shown?.run.matrix ?? [];
  return [x, y];
}

/** Returns the fonts of a content by the names that the content uses. */
function fontsOf({ resources }: Content): Map<string, PDFDict> {
  const dict = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const entries = (dict?.keys() ?? []).flatMap((key) => {
    const font = dict?.lookup(key);
    return font instanceof PDFDict ? [[key.decodeText(), font] as const] : [];
  });
  return new Map(entries);
}

/** Returns, for a message, the name of a refused font and the pages on which it appears. */
export function describeFont(dict: PDFDict, pages: Set<number>): string {
  const list = [...pages].sort((a, b) => a - b).join(', ');
  return `${nameFont(dict)} on page ${list}`;
}
