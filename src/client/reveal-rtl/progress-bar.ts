import type { RevealApi } from 'reveal.js';

/**
 * Corrects a click on the progress bar: from right to left, reveal.js 6.0.2 goes to the slide after the
 * clicked one, and to none at the far left.
 */
export function fixProgressBar(deck: RevealApi): void {
  const bar = deck.getRevealElement()?.querySelector('.progress');
  bar?.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation();
      const { right, width } = bar.getBoundingClientRect();
      const count = deck.getTotalSlides();
      const slide = Math.floor(((right - (event as MouseEvent).clientX) / width) * count);
      deck.slide(Math.min(count - 1, Math.max(0, slide)));
    },
    true,
  );
}
