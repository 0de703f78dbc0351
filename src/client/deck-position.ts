import type { RevealApi } from 'reveal.js';
import { onMove, placeOf, stepToArriveAt } from './speaker/step-place.ts';

/** Where the talk stands, and how to go elsewhere: in the deck itself, or in the speaker view. */
export interface DeckPosition {
  /** The index of the slide that the audience sees, from 0. */
  slide(): number;
  /** Goes to a slide: one that was shown already with all its steps, another one from its start. */
  goTo(slide: number): void;
  /** Calls `moved` after each change of slide or step. */
  onMove(moved: () => void): void;
}

/** Returns the slides of this page, in order. */
export function slidesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.slides > section')];
}

/** Returns the position of the deck in this window. */
export function positionIn(deck: RevealApi): DeckPosition {
  return {
    slide: () => placeOf(deck).slide,
    goTo(slide) {
      const target = slidesOf(document)[slide];
      if (target) deck.slide(slide, 0, stepToArriveAt(target, slide, placeOf(deck)));
    },
    onMove: (moved) => onMove(deck, moved),
  };
}
