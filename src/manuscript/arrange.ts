import { directionControls } from '../read/direction.ts';
import { readAuthor, readCredit } from './byline.ts';
import type { FindingName } from './finding.ts';
import { type Line, replaceInLine } from './line.ts';
import { type Block, linesOf, type Manuscript, type ReadManuscript } from './manuscript.ts';

/** The line that names the author is among the first or the last paragraphs. */
const reach = { first: 4, last: 2 };

/**
 * Returns a manuscript whose parts have found their places: one title, which comes first; the author
 * above it; captions with their pictures; headings on two levels; no mark without its footnote.
 */
export function arrange({ manuscript, findings }: ReadManuscript): ReadManuscript {
  const found = [...findings];
  const say = (name: FindingName, { place }: Block, words = '') =>
    found.push({ name, words, place });
  const worded = bindMarks(manuscript.blocks.map((block) => cleanBlock(block, say)));
  const titled = placeTitle(worded, say);
  const { front, blocks: signed } = placeAuthor(manuscript.front, titled, say);
  const headed = dropGuesses(bindCaptions(signed, say));
  const blocks = levelHeadings(headed).map((block) => settle(block, say));
  const arranged = dropNoteHeading({ ...manuscript, front, blocks }, say);
  return { manuscript: { ...arranged, ...checkNotes(arranged, say) }, findings: found };
}

type SayOf = (name: FindingName, block: Block, words?: string) => void;

/** Invisible direction marks would reverse what is near them. */
function cleanBlock(block: Block, say: SayOf): Block {
  const clean = (line: ReturnType<typeof linesOf>[number]) => {
    const cleaned = replaceInLine(line, directionControls, '');
    if (cleaned.text !== line.text) say('control', block, line.text);
    return cleaned;
  };
  if (block.kind === 'picture') return block;
  if (block.kind === 'row') return { ...block, cells: block.cells.map(clean) };
  if ('lines' in block) return { ...block, lines: block.lines.map(clean) };
  return { ...block, line: clean(block.line) };
}

/**
 * A line with nothing but marks has no word that they belong to: they belong to the line before it. At
 * the start of a file they belong to none.
 */
function bindMarks(blocks: Block[]): Block[] {
  let before: Line | undefined;
  const keep = (line: Line) => {
    if (line.text !== '') before = line;
    else for (const { note } of line.marks) before?.marks.push({ at: before.text.length, note });
    return line.text !== '';
  };
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'picture') return [block];
    // A row with words in one of its cells is a line with words.
    if (block.kind === 'row' && block.cells.some(({ text }) => text !== '')) {
      before = block.cells.findLast(({ text }) => text !== '');
      return [block];
    }
    const lines = linesOf(block).filter(keep);
    if (lines.length === 0) return [];
    return 'lines' in block ? [{ ...block, lines }] : [block];
  });
}

function placeTitle(blocks: Block[], say: SayOf): Block[] {
  const marked = blocks.find(({ kind }) => kind === 'title');
  const title = marked ?? blocks.find(({ kind }) => kind === 'heading' || kind === 'passage');
  if (!title || !('line' in title)) return blocks;
  if (!marked) say('title', title, title.line.text);
  const rest = blocks.filter((block) => block !== title);
  return [
    { kind: 'title', line: title.line, place: title.place },
    ...rest.map((block) => {
      if (block.kind !== 'title') return block;
      say('second', block, block.line.text);
      return { ...block, kind: 'passage' as const };
    }),
  ];
}

/** Removes the author's line from the passages, because the speaker does not say it. */
function placeAuthor(
  front: Manuscript['front'],
  blocks: Block[],
  say: SayOf,
): Pick<Manuscript, 'front' | 'blocks'> {
  const index = blocks.findIndex((block, at) => isAuthorLine(block, at, blocks));
  const block = blocks[index];
  if (!block || !('line' in block)) return { front, blocks };
  const { text } = block.line;
  say('author', block, text);
  const left = blocks.filter((one) => one !== block);
  return { front: { ...readAuthor(text), ...front }, blocks: left };
}

function isAuthorLine(block: Block, at: number, { length }: Block[]): boolean {
  if (block.kind === 'byline') return true;
  const isNear = (at > 0 && at <= reach.first) || at >= length - reach.last;
  const isLine = ['passage', 'subtitle', 'heading'].includes(block.kind);
  return isLine && isNear && 'line' in block && readCredit(block.line.text) !== undefined;
}

/** A caption belongs to the picture before it, or else to the picture after it. */
function bindCaptions(blocks: Block[], say: SayOf): Block[] {
  const bound = [...blocks];
  const taken = new Set<Block>();
  for (const [at, block] of bound.entries()) {
    if (block.kind !== 'caption') continue;
    const next = [at - 1, at + 1].find((place) => {
      const one = bound[place];
      return one?.kind === 'picture' && one.picture.caption === '';
    });
    const holder = next === undefined ? undefined : bound[next];
    if (next === undefined || holder?.kind !== 'picture') {
      say('captionApart', block, block.line.text);
      continue;
    }
    bound[next] = { ...holder, picture: { ...holder.picture, caption: block.line.text } };
    taken.add(block);
  }
  return bound.filter((block) => !taken.has(block));
}

/** A bold line heads what follows: before another bold line, and at the end, it is a passage. */
function dropGuesses(blocks: Block[]): Block[] {
  const isGuess = (block: Block | undefined) => block?.kind === 'heading' && block.isGuess;
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    if (block.kind !== 'heading' || !block.isGuess || (next && !isGuess(next))) return block;
    return { kind: 'passage', line: block.line, place: block.place };
  });
}

/** The highest headings have level 2, all others level 3: the title alone has level 1. */
function levelHeadings(blocks: Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = Math.min(...levels);
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: block.level === highest ? 2 : 3 } : block,
  );
}

/** Reports what was guessed about a block, and turns blocks that essay.txt does not have into passages. */
function settle(block: Block, say: SayOf): Block {
  if (block.kind === 'heading' && block.isGuess) say('heading', block, block.line.text);
  if (block.kind === 'subtitle') say('subtitle', block, block.line.text);
  return block.kind === 'subtitle' || block.kind === 'caption' || block.kind === 'byline'
    ? { ...block, kind: 'passage' }
    : block;
}

/** Over a list of footnotes, which are now at the end of essay.txt, nothing is left to head. */
function dropNoteHeading(manuscript: Manuscript, say: SayOf): Manuscript {
  const { blocks, notes } = manuscript;
  const last = blocks.at(-1);
  if (last?.kind !== 'heading' || notes.size === 0) return manuscript;
  if (!/هوامش|حواش|مراجع|إحالات|notes|references/i.test(last.line.text)) return manuscript;
  say('noteHeading', last, last.line.text);
  return { ...manuscript, blocks: blocks.slice(0, -1) };
}

/** Takes away marks whose notes have no words; says notes that have no mark. */
function checkNotes(
  { blocks, notes }: Manuscript,
  say: SayOf,
): Pick<Manuscript, 'blocks' | 'notes'> {
  const marked = new Set<string>();
  const checked = blocks.map((block) => {
    for (const line of linesOf(block)) {
      const empty = line.marks.filter(({ note }) => !notes.get(note));
      for (const _ of empty) say('emptyNote', block, line.text);
      line.marks = line.marks.filter(({ note }) => notes.get(note));
      for (const { note } of line.marks) marked.add(note);
    }
    return block;
  });
  const first = blocks[0];
  const lost = [...notes].filter(([key, words]) => words !== '' && !marked.has(key));
  for (const [, words] of lost) if (first) say('lostNote', first, words);
  return { blocks: checked, notes: new Map([...notes].filter(([key]) => marked.has(key))) };
}
