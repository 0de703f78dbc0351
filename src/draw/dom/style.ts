import { readInline } from '../css/style-rules.ts';

/** A list of declarations (CSSOM, 6.6). */
abstract class DeclaredStyle {
  abstract cssText: string;

  /** The number of declarations. */
  get length(): number {
    return readInline(this.cssText).size;
  }

  getPropertyValue(property: string): string {
    return readInline(this.cssText).get(property)?.value ?? '';
  }

  /** Declares a property; a font size without a unit is ignored (CSS Fonts 4, 2.5). */
  setProperty(property: string, value: unknown, priority = ''): void {
    if (property === 'font-size' && /^[\d.]+$/.test(String(value))) return;
    this.removeProperty(property);
    const mark = priority ? ` !${priority}` : '';
    const declaration = `${property}: ${String(value)}${mark};`;
    this.cssText = [this.cssText.replace(/;?\s*$/, ';'), declaration]
      .filter((part) => part !== ';')
      .join(' ');
  }

  removeProperty(property: string): void {
    const declared = readInline(this.cssText);
    if (!declared.has(property)) return;
    const kept = [...declared].filter(([name]) => name !== property);
    this.cssText = kept
      .map(([name, { value, important }]) => `${name}: ${value}${important ? ' !important' : ''};`)
      .join(' ');
  }
}

/** An element's own style, stored in its `style` attribute. */
export class InlineStyle extends DeclaredStyle {
  readonly #element: Element;

  constructor(element: Element) {
    super();
    this.#element = element;
  }

  get cssText(): string {
    return this.#element.getAttribute('style') ?? '';
  }

  set cssText(text: string) {
    this.#element.setAttribute('style', text);
  }
}

/** The style of a rule in a style sheet. */
export class RuleStyle extends DeclaredStyle {
  cssText: string;

  constructor(text: string) {
    super();
    this.cssText = text;
  }
}

/** An element's classes (DOM Standard, 7.1). */
export class ClassList {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  #read(): string[] {
    return (this.#element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
  }

  contains(name: string): boolean {
    return this.#read().includes(name);
  }

  add(...names: string[]): void {
    this.#element.setAttribute('class', [...new Set([...this.#read(), ...names])].join(' '));
  }

  remove(...names: string[]): void {
    const kept = this.#read().filter((name) => !names.includes(name));
    this.#element.setAttribute('class', kept.join(' '));
  }
}
