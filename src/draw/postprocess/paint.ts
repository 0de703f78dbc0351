import { declared, declaredOf, fontSize, isInherited } from '../css/cascade.ts';
import type { Sheet } from '../css/style-rules.ts';
import { readSubject, type Subject } from '../css/subject.ts';
import { readNumbers } from '../measure/box.ts';
import { readColour } from './colour.ts';

/** Initial values of properties (SVG 2, property index). */
const initial: Record<string, string> = {
  'clip-path': 'none',
  'dominant-baseline': 'auto',
  fill: '#000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'font-size': '16',
  'font-weight': '400',
  'marker-end': 'none',
  'marker-mid': 'none',
  'marker-start': 'none',
  opacity: '1',
  rx: '0',
  ry: '0',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'text-anchor': 'start',
  visibility: 'visible',
};
const properties = Object.keys(initial);
const lettersOnly = /^(font-|text-anchor|dominant-baseline)/;
const shapes = new Set(['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect']);

const rounded = /^r[xy]$/;

type Painted = Record<string, string>;

/**
 * Writes a drawing's style sheet and style attributes as presentation attributes, and removes both,
 * together with everything that is not displayed; `base` is the page's font size in px.
 */
export function paint(svg: Element, sheet: Sheet, base: number): void {
  paintTree(readSubject(svg), sheet, base, { ...initial, 'font-size': String(base) });
  for (const style of svg.querySelectorAll('style')) style.remove();
}

function paintTree(subject: Subject, sheet: Sheet, base: number, above: Painted): void {
  const { element } = subject;
  if (declaredOf(subject, 'display', sheet) === 'none') {
    element.remove();
    return;
  }
  const painted = Object.fromEntries(
    properties.map((name) => [name, compute(subject, name, sheet, base, above)]),
  );
  for (const child of [...element.children])
    paintTree(readSubject(child, subject), sheet, base, painted);
  for (const name of properties) write(element, name, painted, above);
  writeTransform(subject, sheet);
  for (const name of ['style', 'font-family', 'font-style']) element.removeAttribute(name);
}

/** Returns the computed value of a property, with inheritance, and with units and colour names resolved. */
function compute(
  subject: Subject,
  name: string,
  sheet: Sheet,
  base: number,
  above: Painted,
): string {
  const fallback = initial[name] ?? '';
  const passed = isInherited(name) ? (above[name] ?? fallback) : fallback;
  const { element } = subject;
  if (rounded.test(name) && element.localName !== 'rect') return fallback;
  const value = declaredOf(subject, name, sheet) ?? readAlignment(subject, name, sheet);
  if (value === undefined || value === 'inherit' || value.includes('var(')) return passed;
  if (name === 'font-size') return String(fontSize(element, sheet, base));
  if (/^(initial|revert|unset)$/.test(value)) return value === 'unset' ? passed : fallback;
  if (name === 'fill' || name === 'stroke') {
    const colour = /^currentcolor$/i.test(value) ? findColour(element, sheet) : value;
    return /^url\(/i.test(colour) ? simplify(name, colour) : readColour(colour);
  }
  return simplify(name, value);
}

/** Returns the baseline by which a part of a text is aligned with the text, if it has no other. */
function readAlignment(subject: Subject, name: string, sheet: Sheet): string | undefined {
  if (name !== 'dominant-baseline' || subject.element.localName !== 'tspan') return undefined;
  const alignment = declaredOf(subject, 'alignment-baseline', sheet);
  return alignment === 'central' || alignment === 'middle' ? alignment : undefined;
}

/** Writes a transformation that CSS declares, about the origin that it declares, as an attribute. */
function writeTransform(subject: Subject, sheet: Sheet): void {
  const { element } = subject;
  const transform = declaredOf(subject, 'transform', sheet);
  if (transform === undefined || transform === element.getAttribute('transform')) return;
  const plain = transform === 'none' ? '' : transform.replace(/(?<=\d)(?:px|deg)/g, '');
  const [x = 0, y = 0] = readNumbers(declaredOf(subject, 'transform-origin', sheet) ?? null);
  const about = x || y ? `translate(${x} ${y}) ${plain} translate(${-x} ${-y})` : plain;
  if (about) element.setAttribute('transform', about);
  else element.removeAttribute('transform');
}

function findColour(element: Element, sheet: Sheet): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const value = declared(at, 'color', sheet);
    if (value && !/^(inherit|currentcolor)$/i.test(value)) return value;
  }
  return '#000';
}

function simplify(name: string, value: string): string {
  if (name === 'font-weight') {
    return { normal: '400', bold: '700', bolder: '700', lighter: '300' }[value] ?? value;
  }
  if (name === 'stroke-dasharray') {
    const dashes = value.replace(/px/g, '').split(/[\s,]+/);
    const gaps = dashes.some((dash, i) => (i % 2 === 1 || dashes.length === 1) && dash !== '0');
    return gaps ? dashes.join(' ') : 'none';
  }
  return value.replace(/^([\d.]+)px$/, '$1').replace(/^url\(["']?(.*?)["']?\)$/, 'url($1)');
}

/** Writes a value if it differs from the value that the element would have without it. */
function write(element: Element, name: string, painted: Painted, above: Painted): void {
  if (rounded.test(name) && element.localName !== 'rect') return;
  const value = painted[name] ?? '';
  const without = isInherited(name) ? above[name] : initial[name];
  if (value === without || isIdle(element, name, painted)) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function isIdle(element: Element, name: string, painted: Painted): boolean {
  if (name === 'ry') return painted.ry === painted.rx;
  if (!shapes.has(element.localName)) return false;
  return lettersOnly.test(name) || (name.startsWith('stroke-') && painted.stroke === 'none');
}
