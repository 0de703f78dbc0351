import type { Code, Message } from '../read/message.ts';
import { formatPlace } from '../read/message-text.ts';

/** At most 5 further places are named in one message. */
const mostPlaces = 5;

/**
 * Returns messages in which all messages of one code are joined into one, at the first place; it names
 * the other places.
 */
export function joinRepeated(messages: Message[], code: Code): Message[] {
  const alike = messages.filter((one) => one.code === code);
  const [first, ...others] = alike;
  if (!first) return messages;
  const rows = others.slice(0, mostPlaces).map(({ place }) => `also here: ${formatPlace(place)}`);
  const more = others.length - rows.length;
  const tail = more > 0 ? [`and in ${more} more places`] : [];
  const joined = { ...first, details: [...first.details, ...rows, ...tail] };
  return messages.flatMap((one) => (one === first ? [joined] : alike.includes(one) ? [] : [one]));
}
