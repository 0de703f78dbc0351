import type { RevealApi } from 'reveal.js';

/**
 * Mends a click on the progress bar, which from right to left reveal.js 6.0.2 takes for one slide
 * further on, and at the far left for none.
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
