import type { Element } from 'xast';
import type { Colour } from './palette.ts';
import { el } from './xml.ts';

/** Returns a plain fill; `alpha` is how much of it hides what is below, 0 to 1. */
export function fill(colour: Colour, alpha = 1): Element {
  const opacity = alpha < 1 ? [el('a:alpha', { val: Math.round(alpha * 100_000) })] : [];
  const paint = colour.startsWith('#')
    ? el('a:srgbClr', { val: colour.slice(1) }, opacity)
    : el('a:schemeClr', { val: colour }, opacity);
  return el('a:solidFill', {}, [paint]);
}
