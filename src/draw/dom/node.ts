/** The node types, by their numbers in the DOM. */
export const kind = { element: 1, text: 3, document: 9, fragment: 11 } as const;

/** The methods of a parent that its child nodes call. */
export interface Holder extends PageNode {
  readonly childNodes: PageNode[];
  insertBefore(node: PageNode, before: PageNode | null): PageNode;
}

/** The methods of a page that create text nodes. */
export interface Owner {
  createTextNode(text: string): PageNode;
}

/**
 * A node of a page. It implements only the part of the DOM (DOM Standard, 4.4) that Mermaid, its
 * libraries and this code call.
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

  /** Returns a copy without a parent; a deep copy includes copies of the children. */
  abstract cloneNode(deep?: boolean): PageNode;

  get nodeValue(): string | null {
    return null;
  }

  get parentElement(): PageNode | null {
    return this.parentNode?.nodeType === kind.element ? this.parentNode : null;
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

  /** Returns the position of another node of the tree: 4 after this one, 2 before it; 16 inside it, 8 around it. */
  compareDocumentPosition(other: PageNode): number {
    if (other === this) return 0;
    const [own, its] = [this.#listAbove(), other.#listAbove()];
    const fork = own.findIndex((node, depth) => node !== its[depth]);
    const [mine, yours] = [own[fork], its[fork]];
    if (!mine) return 16 + 4;
    if (!yours) return 8 + 2;
    const row = mine.parentNode?.childNodes ?? [];
    return row.indexOf(mine) < row.indexOf(yours) ? 4 : 2;
  }

  /** Returns the path from the root to this node. */
  #listAbove(): PageNode[] {
    const way: PageNode[] = [];
    for (let at: PageNode | null = this; at; at = at.parentNode) way.unshift(at);
    return way;
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

  /** In a log, a node is shown without the nodes that are connected to it. */
  toJSON(): object {
    return {};
  }

  /** No events occur. */
  addEventListener(): void {}
  removeEventListener(): void {}
}
