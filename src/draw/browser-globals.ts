import { lexer } from 'css-tree';
import { inherited } from './css/cascade.ts';
import type { Page } from './dom/dom-page.ts';
import { type Box, move, readNumbers } from './measure/box.ts';
import type { Geometry } from './measure/geometry.ts';
import { flatten, type Point } from './measure/path.ts';
import type { Measure } from './measure/shape.ts';

/** The space for a drawing, px: a slide's width without its margins. */
export const pageSize = { width: 1136, height: 600 };

/** Makes a page the global scope of this thread. Mermaid needs it before it is imported. */
export function sharePage(page: Page): void {
  const scope = globalThis as Record<string, unknown>;
  Object.assign(scope, page, { window: globalThis });
  scope.CSS = { escape: escapeName, supports: supportsValue };
  fillBuiltIns();
  define(globalThis, 'navigator', { userAgent: 'node', platform: '' });
  define(globalThis, 'screen', { availWidth: pageSize.width, availHeight: pageSize.height });
  // Mermaid groups its measurements by animation frames; there are none here, so callbacks run as soon
  // as possible.
  scope.requestAnimationFrame = (run: (now: number) => void) => setImmediate(run, 0);
  scope.cancelAnimationFrame = clearImmediate;
}

function escapeName(name: string): string {
  return name.replace(/[^\w\u0080-\uffff-]/g, (letter) => `\\${letter}`);
}

/** Returns whether a property can have a value (CSS Conditional 3, 7.5). */
function supportsValue(property: string, value: string): boolean {
  return value.trim() !== '' && !lexer.matchProperty(property, value).error;
}

/** Adds the built-in functions that Mermaid calls and Node 20 lacks (ECMAScript 2024). */
function fillBuiltIns(): void {
  if ('groupBy' in Object) return;
  define(Object, 'groupBy', groupBy);
}

/** Returns items by the key that `name` gives each of them, as `Object.groupBy` does. */
function groupBy<Item>(
  items: Iterable<Item>,
  name: (item: Item, index: number) => PropertyKey,
): Partial<Record<PropertyKey, Item[]>> {
  const groups: Partial<Record<PropertyKey, Item[]>> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = name(item, index);
    groups[key] = [...(groups[key] ?? []), item];
    index += 1;
  }
  return groups;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** Adds the layout methods that Mermaid calls to this page; `geometry` and `measure` compute their results. */
export function installGeometry(page: Page, geometry: Geometry, measure: Measure): void {
  const drawn = page.SVGElement.prototype;
  define(drawn, 'getBBox', function (this: Element) {
    return toPlace(geometry.box(this));
  });
  define(drawn, 'getComputedTextLength', function (this: Element) {
    return geometry.text(this).length;
  });
  define(drawn, 'getTotalLength', function (this: Element) {
    return readSegments(this).reduce((sum, segment) => sum + segment.length, 0);
  });
  define(drawn, 'getPointAtLength', function (this: Element, length: number) {
    return findPoint(readSegments(this), length);
  });
  define(page.Element.prototype, 'getBoundingClientRect', function (this: Element) {
    if (!(this instanceof page.SVGElement)) {
      return toRectangle({ left: 0, top: 0, right: pageSize.width, bottom: pageSize.height });
    }
    const box = geometry.box(this);
    return toRectangle(box && move(box, geometry.toRoot(this)));
  });
  page.getComputedStyle = (element: Element) => computeStyle(element, geometry);
  const holding = page.HTMLElement.prototype;
  for (const name of ['offsetWidth', 'clientWidth']) define(holding, name, pageSize.width);
  for (const name of ['offsetHeight', 'clientHeight']) define(holding, name, pageSize.height);
  define(holding, 'getContext', () => openCanvas(measure));
}

/** Returns the computed style of an element, limited to the properties that Mermaid reads. */
function computeStyle(element: Element, geometry: Geometry) {
  const getPropertyValue = (property: string): string =>
    inherited(element, property, geometry.sheet(element)) ?? (/^padding/.test(property) ? '0' : '');
  return { getPropertyValue, textAnchor: getPropertyValue('text-anchor') };
}

/** Returns a box as an SVGRect, which has no sides: Mermaid would take a `left` for an offset. */
function toPlace(box: Box | undefined) {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns a box as a DOMRect. */
function toRectangle(box: Box | undefined) {
  const place = toPlace(box);
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { ...place, left, top, right, bottom, toJSON: () => place };
}

interface Segment {
  from: Point;
  to: Point;
  length: number;
}

function readSegments(element: Element): Segment[] {
  return flatten(element.getAttribute('d') ?? '').flatMap((points) =>
    points.slice(1).map((to, i) => {
      const from = points[i] ?? to;
      return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
    }),
  );
}

function findPoint(segments: Segment[], along: number): { x: number; y: number } {
  let left = Math.max(0, along);
  for (const { from, to, length } of segments) {
    if (length > 0 && left <= length) {
      const part = left / length;
      return { x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part };
    }
    left -= length;
  }
  const [x, y] = segments.at(-1)?.to ?? [0, 0];
  return { x, y };
}

/** Returns a canvas that measures text and draws nothing. */
function openCanvas(measure: Measure): unknown {
  const canvas = {
    font: '10px sans-serif',
    measureText(text: string) {
      const weight = /\bbold\b/.test(canvas.font) ? 700 : (readNumbers(canvas.font)[0] ?? 400);
      const size = Number.parseFloat(/([\d.]+)px/.exec(canvas.font)?.[1] ?? '10');
      return { width: measure.set(text, size, weight >= 100 ? weight : 400).width };
    },
  };
  const ignore = (): object => ({ addColorStop: () => undefined });
  return new Proxy(canvas, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : ignore),
  });
}
