import type { Code } from '../../read/message.ts';
import type { Match } from '../match.ts';

/** What is not typed as Arabic is, in some words: offsets in them, UTF-16 units. */
export interface Slip extends Match {
  code: Code;
  /** Plain English: no Arabic letter, so that a terminal cannot mix directions. */
  reason: string;
  /** What to type instead, where it is more than a sign. */
  instead?: string;
}
