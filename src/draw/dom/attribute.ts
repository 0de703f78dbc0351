import { PageParent } from './parent.ts';
import { ClassList, InlineStyle } from './style.ts';

/** Prefixes of attribute names, by namespace. */
const prefixes: Record<string, string> = {
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
};
/** An attribute, by its qualified name. */
export interface Attribute {
  name: string;
  value: string;
}

/** A node with attributes (DOM Standard, 4.9). */
export abstract class AttributedNode extends PageParent {
  readonly #attributes = new Map<string, string>();
  readonly style = new InlineStyle(this as never);
  readonly classList = new ClassList(this as never);

  get attributes(): Attribute[] {
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

  /**
   * Takes over attributes unchanged; of several with one name, the first. Code that overrides
   * setAttribute does not affect these.
   */
  takeAttributes(attributes: Iterable<Attribute>): void {
    for (const { name, value } of attributes) {
      if (!this.#attributes.has(name)) this.#attributes.set(name, value);
    }
  }
}

function prefix(namespace: string | null, name: string): string {
  const own = prefixes[namespace ?? ''] ?? '';
  return name.includes(':') || name === 'xmlns' ? name : `${own}${name}`;
}
