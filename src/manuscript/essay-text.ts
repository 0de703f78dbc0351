import type { Line, Mark } from './line.ts';
import { joinLines } from './line.ts';
import { type Block, cellMark, linesOf, type Manuscript } from './manuscript.ts';

/** The lines above the title, in their order. */
const frontKeys = ['author', 'role', 'source', 'date'] as const;

/** What means something at the start of a line of essay.txt; before words of a passage it has a backslash. */
const meaning = new RegExp(`^(?:[#>*\\\\]|\\[\\^|(?:${frontKeys.join('|')}):)`);

/** Words that look like the mark of a footnote. */
const markLike = /\[\^[\p{L}\p{N}_-]+\]/gu;

/** Most words of a last paragraph with * that is the byline. */
const mostBylineWords = 20;

/**
 * Returns the text of essay.txt: what the manuscript says of itself, the title, a passage a line,
 * headings with ##, quotations with >, a last line with * as the byline, and footnotes at the end.
 * Letters are those of the manuscript, in Unicode form NFC.
 */
export function writeEssayText({ front, blocks, notes }: Manuscript): string {
  const numbers = numberNotes(blocks);
  const about = frontKeys.flatMap((key) =>
    front[key] ? [`${key}: ${onOneLine(front[key])}`] : [],
  );
  const last = blocks.at(-1);
  const byline = last && isByline(last) && blocks.length > 2 ? last : undefined;
  const parts = blocks
    .filter((block) => block !== byline && block.kind !== 'picture')
    .map((block) => writeBlock(block, numbers));
  const noted = [...numbers].map(([key, number]) => `[^${number}]: ${notes.get(key) ?? ''}`);
  const paragraphs = [
    about.join('\n'),
    ...parts,
    ...(byline ? linesOf(byline).map((line) => writeLine(line, numbers)) : []),
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
  const write = (line: Line) => writeLine(line, numbers);
  if (block.kind === 'picture') return '';
  if (block.kind === 'row') return writePassage(joinLines(block.cells, cellMark), numbers);
  if ('lines' in block) return block.lines.map((line) => `> ${write(line)}`).join('\n');
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${write(block.line)}`;
  return writePassage(block.line, numbers);
}

/** A footnote's mark that begins a passage is meant; the same signs of the author's words are not. */
function writePassage(line: Line, numbers: Map<string, number>): string {
  const written = writeLine(line, numbers);
  const isMarked = line.marks.some(({ at }) => at === 0);
  const isEscaped = line.text.startsWith('[^') && written.startsWith('\\');
  return !isMarked && !isEscaped && meaning.test(written) ? `\\${written}` : written;
}

function writeLine({ text, marks }: Line, numbers: Map<string, number>): string {
  const sorted = [...marks].sort((a, b) => a.at - b.at);
  const ends = [...sorted.map(({ at }) => at), text.length];
  return ends
    .map((end, index) => {
      const words = escapeMarks(text.slice(ends[index - 1] ?? 0, end));
      return words + writeMark(sorted[index], numbers);
    })
    .join('');
}

function writeMark(one: Mark | undefined, numbers: Map<string, number>): string {
  return one ? `[^${numbers.get(one.note) ?? ''}]` : '';
}

function escapeMarks(words: string): string {
  return words.replace(markLike, '\\$&');
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
