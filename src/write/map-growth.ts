import type { Actor } from '../draw/map/placed-actor.ts';
import type { Size } from '../draw/map/rectangle.ts';
import type { Place } from './map-places.ts';

/** Letters and their marks are so high, of their size: the rows of two labels may come so near. */
const rowHeight = 1.1;

/** Between the words of a box and its edges, both sides together, px of the drawing. */
const rim = { w: 8, h: 16 };

/** Returns what a place takes of its map where letters have at least a size, px of the drawing. */
export function spaceOf(place: Place, letters: number): Actor {
  const { x, y, name: key, words, ground } = place;
  if (!ground) return { key, x, y, ...sizeOfWords(words, letters), shape: 'box' };
  const by = growthOfBox(place, letters);
  return { key, x, y, w: ground.w * by, h: ground.h * by, shape: ground.isBox ? 'box' : 'circle' };
}

/** Returns how much a box grows: only as far as its letters need, because lines end at its edge. */
export function growthOfBox({ words, ground }: Place, letters: number): number {
  if (!ground?.isBox || letters <= words.size) return 1;
  const { w, h } = sizeOfWords(words, letters);
  return Math.max(1, (w + rim.w) / ground.w, (h + rim.h) / ground.h);
}

/** Returns true if the words of a place fit into its disc, which does not grow. */
export function holdsWords({ words, ground }: Place, letters: number): boolean {
  const hasDisc = ground && !ground.isBox;
  return !hasDisc || letters <= words.size || sizeOfWords(words, letters).w <= ground.w;
}

function sizeOfWords({ width, drop, size }: Place['words'], letters: number): Size {
  const growth = Math.max(1, letters / size);
  return { w: width * growth, h: (drop + size * rowHeight) * growth };
}
