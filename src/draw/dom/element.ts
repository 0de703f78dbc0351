import { EMPTY, HTML, readMarkup, writeAll, writeMarkup } from './markup.ts';
import { KIND, type Owner } from './node.ts';
import { PageParent } from './parent.ts';
import { matchesSelectors } from './query.ts';
import { ClassList, InlineStyle } from './style.ts';

export const SVG = 'http://www.w3.org/2000/svg';
/** How names of other namespaces are written. */
const PREFIXES: Record<string, string> = {
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};

/** A document as its elements need it. */
interface Maker extends Owner {
  createElementNS(namespace: string | null, name: string): PageElement;
}

/** An element with its attributes, by the names they are written with (DOM Standard, 4.9). */
export class PageElement extends PageParent {
  readonly nodeType = KIND.element;
  readonly namespaceURI: string | null;
  readonly localName: string;
  readonly #attributes = new Map<string, string>();
  readonly #maker: Maker;
  readonly style = new InlineStyle(this as never);
  readonly classList = new ClassList(this as never);

  constructor(maker: Maker, namespace: string | null, name: string) {
    super(maker);
    this.#maker = maker;
    this.namespaceURI = namespace;
    this.localName = name;
  }

  get tagName(): string {
    return this.namespaceURI === HTML ? this.localName.toUpperCase() : this.localName;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): { name: string; value: string }[] {
    return [...this.#attributes].map(([name, value]) => ({ name, value }));
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  getAttributeNS(namespace: string | null, name: string): string | null {
    return this.getAttribute(prefix(namespace, name));
  }

  setAttributeNS(namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(prefix(namespace, name), value);
  }

  removeAttributeNS(namespace: string | null, name: string): void {
    this.removeAttribute(prefix(namespace, name));
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
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
    for (const [name, value] of this.#attributes) copy.#attributes.set(name, value);
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
        const element = this.#maker.createElementNS(namespaceIn(at, name), name);
        for (const [key, value] of attributes) element.#attributes.set(key, value);
        at.appendChild(element);
        const isWhole = element.namespaceURI === HTML ? EMPTY.has(name) : isEmpty;
        if (!isWhole) at = element;
      },
      close: (name) => {
        let open = at;
        while (open !== this && open.localName !== name) open = open.parentNode as PageElement;
        if (open !== this) at = open.parentNode as PageElement;
      },
      text: (words) => at.append(words),
    });
  }

  get outerHTML(): string {
    return writeMarkup(this);
  }
}

function prefix(namespace: string | null, name: string): string {
  const own = PREFIXES[namespace ?? ''] ?? '';
  return name.includes(':') || name === 'xmlns' ? name : `${own}${name}`;
}

function namespaceIn(parent: PageElement, name: string): string | null {
  if (name === 'svg') return SVG;
  return parent.localName.toLowerCase() === 'foreignobject' ? HTML : parent.namespaceURI;
}
