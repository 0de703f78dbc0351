import { PageElement, svg } from './dom-element.ts';
import { html } from './markup.ts';
import { kind, PageNode } from './node.ts';
import { PageFragment, PageParent } from './parent.ts';
import { walkBelow } from './query.ts';
import { PageSheet } from './style-sheet.ts';
import { PageText } from './text-node.ts';

class HtmlElement extends PageElement {}
class SvgElement extends PageElement {}

/** A document that creates nodes and holds the tree. */
class PageDocument extends PageParent {
  readonly nodeType = kind.document;
  readonly nodeName = '#document';
  readonly defaultView: object;
  readonly documentElement = this.createElement('html');
  readonly head = this.createElement('head');
  readonly body = this.createElement('body');

  constructor(view: object) {
    super(null);
    this.defaultView = view;
    this.documentElement.append(this.head, this.body);
    this.append(this.documentElement);
  }

  cloneNode(): never {
    throw new Error('a document is not copied');
  }

  createElement(name: string): PageElement {
    return this.createElementNS(html, name.toLowerCase());
  }

  createElementNS(namespace: string | null, name: string): PageElement {
    const local = name.slice(name.indexOf(':') + 1);
    return namespace === svg
      ? new SvgElement(this, namespace, local)
      : new HtmlElement(this, namespace, local);
  }

  createTextNode(text: string): PageText {
    return new PageText(this, String(text));
  }

  createDocumentFragment(): PageFragment {
    return new PageFragment(this);
  }

  getElementById(id: string): Element | null {
    for (const element of walkBelow(this)) if (element.getAttribute('id') === id) return element;
    return null;
  }
}

/** A page and its parts, by the names that Mermaid and its libraries use. */
export interface Page {
  document: Document;
  Node: typeof Node;
  Element: typeof Element;
  HTMLElement: typeof HTMLElement;
  SVGElement: typeof SVGElement;
  Document: typeof Document;
  DocumentFragment: typeof DocumentFragment;
  CSSStyleSheet: typeof CSSStyleSheet;
  /** Added by the code that knows the layout. */
  getComputedStyle?: unknown;
}

/**
 * Returns an empty page: only a tree, without network, scripts, layout or events. A call of a missing
 * member is an error, and the drawing fails.
 */
export function openPage(): Page {
  const names = {
    Node: PageNode,
    Element: PageElement,
    HTMLElement: HtmlElement,
    SVGElement: SvgElement,
    Document: PageDocument,
    DocumentFragment: PageFragment,
    CSSStyleSheet: PageSheet,
    // No events occur while a drawing is made.
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const window = { ...names, document: undefined as PageDocument | undefined };
  window.document = new PageDocument(window);
  return window as unknown as Page;
}
