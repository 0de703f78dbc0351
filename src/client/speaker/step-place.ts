import type { RevealApi } from 'reveal.js';

/** Where a deck stands: a slide, and how many of its steps are shown (-1: none). */
export interface StepPlace {
  slide: number;
  step: number;
}

/** Returns where a deck stands. */
export function placeOf(deck: RevealApi): StepPlace {
  const { h, f } = deck.getIndices();
  return { slide: h, step: f ?? -1 };
}

/** Returns a slide's steps in their order, each the parts that it shows (as reveal.js sorts them). */
export function stepsOf(slide: Element): Element[][] {
  const parts = [...slide.querySelectorAll('.fragment')];
  const indexOf = (part: Element) => part.getAttribute('data-fragment-index');
  const placed = parts.filter((part) => indexOf(part) !== null);
  const indices = [...new Set(placed.map((part) => Number(indexOf(part))))].sort((a, b) => a - b);
  const together = indices.map((index) => placed.filter((part) => Number(indexOf(part)) === index));
  return [...together, ...parts.filter((part) => !placed.includes(part)).map((part) => [part])];
}

/** Calls back whenever a deck comes to stand elsewhere. */
export function onMove(deck: RevealApi, moved: () => void): void {
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
    deck.on(event, moved);
}

/** Returns each slide's share of the talk, s. */
export function planOf(page: Document): number[] {
  const slides = [...page.querySelectorAll('.slides > section')];
  return slides.map((slide) => Number(slide.getAttribute('data-seconds')));
}
