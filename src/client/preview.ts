import type { RevealApi } from 'reveal.js';
import { readPreviewMessage } from './place.ts';

/** Whether this window is a preview: the deck inside a frame of the speaker view. */
export const isPreview = new URLSearchParams(location.search).has('preview');

/** The speaker view's frames show this address: the deck's own, told that it is a preview. */
export function previewAddress(): string {
  const address = new URL(location.href);
  address.search = '?preview';
  address.hash = '';
  return address.href;
}

/**
 * Makes the deck stand where the deck window says. Messages of any other window are ignored, and
 * numbers alone are taken from them.
 */
export function followDeck(deck: RevealApi): void {
  addEventListener('message', ({ source, data }) => {
    if (source === null || source !== parent.opener) return;
    const place = readPreviewMessage(data);
    if (!place) return;
    deck.slide(place.slide, 0, place.step);
    if (place.ahead) deck.next();
  });
  parent.postMessage('ready', '*');
}
