import { declared } from '../css/cascade.ts';
import { readSheet, type Sheet } from '../css/style-rules.ts';
import {
  type Box,
  compose,
  enclose,
  identity,
  type Matrix,
  move,
  readNumbers,
  readTransform,
  unite,
} from './box.ts';
import { flatten, type Point } from './path.ts';
import type { Measure } from './shape.ts';
import { readShare } from './share.ts';
import { readLength, type SetText, type Setting, setText } from './text-layout.ts';

/** The results of a browser's layout, for a document without layout; all lengths in px. */
export interface Geometry {
  /** Returns an element's box in its own coordinates; undefined if it draws nothing. */
  box(element: Element): Box | undefined;
  text(element: Element): SetText;
  /** Returns the transformation from an element's own coordinates to those of its outermost `svg`. */
  toRoot(element: Element): Matrix;
  /** Returns a length attribute in px; undefined if there is none. */
  length(element: Element, name: string): number | undefined;
  sheet(element: Element): Sheet;
}

const undrawn = new Set(
  'clipPath defs desc filter linearGradient marker mask metadata pattern radialGradient script style symbol title'.split(
    ' ',
  ),
);

/** Returns a geometry that measures text with `measure`; `base` is the page's font size. */
export function readGeometry(measure: Measure, base: number): Geometry {
  const sheets = new Map<string, Sheet>();
  const boxes = new Map<string, Box | undefined>();
  const sheet = (element: Element): Sheet => {
    const css = [...(rootOf(element)?.children ?? [])]
      .filter((child) => child.localName === 'style')
      .map((child) => child.textContent)
      .join('\n');
    const known = sheets.get(css) ?? readSheet(css);
    sheets.set(css, known);
    return known;
  };
  const setting = (element: Element): Setting => ({ measure, sheet: sheet(element), base });
  const pathBox = (data: string): Box | undefined => {
    if (!boxes.has(data)) boxes.set(data, enclose(flatten(data).flat()));
    return boxes.get(data);
  };
  const boxIn = (element: Element, own: Setting): Box | undefined => {
    if (isText(element)) return setText(element, own).box;
    if (element.localName === 'path') return pathBox(element.getAttribute('d') ?? '');
    return shapeBox(element) ?? unite(childBoxes(element, own));
  };
  function* childBoxes(element: Element, own: Setting): Generator<Box> {
    for (const child of element.children) {
      if (undrawn.has(child.localName)) continue;
      if (declared(child, 'display', own.sheet) === 'none') continue;
      const box = boxIn(child, own);
      if (box) yield move(box, ownMap(child));
    }
  }
  return {
    box: (element) => boxIn(element, setting(element)),
    text: (element) => setText(element, setting(element)),
    length: (element, name) => readLength(element, name, setting(element)),
    toRoot,
    sheet,
  };
}

function isText(element: Element): boolean {
  return element.localName === 'text' || element.localName === 'tspan';
}

function rootOf(element: Element): Element | undefined {
  let root: Element | undefined;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.localName === 'svg') root = at;
  }
  return root;
}

function number(element: Element, name: string): number {
  return readShare(element, name) ?? (Number.parseFloat(element.getAttribute(name) ?? '') || 0);
}

function shapeBox(element: Element): Box | undefined {
  const read = (name: string): number => number(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
      return spread(read('x'), read('y'), read('width'), read('height'));
    case 'circle':
      return round(read('cx'), read('cy'), read('r'), read('r'));
    case 'ellipse':
      return round(read('cx'), read('cy'), read('rx'), read('ry'));
    case 'line':
      return enclose([
        [read('x1'), read('y1')],
        [read('x2'), read('y2')],
      ]);
    case 'polygon':
    case 'polyline':
      return enclose(pairs(readNumbers(element.getAttribute('points'))));
    default:
      return undefined;
  }
}

function spread(left: number, top: number, width: number, height: number): Box | undefined {
  if (!width && !height) return undefined;
  return { left, top, right: left + width, bottom: top + height };
}

function round(x: number, y: number, rx: number, ry: number): Box {
  return { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry };
}

function pairs(numbers: number[]): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    points.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  }
  return points;
}

function ownMap(element: Element): Matrix {
  const map = readTransform(element.getAttribute('transform'));
  if (element.localName !== 'svg') return map;
  return compose(map, [1, 0, 0, 1, number(element, 'x'), number(element, 'y')]);
}

function toRoot(element: Element): Matrix {
  let map = identity;
  for (let at: Element | null = element; at && at.localName !== 'svg'; at = at.parentElement) {
    map = compose(ownMap(at), map);
  }
  return map;
}
