/** The kinds of nodes by the numbers that the DOM gives them. */
export const KIND = { element: 1, text: 3, document: 9, fragment: 11 } as const;

/** What a node needs of the one that holds it. */
export interface Holder extends PageNode {
  readonly childNodes: PageNode[];
  insertBefore(node: PageNode, before: PageNode | null): PageNode;
}

/** What a page makes text of. */
export interface Owner {
  createTextNode(text: string): PageNode;
}

/**
 * A node and its place in a page. It has that part of the DOM (DOM Standard, 4.4) which Mermaid, what
 * Mermaid is made of, and this code ask for.
 */
export abstract class PageNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string | null;
  parentNode: Holder | null = null;
  readonly ownerDocument: Owner | null;

  constructor(owner: Owner | null) {
    this.ownerDocument = owner;
  }

  /** Returns a copy that stands nowhere; a deep one holds copies of what the node holds. */
  abstract cloneNode(deep?: boolean): PageNode;

  get nodeValue(): string | null {
    return null;
  }

  get parentElement(): PageNode | null {
    return this.parentNode?.nodeType === KIND.element ? this.parentNode : null;
  }

  get nextSibling(): PageNode | null {
    return this.#stepAside(1);
  }

  get previousSibling(): PageNode | null {
    return this.#stepAside(-1);
  }

  #stepAside(by: 1 | -1): PageNode | null {
    const row = this.parentNode?.childNodes;
    return row?.[row.indexOf(this) + by] ?? null;
  }

  getRootNode(): PageNode {
    return this.parentNode?.getRootNode() ?? this;
  }

  contains(other: PageNode | null): boolean {
    for (let at = other; at; at = at.parentNode) if (at === this) return true;
    return false;
  }

  remove(): void {
    const row = this.parentNode?.childNodes;
    row?.splice(row.indexOf(this), 1);
    this.parentNode = null;
  }

  replaceWith(...nodes: PageNode[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(node, this);
    this.remove();
  }

  /** A node that is told of in a log is not told with all that it hangs together with. */
  toJSON(): object {
    return {};
  }

  /** No event ever comes. */
  addEventListener(): void {}
  removeEventListener(): void {}
}
