import { spellControls } from '../../read/message-text.ts';

/** Returns Arabic words between U+2068 and U+2069, which keep their direction apart from that of English. */
export function isolate(words: string): string {
  return `\u2068${spellControls(words)}\u2069`;
}
