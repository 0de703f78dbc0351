import * as v from 'valibot';
import { type DeckFile, type DeckKey, deckKeyNames, deckKeys, type KeyRule } from './deck-keys.ts';

const withLogo = v.object({ logo: v.object({ alt: v.string() }) });

/** Words of deck.yaml that the audience reads, and their keys. */
export interface SeenWords {
  text: string;
  keys: [DeckKey, ...(string | number)[]];
  seen: KeyRule['seen'];
}

/**
 * Returns all words of deck.yaml that the audience reads, in the order of its keys. They are checked
 * as typed text, and the fonts must contain their letters.
 */
export function listSeenWords(deckFile: DeckFile): SeenWords[] {
  return deckKeyNames.flatMap((key) => readSeen(key, deckKeys[key].seen, deckFile[key]));
}

function readSeen(key: DeckKey, seen: KeyRule['seen'], value: unknown): SeenWords[] {
  if (seen === 'logo' && v.is(withLogo, value))
    return [{ text: value.logo.alt, keys: [key, 'logo', 'alt'], seen }];
  if (seen === 'line' && value) return [{ text: String(value), keys: [key], seen }];
  if (seen !== 'names' || !Array.isArray(value)) return [];
  return value.map(({ name }, index) => ({ text: name, keys: [key, index, 'name'], seen }));
}
