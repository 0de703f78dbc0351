import type { RevealApi } from 'reveal.js';
import { onMove, placeOf } from './speaker/step-place.ts';

/** Time without a further move before the address is updated, ms: browsers limit the number of updates. */
const pause = 120;

/**
 * Keeps the address up to date with the deck, including the step (#/course/2), so that a reloaded
 * window opens at the same place. reveal.js could do this too, but one second late.
 */
export function trackAddress(deck: RevealApi): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = location.hash;
  const write = () => {
    clearTimeout(timer);
    // If somebody has just changed the address, it is not overwritten: the deck is about to follow it.
    if (location.hash !== known) return;
    const { step } = placeOf(deck);
    known = `#/${deck.getCurrentSlide()?.id}${step < 0 ? '' : `/${step}`}`;
    history.replaceState(null, '', known);
  };
  addEventListener('hashchange', () => {
    known = location.hash;
  });
  onMove(deck, () => {
    clearTimeout(timer);
    timer = setTimeout(write, pause);
  });
  addEventListener('pagehide', write);
}
