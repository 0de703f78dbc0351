import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { PictureFault } from './picture-fault.ts';
import type { Size } from './raster.ts';
import { keepAttribute, keepStyle } from './svg-reference.ts';
import { checkRepeats } from './svg-repeat.ts';

/** A drawing that holds nothing but itself: no script, no address, no clock. */
export interface SvgPicture extends Size {
  text: string;
  /** What was left out, in plain words; empty if it is as its author made it. */
  removed: string[];
  /** True if it has words as text: each machine sets them in a font of its own. */
  hasWords: boolean;
}

/** Elements that draw. */
const drawn = new Set(
  `circle clipPath defs desc ellipse filter g image line linearGradient marker mask path pattern
  polygon polyline radialGradient rect stop style svg switch symbol text textPath title tspan
  use`.split(/\s+/),
);

/** Most KB of a drawing, most elements, and how deep they may nest. */
const limits = { size: 4096, elements: 100_000, depth: 200 };
const spaces = { svg: 'http://www.w3.org/2000/svg', link: 'http://www.w3.org/1999/xlink' };

/**
 * Returns a drawing with only what draws, from a closed list: no scripts, animations, foreign elements,
 * events, or references to anything outside it. Throws for a file that is damaged, too large, or has
 * no size.
 */
export function cleanSvg(bytes: Uint8Array): SvgPicture {
  if (bytes.length > limits.size * 1024)
    throw new PictureFault(
      `this drawing has more than ${limits.size} KB: make it simpler, or save it as PNG`,
    );
  const removed = new Set<string>();
  const root = readTree(decode(bytes), removed);
  checkRepeats(root, limits.elements);
  const { width, height } = sizeOf(root);
  Object.assign(root.attributes, {
    xmlns: spaces.svg,
    'xmlns:xlink': spaces.link,
    width: String(width),
    height: String(height),
    viewBox: root.attributes.viewBox ?? `0 0 ${width} ${height}`,
  });
  const document: Root = { type: 'root', children: [root] };
  const text = toXml(document, { closeEmptyElements: true, tightClose: true });
  return { text, width, height, removed: [...removed].sort(), hasWords: hasText(root) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('it is not UTF-8 text');
  }
}

function unreadable(why: string): PictureFault {
  return new PictureFault(
    `this drawing cannot be read (${why}): open it in a drawing program and save it again as plain SVG`,
  );
}

function readTree(text: string, removed: Set<string>): Element {
  const top = x('top');
  const open: Element[] = [top];
  let [count, skipped] = [0, 0];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw unreadable('its XML is not well formed');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > limits.elements || open.length + skipped > limits.depth)
      throw unreadable('it has too many elements');
    const element = skipped > 0 ? undefined : keepElement(tag, removed);
    if (!element) skipped += 1;
    else {
      open.at(-1)?.children.push(element);
      open.push(element);
    }
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1;
    else open.pop();
  });
  const addText = (value: string) => {
    const parent = open.at(-1);
    if (skipped > 0 || !parent) return;
    parent.children.push({
      type: 'text',
      value: parent.name === 'style' ? keepStyle(value, removed) : value,
    });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [root] = top.children;
  if (root?.type !== 'element' || root.name !== 'svg') throw unreadable('it begins with no <svg>');
  return root;
}

/** Returns an element with what is kept of its attributes; undefined if it is not of a drawing. */
function keepElement(tag: SaxesTagNS, removed: Set<string>): Element | undefined {
  const { uri, local } = tag;
  // Drawing programs keep their own notes in elements of their own: leaving them out changes nothing.
  if (uri !== spaces.svg) return undefined;
  // A link leads nowhere in a picture; what is in it is drawn.
  const name = local === 'a' ? 'g' : local;
  if (!drawn.has(name) && !/^fe[A-Z]/.test(name)) {
    if (local !== 'metadata') removed.add(`<${local}>`);
    return undefined;
  }
  const attributes = Object.values(tag.attributes).flatMap(({ uri: of, local: key, value }) => {
    if (of !== '' && of !== spaces.link) return [];
    if (local === 'a' && key === 'href') return [];
    return keepAttribute(name, key, value, removed)
      ? [[of === spaces.link ? `xlink:${key}` : key, value] as const]
      : [];
  });
  return { ...x(name), attributes: Object.fromEntries(attributes) };
}

/** Px of the units of CSS that do not depend on a page. */
const units = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

function sizeOf({ attributes }: Element): Size {
  const [, , across, down] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = readLength(attributes.width) ?? across;
  const height = readLength(attributes.height) ?? down;
  if (!width || !height || !(width > 0 && height > 0 && width < 1e6 && height < 1e6))
    throw unreadable('it says neither its size nor its viewBox');
  return { width, height };
}

function readLength(text: string | null | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*([\d.]+(?:e\d+)?)(px|pt|pc|mm|cm|in)?\s*$/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * units[unit as keyof typeof units];
}

function hasText(element: Element): boolean {
  return (
    element.name === 'text' ||
    element.children.some((child) => child.type === 'element' && hasText(child))
  );
}
