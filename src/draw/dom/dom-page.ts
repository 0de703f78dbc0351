import { PageElement, SVG } from './dom-element.ts';
import { HTML } from './markup.ts';
import { KIND, PageNode } from './node.ts';
import { PageFragment, PageParent } from './parent.ts';
import { walkBelow } from './query.ts';
import { PageSheet } from './style-sheet.ts';
import { PageText } from './text-node.ts';

class HtmlElement extends PageElement {}
class SvgElement extends PageElement {}

/** A document that makes nodes, and holds the tree that they are put into. */
class PageDocument extends PageParent {
  readonly nodeType = KIND.document;
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
    return this.createElementNS(HTML, name.toLowerCase());
  }

  createElementNS(namespace: string | null, name: string): PageElement {
    const local = name.slice(name.indexOf(':') + 1);
    return namespace === SVG
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

/** The names by which Mermaid and what it is made of know a page and its parts. */
export interface Page {
  document: Document;
  Node: typeof Node;
  Element: typeof Element;
  HTMLElement: typeof HTMLElement;
  SVGElement: typeof SVGElement;
  Document: typeof Document;
  DocumentFragment: typeof DocumentFragment;
  CSSStyleSheet: typeof CSSStyleSheet;
  /** Given by whoever knows the layout. */
  getComputedStyle?: unknown;
}

/**
 * Returns an empty page: a tree and no more, with no network, scripts, layout or events. Where it is
 * asked for something that it has not, that is an error, and no drawing comes of it.
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
    // Nobody does anything to a drawing while it is made: no event ever comes.
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const window = { ...names, document: undefined as PageDocument | undefined };
  window.document = new PageDocument(window);
  return window as unknown as Page;
}
