import type { RevealApi } from 'reveal.js';
import type { StepPlace } from '../../contract/window-message.ts';
import { isBackup } from '../backup.ts';
import { readData } from '../data.ts';

/** Returns the position of a deck. */
export function placeOf(deck: RevealApi): StepPlace {
  const { h, f } = deck.getIndices();
  return { slide: h, step: f ?? -1 };
}

/** Returns a slide's steps in order, each with the parts that it shows (sorted as reveal.js sorts them). */
export function stepsOf(slide: Element): Element[][] {
  const parts = [...slide.querySelectorAll('.fragment')];
  const indexOf = (part: Element) => readData(part, 'data-fragment-index');
  const placed = parts.filter((part) => indexOf(part) !== null);
  const indices = [...new Set(placed.map((part) => Number(indexOf(part))))].sort((a, b) => a - b);
  const together = indices.map((index) => placed.filter((part) => Number(indexOf(part)) === index));
  return [...together, ...parts.filter((part) => !placed.includes(part)).map((part) => [part])];
}

/** Calls `moved` after each change of the deck's position. */
export function onMove(deck: RevealApi, moved: () => void): void {
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'])
    deck.on(event, moved);
}

/** Returns the share of each slide in the talk, s; backup slides, which come last, have none. */
export function planOf(page: Document): number[] {
  const slides = [...page.querySelectorAll('.slides > section')];
  return slides
    .filter((slide) => !isBackup(slide))
    .map((slide) => Number(readData(slide, 'data-seconds')));
}

/**
 * Returns the step at which one arrives at a slide (-1: none is shown): what the audience has seen is
 * shown whole, and what is yet to come begins at its start.
 */
export function stepToArriveAt(slide: Element, index: number, here: StepPlace): number {
  if (index === here.slide) return here.step;
  return index < here.slide ? stepsOf(slide).length - 1 : -1;
}
