import { AttributedNode } from './attribute.ts';
import { empty, html, readMarkup, writeAll, writeMarkup } from './markup.ts';
import { kind, type Owner } from './node.ts';
import { matchesSelectors } from './query.ts';

export const svg = 'http://www.w3.org/2000/svg';
/** SVG elements whose content is HTML (HTML Standard, 13.2.6). */
const hosts = new Set(['desc', 'foreignobject', 'title']);

/** The methods of a document that its elements call. */
interface Maker extends Owner {
  createElementNS(namespace: string | null, name: string): PageElement;
}

/** An element and its attributes, by qualified name (DOM Standard, 4.9). */
export class PageElement extends AttributedNode {
  readonly nodeType = kind.element;
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly #maker: Maker;

  constructor(maker: Maker, namespace: string | null, name: string) {
    super(maker);
    this.#maker = maker;
    this.namespaceURI = namespace;
    this.localName = name;
  }

  get tagName(): string {
    return this.namespaceURI === html ? this.localName.toUpperCase() : this.localName;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get previousElementSibling(): PageElement | null {
    let at = this.previousSibling;
    while (at && !(at instanceof PageElement)) at = at.previousSibling;
    return at;
  }

  matches(selectors: string): boolean {
    return matchesSelectors(this as never, selectors);
  }

  closest(selectors: string): PageElement | null {
    if (this.matches(selectors)) return this;
    const above = this.parentNode;
    return above instanceof PageElement ? above.closest(selectors) : null;
  }

  cloneNode(deep = false): PageElement {
    const copy = this.#maker.createElementNS(this.namespaceURI, this.localName);
    copy.takeAttributes(this.attributes);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }

  insertAdjacentElement(place: string, element: PageElement): PageElement {
    if (place !== 'beforeend') throw new Error(`nothing is put ${place} an element`);
    return this.appendChild(element);
  }

  get innerHTML(): string {
    return writeAll(this.childNodes);
  }

  set innerHTML(markup: string) {
    this.replaceChildren();
    let at: PageElement = this;
    readMarkup(String(markup), {
      open: (name, attributes, isEmpty) => {
        const namespace = namespaceIn(at, name);
        const local = namespace === html ? name.toLowerCase() : name;
        const element = this.#maker.createElementNS(namespace, local);
        element.takeAttributes(attributes);
        at.appendChild(element);
        const isWhole = element.namespaceURI === html ? empty.has(local) : isEmpty;
        if (!isWhole) at = element;
      },
      close: (name) => {
        let open = at;
        const sought = name.toLowerCase();
        while (open !== this && open.localName.toLowerCase() !== sought)
          open = open.parentNode as PageElement;
        if (open !== this) at = open.parentNode as PageElement;
      },
      text: (words) => {
        const { lastChild } = at;
        if (lastChild?.nodeType === kind.text) lastChild.textContent += words;
        else at.append(words);
      },
    });
  }

  get outerHTML(): string {
    return writeMarkup(this);
  }
}

function namespaceIn(parent: PageElement, name: string): string | null {
  if (name === 'svg') return svg;
  return hosts.has(parent.localName.toLowerCase()) ? html : parent.namespaceURI;
}
