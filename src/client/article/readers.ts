import type { RevealApi } from 'reveal.js';
import { slidesOf } from '../deck-position.ts';

/** What closes a slide to readers and to fingers; reveal.js sets it on each that is not present. */
const hiding = ['hidden', 'aria-hidden', 'inert'];

/** Returns what keeps all slides open to all readers between its start and its stop. */
export function revealToReaders(deck: RevealApi): { start(): void; stop(): void } {
  const clean = () => {
    for (const slide of slidesOf(document)) for (const name of hiding) slide.removeAttribute(name);
  };
  const observer = new MutationObserver(clean);
  return {
    start() {
      clean();
      const slides = deck.getSlidesElement();
      if (slides) observer.observe(slides, { attributeFilter: hiding, subtree: true });
    },
    stop: () => observer.disconnect(),
  };
}
