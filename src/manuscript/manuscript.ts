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
export interface Front {
  author?: string;
  role?: string;
  source?: string;
  date?: string;
}

/** An essay as its author has it, whatever the form of the file. */
export interface Manuscript {
  path: string;
  front: Front;
  blocks: Block[];
  /** The words of footnotes by their keys. */
  notes: Map<string, string>;
}

/** What a reader returns: a manuscript, and what it did not take as it stands. */
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

/** Returns a paragraph's words on one line: line feeds and tabs become spaces, which is said. */
export function closeLine(line: Line, say: Say): Line {
  const trimmed = trimLine(line);
  const breaks = [...trimmed.text.matchAll(/\S*[ \t]*\n\s*\S*/g)];
  for (const { 0: words } of breaks) say('softBreak', words.replace(/\s+/g, ' '));
  const unbroken = replaceInLine(trimmed, /[ \t]*\n\s*/g, ' ');
  for (const { 0: words } of unbroken.text.matchAll(/\S*\t+\S*/g))
    say('tab', words.replace(/\s+/g, ' '));
  return replaceInLine(unbroken, / *\t[ \t]*/g, ' ');
}

/** Returns a quotation's lines, or a verse's, in which a tab parts the halves. */
export function closeLines(line: Line, kind: 'quotation' | 'verse'): Line[] {
  const between = kind === 'verse' ? ' … ' : ' ';
  return splitLine(line).map((one) => replaceInLine(one, /[ \t]*\t[ \t]*/g, between));
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
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
    else joined.push(block);
  }
  return joined;
}

/** Returns all words of some blocks on one line. */
export function flattenBlocks(blocks: Block[]): Line {
  return joinLines(
    blocks.flatMap(linesOf).filter(({ text }) => text !== ''),
    ' ',
  );
}
