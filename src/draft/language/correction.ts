import type { Clause } from './clause.ts';
import { bareWord, type Word } from './word.ts';

const pairs =
  /(?:^| )[وف]?(?:ليس|ليست|لا|لم|لن|ما)(?: \S+){1,12} (?:بل|إنما|وإنما|لكن|ولكن)(?: |$)/u;
const denials = /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|ما)$/u;

/** Returns true if words set what is so against what is not: «ليس … بل …». */
export function corrects(words: Word[]): boolean {
  return pairs.test(words.map(({ text }) => bareWord(text)).join(' '));
}

/** Returns true if a clause says what is not so, and what is so stands after it: «لا تموت، بل …». */
export function leavesCorrection({ passage, words, end }: Clause): boolean {
  if (!/^[\s،؛,»]*(?:بل|إنما|وإنما)\s/u.test(passage.text.slice(end))) return false;
  return words.some(({ text }) => denials.test(bareWord(text)));
}
