import type { View } from './view-box.ts';

const arabic = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/**
 * Kinds that always run from left to right, in any language. Not among them, and why: kinds with a
 * direction of their own (agentflow, class, er, flowchart, requirement, state, swimlane, usecase) or with
 * sides that the author names (architecture); kinds with a scale or fixed places (cynefin, wardley,
 * xychart); kinds without a direction (mindmap, venn); railroadAbnf, whose grammar is Latin.
 */
const mirrored = new Set(
  `block c4 eventmodeling gantt gitGraph ishikawa journey kanban packet pie quadrantChart radar railroad
  railroadEbnf railroadPeg sankey sequence timeline treemap treeView`.split(/\s+/),
);

/** Kinds whose scale or first word stays at the left. */
const leftward = /^(xychart|wardley|railroadAbnf)/;

/** Returns whether the finished drawing of a kind is read from its left edge. */
export function startsAtLeft(kind: string): boolean {
  return leftward.test(kind);
}

/** Returns whether a kind of drawing runs from left to right and has no direction setting. */
export function runsLeftToRight(kind: string): boolean {
  return mirrored.has(kind);
}

/**
 * Gives each Arabic text its own direction, so that brackets and full stops are on their correct side;
 * no letter moves from its measured position.
 */
export function directTexts(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) {
    if (!arabic.test(text.textContent)) continue;
    text.setAttribute('direction', 'rtl');
    swapAnchors(text);
  }
}

/** In right-to-left text `start` is the right end, so anchors are exchanged to keep the text in place. */
function swapAnchors(text: Element): void {
  const above = text.closest('[text-anchor]')?.getAttribute('text-anchor') ?? 'start';
  const swap = { start: 'end', end: 'start' };
  for (const part of [text, ...text.querySelectorAll('[text-anchor]')]) {
    const own = part.getAttribute('text-anchor') ?? (part === text ? above : undefined);
    if (own === 'start' || own === 'end') part.setAttribute('text-anchor', swap[own]);
  }
}

/**
 * Mirrors a drawing about the middle of its view, and each text back about its own anchor, so that what
 * began at the left begins at the right.
 */
export function mirror(svg: Element, { left, width }: View): void {
  const turned = svg.ownerDocument.createElementNS(svg.namespaceURI, 'g');
  turned.setAttribute('transform', `matrix(-1 0 0 1 ${2 * left + width} 0)`);
  const still = new Set(['defs', 'desc', 'style', 'title']);
  turned.append(...[...svg.children].filter((child) => !still.has(child.localName)));
  svg.append(turned);
  for (const text of svg.querySelectorAll('text')) turnBack(text);
}

/** Kinds with a direction of their own whose boxes hold rows or columns that begin at the left. */
const rowed = new Set(['classDiagram', 'er', 'requirement']);

/** Mirrors what is inside each box of such a kind, so that its rows and columns begin at the right. */
export function mirrorBoxes(svg: Element, kind: string): void {
  if (!rowed.has(kind)) return;
  for (const node of svg.querySelectorAll('.node')) {
    const turned = svg.ownerDocument.createElementNS(svg.namespaceURI, 'g');
    turned.setAttribute('transform', 'matrix(-1 0 0 1 0 0)');
    turned.append(...node.childNodes);
    node.append(turned);
    for (const text of node.querySelectorAll('text')) turnBack(text);
  }
}

function turnBack(text: Element): void {
  const before = text.getAttribute('transform');
  text.setAttribute('transform', `${before ? `${before} ` : ''}scale(-1 1)`);
  for (const part of [text, ...text.querySelectorAll('tspan')]) {
    for (const name of ['x', 'dx']) {
      const value = part.getAttribute(name);
      if (value) part.setAttribute(name, String(-Number(value)));
    }
  }
  swapAnchors(text);
}
