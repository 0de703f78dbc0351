import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Unreadable } from '../unreadable.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Chromium also nests at most 512 elements. The algorithm of HTML opens elements again by itself,
 * so a small file could make millions: a page of an article has some thousands.
 */
const limits = { depth: 512, elements: 300_000 };

/**
 * Returns the tree of a page, as browsers read it (HTML Living Standard, 13.2). Throws `Unreadable` while
 * the tree is being made if it nests too deeply or has too many elements.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  let [depth, elements] = [0, 0];
  const count = () => {
    elements += 1;
    if (depth > limits.depth || elements > limits.elements)
      throw new Unreadable(
        `this page nests deeper than ${limits.depth} elements, or has more than ${limits.elements}, so it is not read: save its text as .docx`,
      );
  };
  return parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        count();
        return defaultTreeAdapter.createElement(...given);
      },
      onItemPush: () => {
        depth += 1;
        count();
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

/** Returns true for an element; text and comments are none. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Returns the value of an attribute; an empty text if it is missing. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** Returns true if an element has one of some classes. */
export function hasClass(element: HtmlElement, names: ReadonlySet<string>): boolean {
  return attributeOf(element, 'class')
    .toLowerCase()
    .split(/\s+/)
    .some((name) => names.has(name));
}

/** Returns an element's descendants for which a test holds, in the order of the page. */
export function findElements(
  parent: { childNodes: HtmlNode[] },
  test: (element: HtmlElement) => boolean,
): HtmlElement[] {
  const found: HtmlElement[] = [];
  addElements(parent, test, found);
  return found;
}

function addElements(
  parent: { childNodes: HtmlNode[] },
  test: (element: HtmlElement) => boolean,
  found: HtmlElement[],
): void {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    if (test(child)) found.push(child);
    addElements(child, test, found);
  }
}

/** Elements whose text nobody reads. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Returns the text of a node on one line. */
export function pageText(node: HtmlNode): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!isElement(node) || unread.has(node.tagName)) return '';
  return node.tagName === 'br' ? ' ' : node.childNodes.map(collect).join('');
}
