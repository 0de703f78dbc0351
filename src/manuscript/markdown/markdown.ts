import type { Definition, FootnoteDefinition, Heading, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Front, flattenBlocks, joinQuotations, type ReadManuscript } from '../manuscript.ts';
import { readBlocks, startMarkdown } from './block.ts';
import { checkCrowding } from './crowding.ts';
import { readFront } from './front.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

/** Returns the manuscript in a Markdown file (CommonMark, with the tables and footnotes of GitHub). */
export function readMarkdown(path: string, text: string): ReadManuscript {
  checkCrowding(text);
  const tree = parser.parse(text.replace(/\r\n?/g, '\n'));
  const reading = startMarkdown(path, listDefinitions(tree));
  const { title, ...front } = readFront(tree, reading.say);
  const headline = findHeadline(tree, title, path);
  const blocks = readBlocks(tree.children, 'passage', reading, headline);
  const notes = new Map(
    listNotes(tree).map(({ identifier, children }) => {
      const words = flattenBlocks(readBlocks(children, 'passage', reading));
      return [identifier, words.text];
    }),
  );
  const place = { path, line: 1, column: 1 };
  const titled = title
    ? [{ kind: 'title' as const, line: { text: title, marks: [] }, place }, ...blocks]
    : blocks;
  return {
    manuscript: { path, front: front satisfies Front, blocks: joinQuotations(titled), notes },
    findings: reading.findings,
  };
}

function listDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => void definitions.set(node.identifier, node));
  return definitions;
}

function listNotes(tree: Root): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  visit(tree, 'footnoteDefinition', (node) => void notes.push(node));
  return notes;
}

/** The first heading of level 1; with a title in the front matter, it only says it again. */
function findHeadline(
  tree: Root,
  title: string | undefined,
  path: string,
): { node: Heading; isTitle: boolean } | undefined {
  const node = tree.children.find((one: RootContent) => one.type === 'heading' && one.depth === 1);
  if (node?.type !== 'heading') return undefined;
  if (title === undefined) return { node, isTitle: true };
  const words = flattenBlocks(readBlocks([node], 'passage', startMarkdown(path, new Map())));
  return words.text === title ? { node, isTitle: false } : undefined;
}
