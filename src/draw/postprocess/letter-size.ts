import { fontSize } from '../css/cascade.ts';
import type { Geometry } from '../measure/geometry.ts';

/**
 * Returns the smallest font size in a text, px of the drawing at its natural size. Call it when styles
 * are attributes; `base` is the font size of letters without one.
 */
export function sizeLetters(text: Element, geometry: Geometry, base: number): number {
  const holders = [text, ...text.querySelectorAll('tspan')].filter((part) =>
    [...part.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
  );
  const [a, b, c, d] = geometry.toRoot(text);
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  const sizes = holders.map((part) => fontSize(part, new Map(), base) * scale);
  return Math.round(Math.min(...sizes) * 100) / 100;
}
