import type { Geometry } from '../measure/geometry.ts';

/** Boxes whose single name Mermaid does not centre. */
const namedColours = '.statediagram-state,.taskWrapper>.timeline-node';

/**
 * Corrects words and their backgrounds: centres names in their boxes, and makes the background of a
 * relation's label so wide that the line ends before the word.
 */
export function fixBackgrounds(svg: Element, geometry: Geometry): void {
  for (const node of svg.querySelectorAll(namedColours)) centreName(node, geometry);
  for (const ground of svg.querySelectorAll('.edgeLabel rect.background')) widen(ground);
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

function widen(ground: Element): void {
  const width = Number(ground.getAttribute('width'));
  if (!width) return;
  ground.setAttribute('x', String(Number(ground.getAttribute('x')) - 4));
  ground.setAttribute('width', String(width + 8));
}
