import { type Box, move } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';

/** Boxes whose single name Mermaid does not centre. */
const namedColours = '.statediagram-state,.taskWrapper>.timeline-node';

/**
 * Corrects words and their backgrounds: centres names in their boxes, and makes the background of a
 * relation's label so wide that the line ends before the word.
 */
export function fixBackgrounds(svg: Element, geometry: Geometry): void {
  for (const node of svg.querySelectorAll(namedColours)) centreName(node, geometry);
  for (const node of svg.querySelectorAll('.node')) centreStray(node, geometry);
  for (const text of svg.querySelectorAll('.cluster-label text')) centreRows(text, geometry);
  for (const ground of svg.querySelectorAll('.edgeLabel rect.background')) widen(ground);
}

/** Centres the rows of a title: Mermaid centres only their block, and each begins at the left. */
function centreRows(text: Element, geometry: Geometry): void {
  const rows = [...text.querySelectorAll('tspan[x]')];
  const box = geometry.box(text);
  if (rows.length < 2 || !box || text.getAttribute('text-anchor') === 'middle') return;
  text.setAttribute('text-anchor', 'middle');
  for (const row of rows) row.setAttribute('x', String((box.left + box.right) / 2));
}

/** Centres a name in its box, if Mermaid put it at the left or at the top. */
function centreName(node: Element, geometry: Geometry): void {
  const ground = node.querySelector('.label-container,.node-bkg');
  const [text, ...others] = node.querySelectorAll('text');
  const [box, rows] = [ground && geometry.box(ground), text && geometry.box(text)];
  const label = text?.closest('.label') ?? text?.parentElement;
  if (!label || !box || !rows || others.length > 0) return;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  label.setAttribute('transform', `translate(${x} ${y - (rows.bottom - rows.top) / 2})`);
  text?.setAttribute('text-anchor', 'middle');
}

/** A name may be off its shape's middle by this, px: some shapes have a line at one side. */
const maxStray = 12;

/** Moves a name into its shape, if it is far off: Mermaid has no middle for clouds, bangs and use cases. */
function centreStray(node: Element, geometry: Geometry): void {
  const [text, ...others] = node.querySelectorAll('text');
  const label = text?.closest('.label');
  const shape = [...node.children].find(({ localName }) =>
    /^(path|ellipse|polygon)$/.test(localName),
  );
  if (!text || !label || !shape || others.length > 0) return;
  const [box, words] = [geometry.box(shape), geometry.box(text)];
  if (!box || !words) return;
  const middle = (part: Element, own: Box) => {
    const { left, right } = move(own, geometry.toRoot(part));
    return (left + right) / 2;
  };
  const off = middle(shape, box) - middle(text, words);
  if (Math.abs(off) <= maxStray) return;
  const before = label.getAttribute('transform') ?? '';
  label.setAttribute('transform', `translate(${off} 0) ${before}`.trim());
}

function widen(ground: Element): void {
  const width = Number(ground.getAttribute('width'));
  if (!width) return;
  ground.setAttribute('x', String(Number(ground.getAttribute('x')) - 4));
  ground.setAttribute('width', String(width + 8));
}
