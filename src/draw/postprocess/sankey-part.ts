import type { Geometry } from '../measure/geometry.ts';
import type { Token } from '../token.ts';
import { drawGround } from './label-ground.ts';

/** How far the ground of a name extends beside its words, px. */
const margin = 4;
/** Streams of this opacity have a contrast of 3 with paper in the colours of all actors. */
const opacity = 0.75;

/** Makes the streams of a sankey strong, and puts its names, which lie over them, on grounds of paper. */
export function finishSankey(svg: Element, geometry: Geometry, token: Token): void {
  for (const streams of svg.querySelectorAll('.links'))
    streams.setAttribute('stroke-opacity', String(opacity));
  for (const text of svg.querySelectorAll('.node-labels text')) {
    const box = geometry.box(text);
    if (!box) continue;
    const { left, right, ...height } = box;
    const wide = { left: left - margin, right: right + margin, ...height };
    text.parentNode?.insertBefore(drawGround(svg, wide, token('paper')), text);
  }
}
