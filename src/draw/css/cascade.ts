import { readInline, type Sheet } from './style-rules.ts';
import { aboveOf, matches, readSubject, type Subject } from './subject.ts';

const inheritedProperties = new Set(
  `color direction dominant-baseline fill fill-opacity fill-rule font-family font-size font-style
  font-weight marker-end marker-mid marker-start stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  visibility`.split(/\s+/),
);

/** Returns whether a property is inherited (CSS, SVG 2). */
export function isInherited(property: string): boolean {
  return inheritedProperties.has(property);
}

/**
 * Returns the value of a property from style attribute, style sheet and presentation attribute;
 * undefined if none declares it.
 */
export function declared(element: Element, property: string, sheet: Sheet): string | undefined {
  return declaredOf(readSubject(element), property, sheet);
}

/** The same for an element that was already read as a subject. */
export function declaredOf(subject: Subject, property: string, sheet: Sheet): string | undefined {
  const { element } = subject;
  const style = element.getAttribute('style');
  const inline = style ? readInline(style).get(property) : undefined;
  if (inline?.important) return inline.value;
  for (const entry of sheet.get(property) ?? []) {
    if (inline && !entry.important) break;
    if (matches(subject, entry.pattern)) return entry.value;
  }
  return inline?.value ?? element.getAttribute(property) ?? undefined;
}

/** Returns an element's own value, or that of the nearest ancestor that has one. */
export function inherited(element: Element, property: string, sheet: Sheet): string | undefined {
  for (let at: Subject | null = readSubject(element); at; at = aboveOf(at)) {
    const value = declaredOf(at, property, sheet);
    if (value !== undefined && !/^(inherit|unset)$/.test(value)) return value;
  }
  return undefined;
}

/** Returns an element's font size in px; `base` is the font size of the page. */
export function fontSize(element: Element, sheet: Sheet, base: number): number {
  return sizeOf(readSubject(element), sheet, base);
}

function sizeOf(subject: Subject | null, sheet: Sheet, base: number): number {
  for (let at = subject; at; at = aboveOf(at)) {
    const value = declaredOf(at, 'font-size', sheet);
    if (value === undefined || value === 'inherit') continue;
    const number = Number.parseFloat(value);
    if (Number.isNaN(number)) continue;
    if (value.endsWith('rem')) return number * base;
    if (/(e[mx]|%)$/.test(value)) {
      const above = number * sizeOf(aboveOf(at), sheet, base);
      return value.endsWith('em') ? above : value.endsWith('ex') ? above * 0.5 : above / 100;
    }
    return value.endsWith('pt') ? (number * 4) / 3 : number;
  }
  return base;
}

/** Returns an element's font weight as a number. */
export function fontWeight(element: Element, sheet: Sheet): number {
  const value = inherited(element, 'font-weight', sheet) ?? '400';
  if (value === 'bold' || value === 'bolder') return 700;
  return Number(value) || 400;
}
