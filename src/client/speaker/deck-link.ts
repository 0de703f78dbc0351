import type { TalkClock, WindowMessage } from '../../contract/window-message.ts';
import { addressOf } from './preview.ts';
import { send } from './wire.ts';

/** The name of the window of a deck that the speaker view opened: such a deck obeys the view. */
export const deckWindowName = 'minbar-deck';

/** The speaker view's side of the deck. */
export interface DeckLink {
  tell(message: WindowMessage): void;
  /** Says that the view is there, and which clock it knows. */
  greet(clock: TalkClock | undefined): void;
  isLost(): boolean;
  /** Opens the deck again, at a place such as `course/2`. */
  reopen(place: string): void;
  /** Whether messages of a window are the deck's: of the present one, or of one that this view opened. */
  isDeck(source: Window): boolean;
}

/** Returns the link to the deck that opened this view, and to those that the view opens in its place. */
export function linkDeck(): DeckLink {
  let deck: Window | null = window.opener;
  const isLost = () => !deck || deck.closed;
  return {
    tell: (message) => send(deck, message),
    greet: (clock) => {
      if (!isLost()) send(deck, { tells: 'hello', ...(clock && { clock }) });
    },
    isLost,
    reopen(place) {
      deck = open(addressOf('deck', place), deckWindowName);
    },
    isDeck(source) {
      if (isLost() && source.opener === window) deck = source;
      return source === deck;
    },
  };
}
