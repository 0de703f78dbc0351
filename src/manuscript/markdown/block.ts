import type { Definition, Heading, PhrasingContent, RootContent, Table } from 'mdast';
import type { Finding } from '../finding.ts';
import { plainLine } from '../line.ts';
import { type Block, lineBlock } from '../manuscript.ts';
import { readTable } from '../table.ts';
import { type MarkdownReading, readInline } from './inline.ts';

type Kind = 'passage' | 'item' | 'quotation';

/** The heading that is the title, or that only repeats the front matter. */
export interface Headline {
  node: Heading;
  isTitle: boolean;
}

/** Returns the state at the start of a file. */
export function startMarkdown(path: string, definitions: Map<string, Definition>): MarkdownReading {
  const findings: Finding[] = [];
  const reading: MarkdownReading = {
    path,
    definitions,
    findings,
    place: { path, line: 1, column: 1 },
    say: (name, words = '') => findings.push({ name, words, place: reading.place }),
  };
  return reading;
}

/** Returns the blocks of some nodes; footnotes and definitions are not blocks. */
export function readBlocks(
  nodes: RootContent[],
  kind: Kind,
  reading: MarkdownReading,
  headline?: Headline,
): Block[] {
  return nodes.flatMap((node) => readNode(node, kind, reading, headline));
}

function readNode(
  node: RootContent,
  kind: Kind,
  reading: MarkdownReading,
  headline?: Headline,
): Block[] {
  const start = node.position?.start;
  if (start) reading.place = { path: reading.path, line: start.line, column: start.column };
  if (node.type === 'paragraph') return layWords(node.children, kind, reading);
  if (node.type === 'heading') return layHeading(node, reading, headline);
  if (node.type === 'blockquote') return readBlocks(node.children, 'quotation', reading, headline);
  if (node.type === 'list')
    return node.children.flatMap(({ children }) => {
      reading.say('listNumber');
      return readBlocks(children, kind === 'passage' ? 'item' : kind, reading, headline);
    });
  if (node.type === 'table') return layTable(node, reading);
  if (node.type === 'code') return layCode(node.value, reading);
  if (node.type === 'html') return layMarkup(node.value, kind, reading);
  if (node.type === 'thematicBreak') reading.say('rule');
  return [];
}

function layWords(nodes: PhrasingContent[], kind: Kind, reading: MarkdownReading): Block[] {
  const { place, say } = reading;
  const { line, pictures } = readInline(nodes, reading);
  if (line.text.trim() === '' && line.marks.length === 0) return pictures;
  return [lineBlock(kind, line, place, say), ...pictures];
}

function layHeading(node: Heading, reading: MarkdownReading, headline?: Headline): Block[] {
  if (node === headline?.node && !headline.isTitle) return [];
  const [block, ...pictures] = layWords(node.children, 'passage', reading);
  if (!block || !('line' in block)) return block ? [block, ...pictures] : [];
  const { line, place } = block;
  return node === headline?.node
    ? [{ kind: 'title', line, place }, ...pictures]
    : [{ kind: 'heading', level: node.depth, line, place }, ...pictures];
}

function layTable(table: Table, reading: MarkdownReading): Block[] {
  const rows = table.children.map(({ children }) =>
    children.map((cell) => layWords(cell.children, 'passage', reading)),
  );
  return readTable(rows, reading.place, reading.say);
}

function layCode(words: string, { place, say }: MarkdownReading): Block[] {
  say('code', words);
  return words.trim() === '' ? [] : [lineBlock('quotation', plainLine(words), place, say)];
}

/** Tags are left out; words between them stay. */
function layMarkup(html: string, kind: Kind, { place, say }: MarkdownReading): Block[] {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  if (bare !== html) say('comment', html);
  const words = bare.replace(/<br\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, '');
  if (bare.trim() !== '') say('markup', bare);
  return words.trim() === '' ? [] : [lineBlock(kind, plainLine(words), place, say)];
}
