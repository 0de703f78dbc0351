import type { RevealApi } from 'reveal.js';
import { hear, tell } from './wire.ts';

/** Returns the address at which this page is a preview, or the speaker view itself. */
export function addressOf(part: 'preview' | 'speaker'): string {
  const address = new URL(location.href);
  address.search = `?${part}`;
  address.hash = '';
  return address.href;
}

/**
 * Makes the deck in a frame of the speaker view stand where the speaker view says; it hears nobody
 * else. To be called before the deck starts, so that nothing else hears messages first.
 */
export function followCues(deck: RevealApi): void {
  hear(
    (source) => source === parent && source !== window,
    (word) => {
      if (word.tells !== 'cue' || !deck.isReady()) return;
      deck.slide(word.slide, 0, word.step);
      if (word.ahead) deck.next();
    },
  );
  deck.on('ready', () => tell(parent, { tells: 'hello' }));
}
