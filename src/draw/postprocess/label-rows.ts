import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { trim } from './round.ts';

/**
 * Increases the distance between the rows of Mermaid's wrapped labels: at its 1.1 em the marks of
 * Arabic letters would touch. Refers to nothing outside itself, so that a browser can run it too.
 */
export function spreadRows(prototype: Element, row: number): void {
  const write = prototype.setAttribute;
  prototype.setAttribute = function (name: string, value: string): void {
    const labels = /\btext-outer-tspan\b/.test(this.getAttribute('class') ?? '');
    if (labels && name === 'y' && /em$/.test(value)) {
      const index = Math.round((Number.parseFloat(value) + 0.1) / 1.1);
      write.call(this, name, `${Math.round((index * row - 0.1) * 1000) / 1000}em`);
    } else if (!labels && name === 'dy' && value === '1.1em') write.call(this, name, `${row}em`);
    else write.call(this, name, value);
  };
}

/**
 * Adds padding around the names of states, px at the sides and above: Mermaid fixes its own at 8.
 * Refers to nothing outside itself, so that a browser can run it too.
 */
export function padStates(prototype: SVGGraphicsElement, sides: number, above: number): void {
  const measure = prototype.getBBox;
  prototype.getBBox = function (): DOMRect {
    const box = measure.call(this);
    if (this.localName !== 'text' || !this.closest('.statediagram-state')) return box;
    const { x, y, width, height } = box;
    const grown = {
      x: x - sides,
      y: y - above,
      width: width + 2 * sides,
      height: height + 2 * above,
    };
    return grown as DOMRect;
  };
}

/** Replaces the references that Mermaid leaves in a text (HTML Standard, 13.5): «C&#35;», «&quot;». */
export function resolveReferences(text: Element): void {
  for (const node of text.childNodes) {
    if (node.nodeType === 1) resolveReferences(node as Element);
    else if (node.nodeValue?.includes('&'))
      node.nodeValue = node.nodeValue.replace(
        /&(?:#(\d{2,6})|([a-z]\w*));/gi,
        (whole, code, name) =>
          name
            ? decodeNamedCharacterReference(name) || whole
            : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
      );
  }
}

/** Returns a text's rows, each with its words separated by single spaces. */
export function readRows(text: Element): string[] {
  // A part without a place of its own is emphasised, or runs from left to right.
  const rows = [...text.children].filter((child) =>
    ['x', 'y', 'dy'].some((name) => child.hasAttribute(name)),
  );
  const parts = rows.length > 0 ? rows : [text];
  return parts.map((row) => row.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Reads a length attribute in px; undefined if the element has none. */
type ReadLength = (element: Element, name: string) => number | undefined;

/**
 * Simplifies a text: words without their own style join their row, lengths become px, attributes shared
 * by all rows move to the text, and a single row is put directly into the text.
 */
export function spaceRows(text: Element, length: ReadLength): void {
  for (const span of [...text.querySelectorAll('tspan')].reverse()) {
    writePlace(span, length);
    for (const name of ['class', 'font-style']) span.removeAttribute(name);
    if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
  }
  writePlace(text, length);
  text.normalize();
  const parts = [...text.childNodes].filter((node) => node.textContent?.trim());
  const rows = parts.filter((node): node is Element => node.nodeType === 1);
  const [first] = rows;
  if (!first || rows.length < parts.length) return;
  for (const { name, value } of [...first.attributes]) {
    if (rows.length > 1 && name === 'y') continue;
    if (!rows.every((row) => row.getAttribute(name) === value)) continue;
    text.setAttribute(name, value);
    if (rows.length === 1 || name !== 'x') for (const row of rows) row.removeAttribute(name);
  }
  if (rows.length === 1) text.replaceChildren(...first.childNodes);
  else if (rows.every((row) => row.hasAttribute('y'))) text.removeAttribute('y');
}

/** Writes x and y in px, including dx and dy, if an element has its own position. */
function writePlace(element: Element, length: ReadLength): void {
  for (const axis of ['x', 'y']) {
    const [at, by] = [length(element, axis), length(element, `d${axis}`) ?? 0];
    element.removeAttribute(`d${axis}`);
    if (at !== undefined) element.setAttribute(axis, String(at + by));
    else if (by !== 0) element.setAttribute(`d${axis}`, String(by));
  }
}

/**
 * Writes each row of a text as a separate text, in a group (`data-rows`) with the shared attributes:
 * WebKit misplaces the letters of a right-to-left text with several rows (WebKit bug 246888). A text
 * whose parts follow one another on one line is not split.
 */
export function partRows(text: Element): void {
  const rows = [...text.children].filter((child) => child.localName === 'tspan');
  const bare = [...text.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  if (bare || rows.length < 2 || !rows.slice(1).every((row) => row.hasAttribute('x'))) return;
  const group = text.ownerDocument.createElementNS(text.namespaceURI, 'g');
  copyAttributes(text, group, /^[xy]$/);
  group.setAttribute('data-rows', '');
  const x = text.getAttribute('x') ?? '0';
  let y = Number(text.getAttribute('y') ?? 0);
  for (const row of rows) {
    y = row.hasAttribute('y') ? Number(row.getAttribute('y')) : y + Number(row.getAttribute('dy'));
    group.append(makeRow(row, row.getAttribute('x') ?? x, y));
  }
  text.replaceWith(group);
}

function makeRow(row: Element, x: string, y: number): Element {
  const text = row.ownerDocument.createElementNS(row.namespaceURI, 'text');
  if (Number(x) !== 0) text.setAttribute('x', x);
  text.setAttribute('y', trim(y, 1));
  copyAttributes(row, text, /^d?[xy]$/);
  text.append(...row.childNodes);
  return text;
}

function copyAttributes(from: Element, to: Element, but: RegExp): void {
  for (const { name, value } of from.attributes) if (!but.test(name)) to.setAttribute(name, value);
}
