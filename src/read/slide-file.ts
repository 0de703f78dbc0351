import type {
  Break,
  Code,
  Heading,
  Image,
  List,
  PhrasingContent,
  Root,
  RootContent,
  Table as TableNode,
} from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type Bullet, readBullet, readLines, toQuotation } from './bullet.ts';
import { type Fence, readFence } from './fence.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { checkMarks } from './marks.ts';
import { error, type Message } from './message.ts';
import { placeOfNode } from './node.ts';
import { findPicture, type PictureLine, readPicture } from './picture-line.ts';
import { type Quotation, quoteLine, withoutMarks } from './quotation.ts';
import { refuse } from './refusal.ts';
import { kindRules } from './slide-kind.ts';
import { nameRule, readSlideName, type SlideName } from './slide-name.ts';
import type { Source } from './source.ts';
import { readTable, type Table } from './table.ts';
import type { YamlText } from './yaml-document.ts';

/** A slide file that is read and has the required shape, but is not yet checked against the essay. */
export interface SlideFile extends FrontMatter, SlideName {
  path: string;
  headline: Quotation;
  bullets: Bullet[];
  table?: Table;
  fences: Fence[];
  pictures: PictureLine[];
  /** Parts that could not be read completely; checks that depend on them are skipped. */
  unread: Part[];
}

/** A part of a slide's body. */
type Part = 'headline' | 'bullets' | 'table' | 'fences' | 'pictures';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(readTables);

/** Tables of GitHub's Markdown, without the other parts of it: a bullet may name example.org. */
function readTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
}

/** Returns a slide file as data; reports everything that the closed grammar does not contain. */
export function readSlide(source: Source): { slide?: SlideFile; messages: Message[] } {
  const top = { path: source.path, line: 1, column: 1 };
  const name = readSlideName(source.path.split('/').at(-1) ?? '');
  const { text, messages } = readSlideText(source, readFrontMatter);
  if (!name) messages.unshift(error('file-name', top, nameRule));
  if (!name || !text) return { messages };
  const slide: SlideFile = {
    ...text.front,
    ...text.body,
    path: source.path,
    ...name,
  };
  return { slide, messages };
}

/** What the Markdown of a slide says. */
export type SlideBody = Pick<
  SlideFile,
  'headline' | 'bullets' | 'table' | 'fences' | 'pictures' | 'unread'
>;

/**
 * Returns the text of a slide as data: its front matter, as `readFront` reads it, and its body. Reports
 * everything that the closed grammar does not contain.
 */
export function readSlideText<Front extends Pick<FrontMatter, 'kind'>>(
  source: Source,
  readFront: (text: YamlText) => { front?: Front; messages: Message[] },
): { text?: { front: Front; body: SlideBody }; messages: Message[] } {
  const top = { path: source.path, line: 1, column: 1 };
  const crowded = checkMarks(source.path, source.text);
  if (crowded.length > 0) return { messages: crowded };
  // Lines are separated by \n, so \r is white space; the parser would count it as a line end.
  const tree = parser.parse(source.text.replaceAll('\r', ' '));
  const open = findOpenFront(tree, source);
  if (open) return { messages: [open] };
  const { front, messages } = readFront(frontMatterOf(tree, source.path));
  const { messages: ofBody, ...body } = readBody(tree, source);
  messages.push(...ofBody);
  const isMissing = !body.headline && !body.unread.includes('headline');
  const own = isMissing && front && kindRules[front.kind].headline.byDefault;
  const headline = own ? quoteLine(own, top) : body.headline;
  if (isMissing && !own)
    messages.push(
      error('headline-missing', top, 'this slide has no headline: add a line that begins with #'),
    );
  if (!front || !headline) return { messages };
  const { isQuotation } = kindRules[front.kind].headline;
  const words = isQuotation ? withoutMarks(headline) : headline;
  return { text: { front, body: { ...body, headline: words } }, messages };
}

/** A first --- without a second one: the rest of the file would be read as Markdown. */
function findOpenFront({ children }: Root, { path, text }: Source): Message | undefined {
  if (!/^---[ \t]*\n/.test(text) || children.some(({ type }) => type === 'yaml')) return undefined;
  const reason = 'the front matter begins here but does not end: add a second line ---';
  return error('yaml-syntax', { path, line: 1, column: 1 }, reason);
}

function frontMatterOf(tree: Root, path: string) {
  const node = tree.children.find((child) => child.type === 'yaml');
  return { path, text: node?.value ?? '', linesAbove: node?.position?.start.line ?? 0 };
}

interface Body {
  headline?: Quotation;
  bullets: Bullet[];
  table?: Table;
  fences: Fence[];
  pictures: PictureLine[];
  unread: Part[];
  messages: Message[];
}

function readBody(tree: Root, source: Source): Body {
  const body: Body = { bullets: [], fences: [], pictures: [], unread: [], messages: [] };
  const { children } = tree;
  for (let index = 0; index < children.length; index += 1) {
    const [node, next] = [children[index], children[index + 1]];
    if (node?.type === 'heading' && node.depth === 1) {
      const goesOn = next?.type === 'paragraph' && breaksOff(node);
      readHeadline(node, goesOn ? next.children : [], source.path, body);
      if (goesOn) index += 1;
    } else if (node) readBlock(node, source, body);
  }
  return body;
}

/**
 * Returns true if a headline ends in a backslash: Markdown ends a # headline at its line's end, so the
 * lines after a break by sense are parsed as a paragraph.
 */
function breaksOff(node: Heading): boolean {
  const last = node.children.at(-1);
  return last?.type === 'text' && last.value.endsWith('\\');
}

function readBlock(node: RootContent, source: Source, body: Body): void {
  if (node.type === 'yaml') return;
  const image = findPicture(node);
  if (image) readImage(image, source, body);
  else if (node.type === 'list' && !node.ordered) readList(node, source, body);
  else if (node.type === 'table' && !body.table) keepTable(node, source, body);
  else if (node.type === 'code' && isFenced(node, source)) {
    const { fence, messages } = readFence(node, source);
    body.messages.push(...messages);
    if (fence) body.fences.push(fence);
    else body.unread.push('fences');
  } else {
    body.messages.push(refuse(node, source.path));
    const part = partOf[node.type];
    if (part) body.unread.push(part);
  }
}

function readImage(image: Image, { path }: Source, body: Body): void {
  const { picture, messages } = readPicture(image, path);
  body.messages.push(...messages);
  if (picture) body.pictures.push(picture);
  else body.unread.push('pictures');
}

/** The part of a slide that unsupported Markdown may have been meant for. */
const partOf: Partial<Record<RootContent['type'], Part>> = {
  heading: 'headline',
  list: 'bullets',
  code: 'fences',
};

function readHeadline(node: Heading, more: PhrasingContent[], path: string, body: Body): void {
  if (body.headline) {
    const place = placeOfNode(node, path);
    body.messages.push(
      error(
        'headline-second',
        place,
        'this is a second headline, but a slide can have only one: remove it, or write it as a bullet',
      ),
    );
    return;
  }
  const brk: Break[] = more.length > 0 ? [{ type: 'break' }] : [];
  const { lines, messages } = readLines([...node.children, ...brk, ...more], path);
  const [first] = lines;
  if (first && more.length > 0) first.text = first.text.replace(/\s*\\$/, '');
  body.messages.push(...messages);
  if (messages.length > 0) body.unread.push('headline');
  const headline = toQuotation(lines);
  if (headline) body.headline = headline;
}

function readList(list: List, source: Source, body: Body): void {
  for (const item of list.children) {
    const marker = source.text[item.position?.start.offset ?? 0];
    if (marker === '+') {
      const place = placeOfNode(item, source.path);
      body.messages.push(
        error('markdown-refused', place, 'a bullet must begin with - or *, not with +'),
      );
      body.unread.push('bullets');
      continue;
    }
    const { bullet, messages } = readBullet(item, marker === '*', source.path);
    body.messages.push(...messages);
    if (messages.length > 0) body.unread.push('bullets');
    body.bullets.push(bullet);
  }
}

function keepTable(node: TableNode, { path }: Source, body: Body): void {
  const { table, messages } = readTable(node, path);
  body.messages.push(...messages);
  if (messages.length > 0) body.unread.push('table');
  body.table = table;
}

function isFenced(node: Code, source: Source): boolean {
  return /^(```|~~~)/.test(source.text.slice(node.position?.start.offset ?? 0));
}
