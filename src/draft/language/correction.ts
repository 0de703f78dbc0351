import type { Clause } from './clause.ts';
import { looksLikeVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

const pairs =
  /(?:^| )[وف]?(?:ليس|ليست|لا|لم|لن|ما)(?: \S+){1,12} (?:بل|إنما|وإنما|لكن|ولكن)(?: |$)/u;
const denials = /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|ما)$/u;

/** Returns true if words set what is so against what is not: «ليس … بل …», «مكان القراءة لا مقدارها». */
export function corrects(words: Word[]): boolean {
  const text = words.map((one) => bareWord(one.text)).join(' ');
  const [before, last] = words.slice(-2);
  const excludes = before?.text === 'لا' && words.length > 4 && !looksLikeVerb(last?.text ?? '');
  return excludes || pairs.test(text);
}

/** Returns true if a clause says what is not so, and what is so stands after it: «لا تموت، بل …». */
export function leavesCorrection({ passage, words, end }: Clause): boolean {
  if (!/^[\s،؛,»]*(?:بل|إنما|وإنما)\s/u.test(passage.text.slice(end))) return false;
  return words.some(({ text }) => denials.test(bareWord(text)));
}
