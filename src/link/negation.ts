import { type Essay, type Passage, placeInEssay } from '../read/essay.ts';
import { type Message, warning } from '../read/message.ts';
import type { Quotation } from '../read/quotation.ts';
import { growToWords, type Match } from './match.ts';
import { eachInEssay } from './running.ts';

/** Words that negate the following words. ما is excluded because it also has other meanings. */
const negations =
  /^(?:[وفب]?لا|[وف]?(?:لم|لن)|[وفأ]?ليس(?:ت|وا|ا|تا)?|[وف]?لس(?:ت|نا|تم|ن)|[وفبلك]?(?:غير|عدم)|[وف]?ب?دون)$/u;

/** Verbs that pass the negation on to the word after them: «لم تكن ملزمة», «لم يعد ملزماً». */
const carriers = /^(?:[يتأن](?:كن|كون|عد|عود|صبح)|[يت](?:كونوا|عودوا|صبحوا))$/u;
const carried = /^(?:[وف]?(?:لم|لن|لا))$/u;

/** Words before which a negation negates nothing: «غير أن» means “however”. */
const notNegated = /^أن(?:ه|ها|هم|هما|هن|ني|نا|ك)?$/u;

/** غيّر and دوّن are verbs, and لِمَ means “why”: their marks distinguish them from negations. */
const otherWord = /^[\p{L}\p{M}]*[يو]\u0651|^[وف]?\u0644\u0650/u;

/** Length of text examined before a quotation, UTF-16 units: three words. */
const near = 80;

/**
 * Returns the offset of a negation that governs the given words, or undefined. It must be directly
 * before them in the same clause: only spaces and an opening mark may be between.
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

/** A part of a passage that a slide cites and in which quoted words are searched. */
interface Within extends Match {
  passage: Passage;
}

/** At most 100 occurrences of the same words are checked. */
const mostPlaces = 100;

/**
 * Returns a warning if the essay negates quoted words and the quotation omits the negation: «ملزمة» of
 * «غير ملزمة». Words that also occur without a negation are not reported.
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
  const reason = 'the essay negates these words: quote the negation with them';
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
