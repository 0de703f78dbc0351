import { hasError, type Message } from './read/message.ts';
import { formatMessages } from './read/message-text.ts';

/** Returns true if messages stop a command: errors always do, and warnings do with `strict`. */
export function stops(messages: Message[], strict: boolean): boolean {
  return hasError(messages) || (strict && messages.length > 0);
}

/** Returns messages as text; if only warnings stop a strict command, the last line says so. */
export function formatVerdict(messages: Message[], strict: boolean): string {
  const text = formatMessages(messages);
  if (!stops(messages, strict) || hasError(messages)) return text;
  const [one, many] = ['1 warning counts as an error', 'warnings count as errors'];
  const count = messages.length === 1 ? one : `${messages.length} ${many}`;
  return `${text}\n\n--strict: ${count}, so nothing is written`;
}
