import { declared, fontSize, fontWeight, inherited } from '../css/cascade.ts';
import type { Sheet } from '../css/style-rules.ts';
import { type Box, readNumbers, unite } from './box.ts';
import type { Letters, Measure } from './shape.ts';
import { readShare } from './share.ts';

const arabic = /[\u0590-\u08ff]/;

/** The settings of text: a measure, the rules of its drawing, and the page's font size in px. */
export interface Setting {
  measure: Measure;
  sheet: Sheet;
  base: number;
}

/** Text after layout: its box, if it has letters, and the length of all its letters in px. */
export interface SetText {
  box: Box | undefined;
  length: number;
}

interface Run {
  element: Element;
  text: string;
  letters: Letters;
  top: number;
  bottom: number;
}

/** A stretch of text with one anchor (SVG 2: an anchored chunk). */
interface Chunk {
  x: number;
  anchor: string;
  runs: Run[];
}

/** Returns the layout of a `text` or `tspan` element: white space collapsed, rows placed, chunks anchored. */
export function setText(element: Element, setting: Setting): SetText {
  const chunks: Chunk[] = [];
  const pen = { x: 0, y: 0, space: true };
  const place = (at: Element): void => {
    const size = fontSize(at, setting.sheet, setting.base);
    const length = (name: string): number | undefined => readLength(at, name, setting);
    const [x, y] = [length('x'), length('y')];
    pen.x = (x ?? pen.x) + (length('dx') ?? 0);
    pen.y = (y ?? pen.y) + (length('dy') ?? 0);
    if (x !== undefined || y !== undefined || chunks.length === 0) {
      const anchor = inherited(at, 'text-anchor', setting.sheet) ?? 'start';
      chunks.push({ x: pen.x, anchor, runs: [] });
    }
    for (const child of at.childNodes) {
      if (child.nodeType === 3) write(at, child.nodeValue ?? '', size);
      else if (isSpan(child)) place(child);
    }
  };
  const write = (at: Element, raw: string, size: number): void => {
    const text = collapse(raw, pen.space);
    if (!text) return;
    pen.space = text.endsWith(' ');
    const run = setRun(at, text, size, pen.y, setting);
    pen.x += run.letters.width;
    chunks.at(-1)?.runs.push(run);
  };
  place(element);
  trim(chunks, setting);
  const boxes = chunks.flatMap(placeChunk);
  return { box: unite(boxes), length: sumWidths(chunks.flatMap((chunk) => chunk.runs)) };
}

function isSpan(node: Node): node is Element {
  return node.nodeType === 1 && ['tspan', 'a'].includes((node as Element).localName);
}

function collapse(raw: string, afterSpace: boolean): string {
  const text = raw.replace(/[ \t\r\n]+/g, ' ');
  return afterSpace ? text.replace(/^ /, '') : text;
}

/** Removes the space at the end of the text, which is not shown. */
function trim(chunks: Chunk[], setting: Setting): void {
  const last = chunks.at(-1)?.runs.at(-1);
  if (!last?.text.endsWith(' ')) return;
  const size = fontSize(last.element, setting.sheet, setting.base);
  const weight = fontWeight(last.element, setting.sheet);
  last.letters = setting.measure.set(last.text.trimEnd(), size, weight);
}

function setRun(element: Element, text: string, size: number, y: number, setting: Setting): Run {
  const weight = fontWeight(element, setting.sheet);
  const { rise, fall } = setting.measure.reach(size, weight);
  const middle = setting.measure.middle(size, weight);
  const baseline = y + dropBaseline(readBaseline(element, setting.sheet), rise, fall, middle);
  const letters = setting.measure.set(text, size, weight);
  const top = baseline + Math.min(-rise, letters.top);
  return { element, text, letters, top, bottom: baseline + Math.max(fall, letters.bottom) };
}

function readBaseline(element: Element, sheet: Sheet): string {
  if (element.localName === 'tspan') {
    const own = declared(element, 'alignment-baseline', sheet);
    if (own && own !== 'auto' && own !== 'baseline') return own;
  }
  return inherited(element, 'dominant-baseline', sheet) ?? 'auto';
}

/** Returns the distance by which letters move down so that the named baseline is at y. */
function dropBaseline(name: string, rise: number, fall: number, middle: number): number {
  if (name === 'middle') return middle / 2;
  if (name === 'central') return (rise - fall) / 2;
  if (name === 'hanging') return rise * 0.8;
  if (name === 'text-before-edge' || name === 'before-edge' || name === 'text-top') return rise;
  return name === 'text-after-edge' || name === 'after-edge' || name === 'ideographic' ? -fall : 0;
}

function sumWidths(runs: Run[]): number {
  return runs.reduce((sum, run) => sum + run.letters.width, 0);
}

/** Returns the boxes of a chunk's runs: from pen to pen, extended by ink outside this range. */
function placeChunk({ x, anchor, runs }: Chunk): Box[] {
  const width = sumWidths(runs);
  let pen = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return orderRuns(runs).map(({ letters, top, bottom }) => {
    const box = { left: pen + letters.left, right: pen + letters.right, top, bottom };
    pen += letters.width;
    return { ...box, right: Math.max(box.right, pen) };
  });
}

/** Returns runs in visual order from left to right: consecutive Arabic words run from right to left. */
function orderRuns(runs: Run[]): Run[] {
  const ordered: Run[] = [];
  let from = 0;
  for (const run of runs) {
    if (arabic.test(run.text)) ordered.splice(from, 0, run);
    else from = ordered.push(run);
  }
  return ordered;
}

/**
 * Returns the length of an attribute in px (`em` and `ex` relative to the element's font, a percentage to
 * the view); undefined if it is missing.
 */
export function readLength(element: Element, name: string, setting: Setting): number | undefined {
  const text = element.getAttribute(name);
  const number = readNumbers(text)[0];
  if (number === undefined || text === null) return undefined;
  const share = readShare(element, name);
  if (share !== undefined) return share;
  if (!/e[mx]\s*$/.test(text)) return number;
  const size = fontSize(element, setting.sheet, setting.base);
  if (/em\s*$/.test(text)) return number * size;
  return number * setting.measure.middle(size, fontWeight(element, setting.sheet));
}
