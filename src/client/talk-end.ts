import type { RevealApi } from 'reveal.js';
import { slideAfter } from './backup.ts';
import { slidesOf } from './deck-position.ts';
import { placeOf } from './speaker/step-place.ts';

/** Returns true if nothing follows: the last step of the last slide of the talk, or of the last backup slide. */
export function isAtEnd(deck: RevealApi): boolean {
  return !slideAfter(slidesOf(document), placeOf(deck).slide) && !deck.availableFragments().next;
}

/**
 * Lets no key, arrow or finger lead from the talk to its backup slides: reveal.js 6.0.2 counts them apart,
 * but goes on to them.
 */
export function stopAtEnd(deck: RevealApi): void {
  const next = deck.next.bind(deck);
  deck.next = () => {
    if (!isAtEnd(deck)) next();
  };
  stopFingers(deck);
}

/** A swipe calls no function of ours: what it would show is known only before the slide changes. */
function stopFingers(deck: RevealApi): void {
  let isTouched = false;
  const touch = (now: boolean) => () => {
    isTouched = now;
  };
  addEventListener('pointerdown', touch(true), true);
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, touch(false), true);
  deck.on('beforeslidechange', (event) => {
    const { indexh } = event as unknown as { indexh: number };
    if (isTouched && indexh > placeOf(deck).slide && isAtEnd(deck)) event.preventDefault();
  });
}
