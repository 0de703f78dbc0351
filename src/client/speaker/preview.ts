import type { RevealApi } from 'reveal.js';
import { receive, send } from './wire.ts';

/** Returns the address of this page as a preview, as the speaker view, or as the deck at a place. */
export function addressOf(part: 'preview' | 'speaker' | 'deck', place = ''): string {
  const address = new URL(location.href);
  address.search = part === 'deck' ? '' : `?${part}`;
  address.hash = place;
  return address.href;
}

/**
 * Makes the deck in a frame follow the position that the speaker view sends; all other messages are
 * ignored. Call it before the deck starts, so that no other listener receives messages first.
 */
export function followCues(deck: RevealApi): void {
  receive(
    (source) => source === parent && source !== window,
    (message) => {
      if (message.tells !== 'cue' || !deck.isReady()) return;
      deck.slide(message.slide, 0, message.step);
      if (message.ahead) deck.next();
    },
  );
  deck.on('ready', () => send(parent, { tells: 'hello' }));
}
