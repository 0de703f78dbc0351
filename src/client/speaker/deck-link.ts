import type { TalkClock, WindowMessage } from '../../contract/window-message.ts';
import { showNotice } from '../notice.ts';
import { addressOf } from './preview.ts';
import { send } from './wire.ts';

const blocked =
  'منع المتصفّح فتح نافذة العرض: اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم افتحها من جديد.';

/** The name of the window of a deck that the speaker view opened: such a deck obeys the view. */
export const deckWindowName = 'minbar-deck';

export type MissingDeck = 'unopened' | 'closed';

/** The speaker view's side of the deck. */
export interface DeckLink {
  tell(message: WindowMessage): void;
  /** Says that the view is there, and which clock it knows. */
  greet(clock: TalkClock | undefined): void;
  /** Why no deck obeys: none was opened from this view, or its window was closed; undefined if one does. */
  missing(): MissingDeck | undefined;
  /** Opens the deck, or opens it again, at a place such as `course/2`. If the browser forbids it, a notice says so. */
  reopen(place: string): void;
  /** Whether messages of a window are the deck's: of the present one, or of one that this view opened. */
  isDeck(source: Window): boolean;
}

/** Returns the link to the deck that opened this view, and to those that the view opens in its place. */
export function linkDeck(): DeckLink {
  let deck: Window | null = window.opener;
  const missing = () => (!deck ? 'unopened' : deck.closed ? 'closed' : undefined);
  return {
    tell: (message) => send(deck, message),
    greet: (clock) => {
      if (!missing()) send(deck, { tells: 'hello', ...(clock && { clock }) });
    },
    missing,
    reopen(place) {
      const opened = open(addressOf('deck', place), deckWindowName);
      if (opened) deck = opened;
      else showNotice(blocked);
    },
    isDeck(source) {
      if (missing() && source.opener === window) deck = source;
      return source === deck;
    },
  };
}
