import type { FrontKey } from '../read/essay-front.ts';
import type { Place } from '../read/message.ts';
import type { Finding, FindingName } from './finding.ts';
import { joinLines, type Line, replaceInLine, splitLine, trimLine } from './line.ts';
import type { Picture } from './picture.ts';

/** A part of a manuscript in the order of reading. */
export type Block = { place: Place } & (
  | { kind: 'title' | 'subtitle' | 'byline' | 'passage' | 'item' | 'caption'; line: Line }
  | { kind: 'heading'; level: number; line: Line; isGuess?: boolean }
  | { kind: 'quotation' | 'verse'; lines: Line[] }
  | { kind: 'row'; cells: Line[] }
  | { kind: 'picture'; picture: Picture }
);

/** What a manuscript says about itself: the lines above the title of essay.txt. */
export type Front = Partial<Record<FrontKey, string>>;

/** An essay as its author has it, whatever the form of the file. */
export interface Manuscript {
  path: string;
  front: Front;
  blocks: Block[];
  /** The words of footnotes by their keys. */
  notes: Map<string, string>;
}

/** What a reader returns: a manuscript, and what it changed, guessed or left out. */
export interface ReadManuscript {
  manuscript: Manuscript;
  findings: Finding[];
}

/** Keeps a finding at the place where the reader is. */
export type Say = (name: FindingName, words?: string) => void;

/** Returns the lines of a block; a picture has none. */
export function linesOf(block: Block): Line[] {
  if (block.kind === 'picture') return [];
  if (block.kind === 'row') return block.cells;
  return 'lines' in block ? block.lines : [block.line];
}

/** White space that holds a line feed, or a tab. Patterns without a choice: a paragraph can be one long run. */
const blank = /[ \t\n\v\f\r]+/g;

/** Letters on each side that are shown of a line break or a tab. */
const around = 20;

/** Returns a paragraph's words on one line: line feeds and tabs become spaces, and each is a finding. */
export function closeLine(line: Line, say: Say): Line {
  const { text, marks } = trimLine(line);
  for (const { 0: found, index } of text.matchAll(blank)) {
    if (!/[\n\t]/.test(found)) continue;
    const before = text.slice(Math.max(0, index - around), index);
    const after = text.slice(index + found.length, index + found.length + around);
    const words = [before.split(/\s/).at(-1) ?? '', after.split(/\s/)[0] ?? ''].join(' ');
    say(found.includes('\n') ? 'softBreak' : 'tab', words);
  }
  return spaceOut({ text, marks }, ' ');
}

/** Returns a quotation's lines, or a verse's, in which a tab parts the halves. */
export function closeLines(line: Line, kind: 'quotation' | 'verse'): Line[] {
  return splitLine(line).map((one) => spaceOut(one, kind === 'verse' ? ' … ' : ' '));
}

/** White space with a line feed or a tab becomes other words; spaces stay. */
function spaceOut(line: Line, words: string): Line {
  return replaceInLine(line, blank, (found) => (/[\n\t]/.test(found) ? words : found));
}

/** Returns a line as a sort of block; a quotation's line breaks stay. */
export function lineBlock(
  kind: Exclude<Block['kind'], 'picture' | 'row' | 'heading'>,
  line: Line,
  place: Place,
  say: Say,
): Block {
  return kind === 'quotation' || kind === 'verse'
    ? { kind, lines: closeLines(line, kind), place }
    : { kind, line: closeLine(line, say), place };
}

/** Returns blocks in which quotations that follow each other at once are one, line by line. */
export function joinQuotations(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && 'lines' in last && 'lines' in block && last.kind === block.kind)
      last.lines.push(...block.lines);
    else joined.push('lines' in block ? { ...block, lines: [...block.lines] } : block);
  }
  return joined;
}

/** Between the cells of a table row that is a passage. */
export const cellMark = ' | ';

/** Returns all words of some blocks on one line. */
export function flattenBlocks(blocks: Block[]): Line {
  const lines = blocks.map((block) =>
    joinLines(linesOf(block), block.kind === 'row' ? cellMark : ' '),
  );
  return joinLines(
    lines.filter(({ text }) => text !== ''),
    ' ',
  );
}
