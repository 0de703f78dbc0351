import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  pageText,
} from './tree.ts';

/** The sign of a footnote's mark, alone or in brackets. */
const label = /^[[(]?\s*(?:[0-9٠-٩۰-۹]{1,3}|[*†‡§])\s*[\])]?$/;
/** The sign of a link back to the text. */
const backLabel = /^(?:[\^↑↩⤴↵]\uFE0E?|(?:↩︎)|back|عودة|[[(]?\s*[0-9٠-٩۰-۹*†‡§]{1,3}\s*[\])]?\.?)$/i;

const holders = new Set(['li', 'p', 'div', 'dd', 'td', 'section', 'aside']);

/** The footnotes of a page, which HTML does not know: links of one number to a place further down. */
export interface PageNotes {
  /** Keys of notes by the elements that are their marks. */
  marks: Map<HtmlElement, string>;
  /** Keys by the elements that hold the notes' words. */
  holders: Map<HtmlElement, string>;
  /** Words of notes by their keys. */
  words: Map<string, string>;
}

/** Returns the footnotes of a page. The first link of two that lead to each other is the mark. */
export function findNotes(page: { childNodes: HtmlNode[] }): PageNotes {
  const targets = listTargets(page);
  const notes: PageNotes = { marks: new Map(), holders: new Map(), words: new Map() };
  const isReference = (element: HtmlElement) =>
    element.tagName === 'a' &&
    attributeOf(element, 'href').startsWith('#') &&
    label.test(pageText(element));
  for (const anchor of findElements(page, isReference)) {
    const target = targets.get(decode(attributeOf(anchor, 'href').slice(1)));
    const holder = target && holderOf(target);
    const ancestors = listAncestors(anchor);
    if (!holder || ancestors.some((one) => one === holder || notes.holders.has(one))) continue;
    if (isBefore(holder, anchor)) continue;
    const key = notes.holders.get(holder) ?? `note ${notes.holders.size + 1}`;
    notes.holders.set(holder, key);
    notes.marks.set(markOf(anchor), key);
    if (!notes.words.has(key)) notes.words.set(key, readWords(holder, pageText(anchor)));
  }
  return notes;
}

function listTargets(page: { childNodes: HtmlNode[] }): Map<string, HtmlElement> {
  const targets = new Map<string, HtmlElement>();
  for (const element of findElements(page, () => true))
    for (const name of [attributeOf(element, 'name'), attributeOf(element, 'id')])
      if (name !== '' && !targets.has(name)) targets.set(name, element);
  return targets;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The paragraph or item in which a target stands; a page's own parts are too large to be a note. */
function holderOf(target: HtmlElement): HtmlElement | undefined {
  return [target, ...listAncestors(target)].find(({ tagName }) => holders.has(tagName));
}

function listAncestors(element: HtmlElement): HtmlElement[] {
  const { parentNode } = element;
  if (!parentNode || !('tagName' in parentNode)) return [];
  return [parentNode, ...listAncestors(parentNode)];
}

function isBefore(one: HtmlElement, other: HtmlElement): boolean {
  const [a, b] = [one, other].map(({ sourceCodeLocation }) => sourceCodeLocation?.startOffset ?? 0);
  return (a ?? 0) < (b ?? 0);
}

/** A mark in superscript is the superscript as a whole, with its brackets. */
function markOf(anchor: HtmlElement): HtmlElement {
  const raised = listAncestors(anchor).find(({ tagName }) => tagName === 'sup');
  return raised && label.test(pageText(raised)) ? raised : anchor;
}

/** A note's words without its own number and without the links back to the text. */
function readWords(holder: HtmlElement, sign: string): string {
  const text = wordsWithoutBack(holder).replace(/\s+/g, ' ').trim();
  const digits = sign.replace(/[[\]()\s]/g, '');
  const own = [`[${digits}]`, `(${digits})`, `${digits}.`, `${digits}-`, `${digits})`, digits];
  const found = own.find((one) => text.startsWith(one));
  return found === undefined ? text : text.slice(found.length).trim();
}

function wordsWithoutBack(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!isElement(node)) return '';
  const isBack = node.tagName === 'a' && attributeOf(node, 'href').startsWith('#');
  if (isBack && backLabel.test(pageText(node))) return '';
  return node.childNodes.map(wordsWithoutBack).join('');
}
