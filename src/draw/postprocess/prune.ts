import { fold } from './collapse.ts';
import { round } from './round.ts';

const drawn = new Set(
  `circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop svg symbol text textPath title tspan`.split(/\s+/),
);
const keptAttributes = new Set(
  `aria-describedby aria-labelledby class clip-path clipPathUnits cx cy d data-actor data-id
  data-change data-degree data-implied data-kind data-relation data-said data-state data-step
  direction
  dominant-baseline dx dy fill fill-opacity fill-rule font-family font-size font-weight fx fy
  gradientTransform gradientUnits height href id lang marker-end marker-mid marker-start
  markerHeight markerUnits markerWidth mask offset opacity orient pathLength points
  preserveAspectRatio r refX refY role rx ry stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor
  text-decoration transform viewBox visibility width x x1 x2 y y1 y2`.split(/\s+/),
);
const numeric = new Set(
  `cx cy d dx dy font-size height points r refX refY rx ry stroke-dasharray stroke-width transform
  viewBox width x x1 x2 y y1 y2`.split(/\s+/),
);

/**
 * Removes everything that a static drawing does not use: elements and attributes that are not on a
 * closed list, external links, unused markers, empty or plain groups. Numbers keep one decimal.
 */
export function prune(svg: Element): void {
  for (const element of [...svg.querySelectorAll('*')]) {
    if (element.localName === 'a' || element.localName === 'switch') unlink(element);
    else if (!drawn.has(element.localName)) element.remove();
    // Their content would be read as HTML.
    else if (/^(desc|title)$/.test(element.localName))
      element.textContent = String(element.textContent);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) pruneAttributes(element);
  dropUnused(svg);
  for (const element of [...svg.querySelectorAll('*')].reverse()) fold(element);
  raiseAnchor(svg);
}

/** If all texts are anchored at their middle, writes the anchor once for the whole drawing. */
function raiseAnchor(svg: Element): void {
  const texts = [...svg.querySelectorAll('text')];
  const centred = texts.every((text) => text.getAttribute('text-anchor') === 'middle');
  if (texts.length < 2 || !centred) return;
  for (const text of texts) text.removeAttribute('text-anchor');
  svg.setAttribute('text-anchor', 'middle');
}

/** Replaces a link or a `switch` by a plain group at the same position. */
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
    // A reference may be in capitals and use escapes (CSS Syntax 3, 4.3.4).
    const calls = /url\s*\(|\\/i.test(value) && !/^url\(#[^)\\]*\)$/.test(value);
    // 0 is the default position of an element; a row of a text, however, follows the row before it.
    const idle = /^c?[xy]$/.test(name) && Number(value) === 0 && element.localName !== 'tspan';
    if (!keptAttributes.has(name) || leads || calls || idle || value === '')
      element.removeAttribute(name);
    else if (numeric.has(name)) element.setAttribute(name, round(value, name));
  }
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
