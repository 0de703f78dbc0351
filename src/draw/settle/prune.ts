import { readNumbers } from '../measure/box.ts';

const DRAWN = new Set(
  `circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop svg symbol text textPath title tspan`.split(/\s+/),
);
const KEPT = new Set(
  `aria-describedby aria-labelledby class clip-path clipPathUnits cx cy d data-actor data-id
  data-implied data-kind data-relation data-step direction
  dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-weight fx fy
  gradientTransform gradientUnits height href id lang marker-end marker-mid marker-start
  markerHeight markerUnits markerWidth mask offset opacity orient pathLength points
  preserveAspectRatio r refX refY role rx ry stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor
  transform viewBox visibility width x x1 x2 y y1 y2`.split(/\s+/),
);
const NUMERIC = new Set(
  `cx cy d dx dy font-size height points r refX refY rx ry stroke-dasharray stroke-width transform
  viewBox width x x1 x2 y y1 y2`.split(/\s+/),
);

/** Removes all that a still drawing has no use for: elements and attributes not on a closed list, links
 * that lead out, markers that nothing uses, groups that hold or say nothing. Numbers keep one decimal. */
export function prune(svg: Element): void {
  for (const element of [...svg.querySelectorAll('*')]) {
    if (element.localName === 'a' || element.localName === 'switch') unlink(element);
    else if (!DRAWN.has(element.localName)) element.remove();
    // What stands in them would be read as HTML.
    else if (/^(desc|title)$/.test(element.localName))
      element.textContent = String(element.textContent);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) pruneAttributes(element);
  dropUnused(svg);
  for (const element of [...svg.querySelectorAll('*')].reverse()) fold(element);
  raiseAnchor(svg);
}

/** Says once, for the whole drawing, that words stand about their middle, where all of them do. */
function raiseAnchor(svg: Element): void {
  const texts = [...svg.querySelectorAll('text')];
  const centred = texts.every((text) => text.getAttribute('text-anchor') === 'middle');
  if (texts.length < 2 || !centred) return;
  for (const text of texts) text.removeAttribute('text-anchor');
  svg.setAttribute('text-anchor', 'middle');
}

/** Makes a link or a choice a plain group, which keeps its place. */
function unlink(element: Element): void {
  const name = element.closest('text') ? 'tspan' : 'g';
  const group = element.ownerDocument.createElementNS(element.namespaceURI, name);
  for (const kept of ['transform', 'class']) {
    const value = element.getAttribute(kept);
    if (value) group.setAttribute(kept, value);
  }
  group.append(...element.childNodes);
  element.replaceWith(group);
}

function pruneAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const leads = name === 'href' && !value.startsWith('#');
    // A reference may be written in capitals, and in escapes (CSS Syntax 3, 4.3.4).
    const calls = /url\s*\(|\\/i.test(value) && !/^url\(#[^)\\]*\)$/.test(value);
    // A place at 0 is where an element stands by itself; a row of a text stands after the one before.
    const idle = /^c?[xy]$/.test(name) && Number(value) === 0 && element.localName !== 'tspan';
    if (!KEPT.has(name) || leads || calls || idle || value === '') element.removeAttribute(name);
    else if (NUMERIC.has(name)) element.setAttribute(name, round(value, name));
  }
}

/** Rounds each number: to one decimal, but the factors of a map to five. */
function round(value: string, name: string): string {
  if (name === 'transform') {
    return value.replace(/(\w+)\s*\(([^)]*)\)/g, (_, step: string, list: string) => {
      const digits = step === 'translate' ? 1 : 5;
      return `${step}(${readNumbers(list)
        .map((n) => trim(n, digits))
        .join(' ')})`;
    });
  }
  const rounded = value
    .replace(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (n) => ` ${trim(Number(n), 1)}`)
    .replace(/[\s,]+/g, ' ')
    .trim();
  return name === 'd' ? rounded.replace(/ ?([A-Za-z]) ?/g, '$1').replace(/ -/g, '-') : rounded;
}

function trim(n: number, digits: number): string {
  return String(Number(n.toFixed(digits)) + 0);
}

function dropUnused(svg: Element): void {
  const text = svg.outerHTML;
  for (const part of svg.querySelectorAll(
    'marker,linearGradient,radialGradient,clipPath,symbol,mask',
  )) {
    const id = part.getAttribute('id');
    if (!id || !(text.includes(`url(#${id})`) || text.includes(`"#${id}"`))) part.remove();
  }
}

function fold(element: Element): void {
  const { localName } = element;
  if (localName === 'rect' && !(Number(element.getAttribute('width')) > 0)) element.remove();
  else if (localName === 'path' && isUnseen(element)) element.remove();
  else if (localName === 'text' && !element.textContent.trim()) element.remove();
  else if (localName === 'defs' && element.children.length === 0) element.remove();
  else if (localName === 'g') foldGroup(element);
}

function isUnseen(path: Element): boolean {
  if (!path.getAttribute('d')) return true;
  return path.getAttribute('fill') === 'none' && !path.closest('[stroke]:not([stroke="none"])');
}

/** Takes a group away that holds nothing or says nothing, and joins one that only moves its only child. */
function foldGroup(group: Element): void {
  const names = group.getAttributeNames();
  for (const node of [...group.childNodes]) {
    if (node.nodeType === 3 && !node.textContent?.trim()) node.remove();
  }
  if (group.children.length === 0 || names.length === 0) {
    group.replaceWith(...group.childNodes);
    return;
  }
  const [only, ...others] = group.children;
  if (!only || others.length > 0) return;
  const moves = names.every((name) => name === 'transform');
  if (!moves) {
    absorb(group, only);
    return;
  }
  const own = only.getAttribute('transform');
  const joined = join(group.getAttribute('transform') ?? '', own ?? '');
  if (joined) only.setAttribute('transform', joined);
  else only.removeAttribute('transform');
  group.replaceWith(only);
}

/** Takes a plain move of all that a group holds into the group itself. */
function absorb(group: Element, only: Element): void {
  const names = only.getAttributeNames();
  if (only.localName !== 'g' || names.length === 0) return;
  const [outer, inner] = [group, only].map((part) => part.getAttribute('transform') ?? '');
  if (!names.every((name) => name === 'transform')) return;
  const joined = join(outer ?? '', inner ?? '');
  if (joined) group.setAttribute('transform', joined);
  else group.removeAttribute('transform');
  only.replaceWith(...only.childNodes);
}

/** Joins two maps; two plain moves become one. */
function join(outer: string, inner: string): string {
  const plain = /^translate\([^)]*\)$/;
  if (!plain.test(outer) || (inner && !plain.test(inner))) return `${outer} ${inner}`.trim();
  const [a = 0, b = 0] = readNumbers(outer);
  const [c = 0, d = 0] = readNumbers(inner);
  const [x, y] = [trim(a + c, 1), trim(b + d, 1)];
  return x === '0' && y === '0' ? '' : `translate(${x} ${y})`;
}
