import { type Block, linesOf } from '../manuscript.ts';
import { readTable } from '../table.ts';
import { isAround } from './article.ts';
import { endLine, type Flow, type FlowKind, moveTo } from './flow.ts';
import { readPicture } from './page-picture.ts';
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  pageText,
} from './tree.ts';

/** Elements that begin a new line (HTML Living Standard, 15.3.3). */
const blockNames = new Set([
  ...['address', 'article', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt'],
  ...['figcaption', 'figure', 'header', 'hgroup', 'li', 'main', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'ul', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'rt',
  'rp',
  'wbr',
  'col',
]);
const objects = new Set(['iframe', 'video', 'audio', 'embed', 'object', 'svg', 'canvas']);
/** Elements that cause a finding. */
const told = new Set(['a', 'li', 's', 'strike', 'del', 'pre']);
const verseClasses = new Set(['verse', 'poem', 'poetry', 'شعر']);
const authorClasses = new Set([
  ...['byline', 'author', 'author-name', 'post-author', 'entry-author', 'article-author'],
]);
/** Most words of an element that names the author, and most letters of the file that it takes. */
const mostAuthorWords = 14;
const mostAuthorMarkup = 5000;

/** Reads the content of an element as words of a kind; the headline of the article is its title. */
export function readElement(
  element: HtmlElement,
  kind: FlowKind,
  flow: Flow,
  headline: HtmlElement | undefined,
): void {
  for (const child of element.childNodes) readNode(child, kind, flow, headline);
}

function readNode(
  node: HtmlNode,
  kind: FlowKind,
  flow: Flow,
  headline: HtmlElement | undefined,
): void {
  if (node.nodeName === '#text' && 'value' in node) {
    if (flow.line.text === '' && node.parentNode && 'tagName' in node.parentNode)
      moveTo(node.parentNode, flow);
    flow.line.text += readText(node.value, node.parentNode);
    return;
  }
  if (!isElement(node) || silent.has(node.tagName) || flow.notes.holders.has(node)) return;
  const mark = flow.notes.marks.get(node);
  if (mark !== undefined) flow.line.marks.push({ at: flow.line.text.length, note: mark });
  else if (isAround(node)) sayText('around', node, flow);
  else if (isHidden(node)) sayText('hidden', node, flow);
  else if (!readSpecial(node, flow, headline)) readWords(node, kind, flow, headline);
}

/** Line feeds count in preformatted text alone. */
function readText(value: string, parent: unknown): string {
  const isLaid =
    typeof parent === 'object' &&
    parent !== null &&
    'tagName' in parent &&
    parent.tagName === 'pre';
  return isLaid ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(attributeOf(element, 'style'))
  );
}

function sayText(name: 'around' | 'hidden' | 'object', element: HtmlElement, flow: Flow): void {
  const words = pageText(element);
  if (words !== '') flow.say(name, words);
}

/** Reads elements that are not words in the line; returns false for others. */
function readSpecial(element: HtmlElement, flow: Flow, headline: HtmlElement | undefined): boolean {
  const { tagName } = element;
  if (tagName === 'br') flow.line.text += '\n';
  else if (tagName === 'hr') {
    endLine('passage', flow);
    flow.say('rule');
  } else if (tagName === 'img') addPicture(element, flow);
  else if (tagName === 'math') flow.say('formula', pageText(element));
  else if (objects.has(tagName)) flow.say('object', attributeOf(element, 'title') || tagName);
  else if (tagName === 'table') addTable(element, flow, headline);
  else return false;
  return true;
}

function addPicture(image: HtmlElement, flow: Flow): void {
  // A picture of one pixel counts readers.
  if (attributeOf(image, 'width') === '1') return;
  const picture = readPicture(image);
  const { place } = flow;
  if (picture) flow.pictures.push({ kind: 'picture', picture, place });
  else flow.say('picture', attributeOf(image, 'alt') || attributeOf(image, 'src').slice(0, 100));
}

function readWords(
  element: HtmlElement,
  kind: FlowKind,
  flow: Flow,
  headline: HtmlElement | undefined,
): void {
  const isBlock = blockNames.has(element.tagName);
  const isAuthor = kind !== 'byline' && namesAuthor(element);
  const own = isAuthor ? 'byline' : kindOf(element, kind, headline);
  const level = element === headline ? 0 : Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
  if (isBlock || isAuthor) endLine(kind, flow);
  if (isBlock) moveTo(element, flow);
  sayInline(element, flow);
  readElement(element, own, flow, headline);
  if (isBlock || isAuthor) endLine(level > 0 ? { level } : own, flow);
}

function kindOf(element: HtmlElement, kind: FlowKind, headline: HtmlElement | undefined): FlowKind {
  const { tagName } = element;
  if (element === headline) return 'title';
  if (hasClass(element, verseClasses)) return 'verse';
  if (tagName === 'blockquote') return 'quotation';
  if (tagName === 'pre') return kind === 'verse' ? 'verse' : 'quotation';
  if (tagName === 'li' && kind === 'passage') return 'item';
  return tagName === 'figcaption' || tagName === 'caption' ? 'caption' : kind;
}

function namesAuthor(element: HtmlElement): boolean {
  const isMarked =
    attributeOf(element, 'rel') === 'author' ||
    attributeOf(element, 'itemprop') === 'author' ||
    hasClass(element, authorClasses);
  return isMarked && isShort(element);
}

/** A few words at most; a page nests elements with the class of an author, so long ones are not collected. */
function isShort(element: HtmlElement): boolean {
  const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
  if (endOffset - startOffset > mostAuthorMarkup) return false;
  return pageText(element).split(' ').length <= mostAuthorWords;
}

/** Reports what the element itself adds to its words or removes from them. */
function sayInline(element: HtmlElement, flow: Flow): void {
  const { tagName } = element;
  if (!told.has(tagName)) return;
  const words = pageText(element);
  const address = attributeOf(element, 'href');
  if (words === '') return;
  if (tagName === 'a' && /^[a-z]+:/i.test(address)) flow.say('link', `${words} ${address}`);
  if (tagName === 'li') flow.say('listNumber', words);
  if (['s', 'strike', 'del'].includes(tagName)) flow.say('struck', words);
  if (tagName === 'pre') flow.say('code', words);
}

function addTable(table: HtmlElement, flow: Flow, headline: HtmlElement | undefined): void {
  endLine('passage', flow);
  moveTo(table, flow);
  const isRow = (element: HtmlElement) => element.tagName === 'tr' && tableOf(element) === table;
  const { place } = flow;
  const before = flow.blocks;
  const caption = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption');
  const captions = caption.flatMap((one) => readApart(one, 'caption', flow, headline));
  const rows = findElements(table, isRow).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) => readApart(cell, 'passage', flow, headline)),
  );
  flow.blocks = [...before, ...captions, ...readTable(rows, place, flow.say)];
}

function tableOf({ parentNode }: HtmlElement): unknown {
  if (!parentNode || !('tagName' in parentNode)) return undefined;
  return parentNode.tagName === 'table' ? parentNode : tableOf(parentNode);
}

/** Returns the blocks in an element alone. */
function readApart(
  element: HtmlElement,
  kind: FlowKind,
  flow: Flow,
  headline: HtmlElement | undefined,
): Block[] {
  flow.blocks = [];
  readElement(element, kind, flow, headline);
  endLine(kind, flow);
  return flow.blocks.filter((block) => block.kind === 'picture' || linesOf(block).length > 0);
}
