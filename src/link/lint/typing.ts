import { findMixedDigits } from './digit.ts';
import { findDrawnOut, findForms } from './form.ts';
import {
  findLatinMarks,
  findPartedConjunctions,
  findSpacesBeforeMarks,
  findSpacesInside,
  findStraightQuotes,
} from './mark.ts';
import type { Slip } from './slip.ts';

/** Returns the slips in words written by a deck's author. */
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
