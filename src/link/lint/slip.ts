import type { Code } from '../../read/message.ts';
import type { Match } from '../match.ts';
import { findMixedDigits } from './digit.ts';
import { findDrawnOut, findForms } from './form.ts';
import {
  findLatinMarks,
  findPartedConjunctions,
  findSpacesBeforeMarks,
  findSpacesInside,
  findStraightQuotes,
} from './mark.ts';

/** What is not typed as Arabic is, in some words: offsets in them, UTF-16 units. */
export interface Slip extends Match {
  code: Code;
  /** Plain English: no Arabic letter, so that a terminal cannot mix directions. */
  reason: string;
  /** What to type instead, where it is more than a sign. */
  instead?: string;
}

/** Returns what is not typed as Arabic is in words that the author of a deck writes. */
export function findSlips(text: string): Slip[] {
  if (!/\p{Script=Arabic}/u.test(text)) return [];
  return [
    findStraightQuotes,
    findLatinMarks,
    findSpacesBeforeMarks,
    findSpacesInside,
    findPartedConjunctions,
    findForms,
    findDrawnOut,
    findMixedDigits,
  ].flatMap((find) => find(text));
}
