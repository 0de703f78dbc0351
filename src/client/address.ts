import type { RevealApi } from 'reveal.js';
import { onMove, placeOf } from './speaker/step-place.ts';

/** How long to wait for the next move before the address follows, ms: browsers limit how often it may. */
const pause = 120;

/**
 * Keeps the address in step with the deck, to the step (#/course/2): a window that is loaded anew
 * picks up where it was. reveal.js would do so too, a second late.
 */
export function trackAddress(deck: RevealApi): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = location.hash;
  const write = () => {
    clearTimeout(timer);
    // An address that somebody has just changed is not ours to overwrite: the deck is about to follow it.
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
