import type { DeckFile } from '../read/deck-file.ts';
import { error, type Message } from '../read/message.ts';
import type { SlideFile } from '../read/slide.ts';

/** Returns a message for each part that a slide of its kind has no room for, or lacks. */
export function checkParts(file: SlideFile, settings: DeckFile): Message[] {
  const { kind, fences, strands, strandsPlace } = file;
  const messages: Message[] = [];
  const room = kind === 'compare' ? 2 : 1;
  const extra = fences[room];
  if (extra)
    messages.push(error('fence-count', extra.place, `a ${kind} slide has room for ${room}`));
  if (kind === 'compare' && fences.length < 2 && !fences.some((one) => 'since' in one))
    messages.push(
      error(
        'fence-count',
        file.headline.place,
        'a compare slide shows two figures, or one since another',
      ),
    );
  if (strands && !settings.strands)
    messages.push(error('strands-unknown', strandsPlace, 'deck.yaml names no strands'));
  return messages;
}
