import { kind, PageNode } from './node.ts';
import { findBelow } from './query.ts';

/**
 * A node with children (DOM Standard, 4.2.6 and 4.4). Its lists are arrays, because lists in a drawing
 * are short.
 */
export abstract class PageParent extends PageNode {
  readonly childNodes: PageNode[] = [];

  get children(): Element[] {
    return this.childNodes.filter((node) => node.nodeType === kind.element) as never;
  }

  get firstChild(): PageNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): PageNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get firstElementChild(): Element | null {
    return this.children[0] ?? null;
  }

  get lastElementChild(): Element | null {
    return this.children.at(-1) ?? null;
  }

  get textContent(): string {
    let text = '';
    for (const child of this.childNodes) text += child.textContent;
    return text;
  }

  set textContent(text: string | null) {
    const words = String(text ?? '');
    this.replaceChildren(...(words ? [words] : []));
  }

  hasChildNodes(): boolean {
    return this.childNodes.length > 0;
  }

  /** Moves a node, or all children of a fragment, before one of this node's children, or to the end. */
  insertBefore<Moved extends PageNode>(node: Moved, before: PageNode | null): Moved {
    if (node.contains(this)) throw new Error('a node cannot be put into itself');
    if (node instanceof PageFragment) {
      for (const child of [...node.childNodes]) this.insertBefore(child, before);
      return node;
    }
    const next: PageNode | null = before === node ? node.nextSibling : before;
    node.remove();
    const at = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    if (at < 0) throw new Error('the node to insert before stands elsewhere');
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild<Moved extends PageNode>(node: Moved): Moved {
    return this.insertBefore(node, null);
  }

  removeChild<Removed extends PageNode>(node: Removed): Removed {
    if (node.parentNode !== this) throw new Error('the node to remove stands elsewhere');
    node.remove();
    return node;
  }

  replaceChild<Replaced extends PageNode>(by: PageNode, node: Replaced): Replaced {
    this.insertBefore(by, node);
    return this.removeChild(node);
  }

  append(...added: (PageNode | string)[]): void {
    for (const one of added) this.appendChild(this.#asNode(one));
  }

  prepend(...added: (PageNode | string)[]): void {
    const first = this.firstChild;
    for (const one of added) this.insertBefore(this.#asNode(one), first);
  }

  replaceChildren(...added: (PageNode | string)[]): void {
    for (const child of this.childNodes) child.parentNode = null;
    this.childNodes.length = 0;
    this.append(...added);
  }

  #asNode(one: PageNode | string): PageNode {
    if (typeof one !== 'string') return one;
    if (!this.ownerDocument) throw new Error('a document holds no text');
    return this.ownerDocument.createTextNode(one);
  }

  /** Joins adjacent pieces of text and removes empty ones, in this node and below. */
  normalize(): void {
    for (const child of [...this.childNodes]) {
      const before = child.previousSibling;
      if (child instanceof PageParent) child.normalize();
      else if (!child.textContent) child.remove();
      else if (before?.nodeType === kind.text) {
        before.textContent += child.textContent;
        child.remove();
      }
    }
  }

  querySelector(selectors: string): Element | null {
    return findBelow(this, selectors).next().value ?? null;
  }

  querySelectorAll(selectors: string): Element[] {
    return [...findBelow(this, selectors)];
  }

  getElementsByTagName(name: string): Element[] {
    return this.querySelectorAll(name);
  }

  getElementsByClassName(name: string): Element[] {
    return this.querySelectorAll(`.${name}`);
  }
}

/** A group of nodes without a parent, inserted into a tree together. */
export class PageFragment extends PageParent {
  readonly nodeType = kind.fragment;
  readonly nodeName = '#document-fragment';

  cloneNode(deep = false): PageFragment {
    const copy = new PageFragment(this.ownerDocument);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }
}
