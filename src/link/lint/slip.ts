import type { Code } from '../../read/message.ts';
import type { Match } from '../match.ts';

/** Part of a text that is not typed according to Arabic rules; offsets in UTF-16 units. */
export interface Slip extends Match {
  code: Code;
  /** Plain English without Arabic letters, so that a terminal cannot mix directions. */
  reason: string;
  /** What to type instead, if it is more than one sign. */
  instead?: string;
}
