import { readNumbers } from './box.ts';

/** Attributes whose percentages are of the view's height; those of others are of its width. */
const upright = new Set(['cy', 'dy', 'height', 'ry', 'y', 'y1', 'y2']);

/**
 * Returns an attribute that is a percentage in px of the drawing's view (SVG 2, 8.9); undefined if it is
 * none, or if the drawing has no view yet.
 */
export function readShare(element: Element, name: string): number | undefined {
  const text = element.getAttribute(name);
  if (!text?.trim().endsWith('%')) return undefined;
  const [, , width, height] = readNumbers(element.closest('svg')?.getAttribute('viewBox') ?? null);
  const whole = upright.has(name) ? height : width;
  return whole === undefined ? undefined : (Number.parseFloat(text) / 100) * whole;
}
