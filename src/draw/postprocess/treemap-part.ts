import { colours } from '../../read/colour.ts';
import type { Box } from '../measure/box.ts';
import type { Geometry } from '../measure/geometry.ts';
import type { Token } from '../token.ts';
import { mixColours } from './contrast.ts';
import { placeBox } from './painted-part.ts';

/** The least size of letters, px, and the share of a colour in the ground of its words. */
const letters = 20;
const tint = 0.16;
/** The height of a row of such letters, and the room that words need beside them, px. */
const row = 28;
const margin = 4;

/**
 * Gives the leaves of each section of a treemap the colour of an actor, or each leaf its own where there
 * is only one section, and turns the words of narrow leaves: Mermaid makes them smaller.
 */
export function finishTreemap(svg: Element, geometry: Geometry, token: Token): void {
  const sections = [...svg.querySelectorAll('rect.treemapSection')];
  const keys: Element[] = [];
  for (const leaf of svg.querySelectorAll('rect.treemapLeaf')) {
    const holding = sections.filter((section) => holds(section, leaf, geometry)).slice(1);
    const key = holding.at(-1) ?? leaf;
    if (!keys.includes(key)) keys.push(key);
    const colour = token(colours[keys.indexOf(key) % colours.length] ?? 'ink');
    leaf.setAttribute('fill', mixColours(token('paper'), colour, tint));
    leaf.setAttribute('stroke', colour);
    fitWords(leaf, geometry);
  }
}

function holds(section: Element, leaf: Element, geometry: Geometry): boolean {
  const [outer, inner] = [placeBox(section, geometry), placeBox(leaf, geometry)];
  if (!outer || !inner) return false;
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}

/** Enlarges the words of a leaf that are too small; if they are then too wide, it turns them. */
function fitWords(leaf: Element, geometry: Geometry): void {
  const name = leaf.parentElement?.querySelector('.treemapLabel');
  const value = leaf.parentElement?.querySelector('.treemapValue');
  const box = geometry.box(leaf);
  if (!name || !box) return;
  const texts = [name, ...(value ? [value] : [])];
  const sizes = texts.map((text) => Number(text.getAttribute('font-size')));
  if (Math.min(...sizes) >= letters) return;
  for (const [index, text] of texts.entries())
    text.setAttribute('font-size', String(Math.max(letters, sizes[index] ?? 0)));
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const lengths = texts.map((text) => geometry.text(text).length);
  const turned = lengths.reduce((sum, length) => sum + length, 0) + letters;
  if (Math.max(...lengths) + margin < width && 2 * row < height) stack(texts, box);
  else if (turned < height && row < width) turn(texts, lengths, box);
  else
    for (const [index, text] of texts.entries())
      text.setAttribute('font-size', String(sizes[index]));
}

/** Puts a value under its name. */
function stack([name, value]: Element[], { top, bottom }: Box): void {
  const middle = (top + bottom) / 2;
  name?.setAttribute('y', String(middle - row / 2));
  value?.setAttribute('y', String(middle + row / 4));
}

/** Turns a name and its value, which stands behind it: Arabic that is turned begins below. */
function turn(texts: Element[], lengths: number[], box: Box): void {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const [long = 0, short = 0] = lengths;
  const shifts = texts.length > 1 ? [-(short + letters) / 2, (long + letters) / 2] : [0];
  for (const [index, text] of texts.entries()) {
    const place = { x, y, 'dominant-baseline': 'central' };
    for (const [name, value] of Object.entries(place)) text.setAttribute(name, String(value));
    text.setAttribute('transform', `rotate(-90 ${x} ${y}) translate(${shifts[index] ?? 0} 0)`);
  }
}
