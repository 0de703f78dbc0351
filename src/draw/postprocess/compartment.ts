import { unite } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import { placeBox } from './painted-part.ts';

/** Kinds whose boxes are divided by lines into compartments. */
const divided = new Set(['classDiagram', 'requirement']);

/**
 * Puts the rows of each compartment of a class or a requirement in the middle of its height: Mermaid puts
 * them at its top.
 */
export function centreCompartments(svg: Element, kind: string, geometry: Geometry): void {
  if (!divided.has(kind)) return;
  for (const node of svg.querySelectorAll('.node')) {
    const ground = node.querySelector('.label-container');
    const box = ground && placeBox(ground, geometry);
    if (!box) continue;
    const lines = [...node.querySelectorAll('.divider path, .divider line')].flatMap(
      (line) => placeBox(line, geometry)?.top ?? [],
    );
    const edges = [box.top, ...lines.sort((one, other) => one - other), box.bottom];
    const texts = [...node.querySelectorAll('text')];
    for (const [index, top] of edges.slice(0, -1).entries())
      centre(texts, top, edges[index + 1] ?? top, geometry);
  }
}

function centre(texts: Element[], top: number, bottom: number, geometry: Geometry): void {
  const rows = texts.flatMap((text) => {
    const box = placeBox(text, geometry);
    const middle = box && (box.top + box.bottom) / 2;
    return box && middle && middle > top && middle < bottom ? [{ text, box }] : [];
  });
  const all = unite(rows.map(({ box }) => box));
  if (!all) return;
  const by = (top + bottom) / 2 - (all.top + all.bottom) / 2;
  for (const { text } of rows) {
    const before = text.getAttribute('transform') ?? '';
    text.setAttribute('transform', `translate(0 ${by}) ${before}`.trim());
  }
}
