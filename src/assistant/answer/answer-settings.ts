import * as v from 'valibot';
import { type DeckFile, deckShape } from '../../read/deck-keys.ts';
import type { Message } from '../../read/message.ts';
import { readSound } from '../../read/yaml.ts';
import type { Section } from './section.ts';

/** An answer sets the strands alone: time, language and strictness are the author's. */
const shape = v.strictObject({ strands: deckShape.entries.strands });

/** Returns the strands that an answer names; reports every other key. */
export function readAnswerSettings(
  { text, line }: Section,
  path: string,
): { strands?: DeckFile['strands']; messages: Message[] } {
  const { sound, messages } = readSound({ path, text, linesAbove: line }, shape);
  const strands = sound?.value.strands;
  return { ...(strands && { strands }), messages };
}
