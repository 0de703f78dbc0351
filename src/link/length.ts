import { type Message, type Place, warning } from '../read/message.ts';
import type { Deck } from './deck.ts';

/** Returns a warning if notes, figures and steps ask for more time than the talk may take. */
export function checkLength({ asked, settings }: Deck, place: Place): Message[] {
  const { minutes, 'words-a-minute': pace } = settings;
  if (Math.round(asked) <= Math.round(minutes * 60)) return [];
  const needed = Math.ceil(asked / 6) / 10;
  const reason = `the notes (at ${pace} words a minute), the figures and the steps take ${needed} minutes, but the talk has ${minutes}: shorten it, or raise minutes`;
  return [warning('talk-long', place, reason)];
}
