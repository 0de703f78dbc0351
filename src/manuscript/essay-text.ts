import {
  type MarkedText,
  withMarks,
  writeFootnote,
  writeFront,
  writeHeading,
  writePassage,
} from '../read/essay-writing.ts';
import { joinLines, type Line } from './line.ts';
import { type Block, cellMark, linesOf, type Manuscript } from './manuscript.ts';

/** Most words of a last paragraph with * that is the byline. */
const mostBylineWords = 20;

/**
 * Returns the text of essay.txt: what the manuscript says of itself, the title, a passage a line,
 * headings with ##, quotations with >, a last line with * as the byline, and footnotes at the end.
 * Letters are those of the manuscript, in Unicode form NFC.
 */
export function writeEssayText({ front, blocks, notes }: Manuscript): string {
  const numbers = numberNotes(blocks);
  const about = writeFront((key) => front[key] && onOneLine(front[key]));
  const last = blocks.at(-1);
  const byline = last && isByline(last) && blocks.length > 2 ? last : undefined;
  const parts = blocks
    .filter((block) => block !== byline && block.kind !== 'picture')
    .map((block) => writeBlock(block, numbers));
  const noted = [...numbers].map(([key, number]) =>
    writeFootnote(`${number}`, notes.get(key) ?? ''),
  );
  const paragraphs = [
    about,
    ...parts,
    ...(byline ? linesOf(byline).map((line) => withMarks(markLine(line, numbers))) : []),
    noted.join('\n'),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`.normalize('NFC');
}

/** Footnotes are numbered from 1 in the order of their first marks. */
function numberNotes(blocks: Block[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const line of blocks.flatMap(linesOf)) {
    for (const { note } of [...line.marks].sort((a, b) => a.at - b.at))
      if (!numbers.has(note)) numbers.set(note, numbers.size + 1);
  }
  return numbers;
}

function isByline(block: Block): boolean {
  if (block.kind !== 'passage' || !block.line.text.startsWith('*')) return false;
  return block.line.text.split(/\s+/).length <= mostBylineWords;
}

function writeBlock(block: Block, numbers: Map<string, number>): string {
  const mark = (line: Line) => markLine(line, numbers);
  if (block.kind === 'picture') return '';
  if (block.kind === 'row') return writePassage(mark(joinLines(block.cells, cellMark)));
  if ('lines' in block)
    return block.lines.map((line) => writePassage({ ...mark(line), isVerse: true })).join('\n');
  if (block.kind === 'heading') return writeHeading({ ...mark(block.line), level: block.level });
  return writePassage(mark(block.line));
}

/**
 * Returns a line whose marks have the numbers of their footnotes, in their order. A mark before a colon at
 * the start of a line would begin a footnote, so it comes after the colon.
 */
function markLine({ text, marks }: Line, numbers: Map<string, number>): MarkedText {
  const first = text.startsWith(':') ? 1 : 0;
  const sorted = marks
    .map(({ at, note }) => ({ at: Math.max(at, first), note }))
    .sort((a, b) => a.at - b.at);
  return {
    text,
    marks: sorted.map(({ at, note }) => ({ at, name: `${numbers.get(note) ?? ''}` })),
  };
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
