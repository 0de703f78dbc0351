import { type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import { growToWords, type Match } from './match.ts';
import { eachInEssay } from './running.ts';

/** Words that negate what follows them. ما is none here: it has other meanings, too. */
const negations =
  /^(?:[وفب]?لا|[وف]?(?:لم|لن)|[وفأ]?ليس(?:ت|وا|ا|تا)?|[وف]?لس(?:ت|نا|تم|ن)|[وفبلك]?(?:غير|عدم)|[وف]?ب?دون)$/u;

/** Verbs that carry the negation on to the word after them: «لم تكن ملزمة», «لم يعد ملزماً». */
const carriers = /^(?:[يتأن](?:كن|كون|عد|عود|صبح)|[يت](?:كونوا|عودوا|صبحوا))$/u;
const carried = /^(?:[وف]?(?:لم|لن|لا))$/u;

/** Words that follow a negation which negates no word: «غير أن» is «however». */
const notNegated = /^أن(?:ه|ها|هم|هما|هن|ني|نا|ك)?$/u;

/** غيّر and دوّن are verbs, لِمَ asks why: their marks tell them from negations. */
const otherWord = /^[\p{L}\p{M}]*[يو]\u0651|^[وف]?\u0644\u0650/u;

/** So much of a passage before a quotation is looked at, UTF-16 units: three words. */
const near = 80;

/**
 * Returns where a negation that governs the words at an offset begins, or undefined. It stands
 * right before them, in the same clause: nothing but spaces and an opening mark is between.
 */
export function findNegation(text: string, { start, end }: Match): number | undefined {
  const whole = growToWords({ start, end: start }, text);
  if (isNegation(bare(firstWord(text.slice(start, end))))) return undefined;
  const before = text.slice(Math.max(0, whole.start - near), whole.start);
  const words =
    /(?:(?<second>[\p{L}\p{M}\u0640]+)\s+)?(?<first>[\p{L}\p{M}\u0640]+)(?:\s+[«“"'(]?|[«“"(])$/u;
  const found = words.exec(before);
  const { first = '', second = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const from = whole.start - found[0].length;
  const next = bare(firstWord(text.slice(whole.start, whole.start + near)));
  if (isNegation(first)) {
    if (/غير$/u.test(bare(first)) && notNegated.test(next)) return undefined;
    return from + found[0].indexOf(first, second.length);
  }
  return carriers.test(bare(first)) && carried.test(bare(second)) ? from : undefined;
}

function isNegation(word: string): boolean {
  return negations.test(bare(word)) && !otherWord.test(word);
}

function firstWord(text: string): string {
  return /[\p{L}\p{M}\u0640]+/u.exec(text)?.[0] ?? '';
}

function bare(word: string): string {
  return word.replace(/[\p{M}\u0640]/gu, '');
}

/** Where quoted words are looked for: parts of passages that a slide cites. */
interface Within extends Match {
  passage: Passage;
}

/** At most so many places of the same words are looked at. */
const mostPlaces = 100;

/**
 * Returns a warning where the essay negates quoted words and the quotation leaves the negation
 * out: «ملزمة» of «غير ملزمة». Words that also stand without a negation are none.
 */
export function checkNegation(quotation: Quotation, within: Within[], essay: Essay): Message[] {
  let negated: { passage: Passage; start: number; end: number } | undefined;
  let count = 0;
  for (const { passage, start, end } of eachInEssay(quotation.text, essay)) {
    const isCited = within.some(
      (one) => one.passage === passage && one.start <= start && end <= one.end,
    );
    if (!isCited) continue;
    const from = findNegation(passage.text, { start, end });
    if (from === undefined) return [];
    negated ??= { passage, start: from, end: growToWords({ start, end }, passage.text).end };
    count += 1;
    if (count === mostPlaces) break;
  }
  if (!negated) return [];
  const { passage, start, end } = negated;
  const reason = 'the essay negates these words, and the quotation leaves the negation out';
  const suggestion = passage.text.slice(start, end);
  const at = placeInEssay(essay, passage, start);
  return [
    warning(
      'negation-left',
      quotation.place,
      reason,
      { excerpt: quotation.text },
      { suggestion, at },
    ),
  ];
}
