import { stemOf, type Word, wordsOf } from '../../draft/language/word.ts';
import { foldLetters } from '../../link/nearest.ts';
import { denies, isDeniedBefore, isNear, isNegatedAt, isNegation } from './denial.ts';

/** A word of a headline, and the words of the text that say the opposite. */
interface Reversal {
  said: string;
  cited: string;
}

/** Letters of a stem that is compared: shorter ones belong to too many words. */
const shortest = 3;

/** Verbs and nouns that say the opposite of each other, by how their stems begin. */
const opposites: [RegExp, RegExp][] = [
  [
    /^(?:ارتفع|ترتفع|يرتفع|ارتفاع|ازداد|تزداد|يزداد|ازدياد|نمو|تزايد)/u,
    /^(?:انخفض|تنخفض|ينخفض|انخفاض|تراجع|يتراجع|هبط|يهبط|تهبط|هبوط|انكماش)/u,
  ],
  [/^(?:نجح|تنجح|ينجح|نجاح)/u, /^(?:فشل|تفشل|يفشل|اخفق|يخفق|تخفق|اخفاق)/u],
  [/^(?:قبل|وافق|يوافق|توافق|موافق)/u, /^(?:رفض|ترفض|يرفض|رافض)/u],
  [/^(?:دعم|تدعم|يدعم|ايد|يؤيد|تؤيد|تاييد)/u, /^(?:عارض|يعارض|تعارض|معارض|ناهض)/u],
  [/^(?:تقارب|يتقارب|تتقارب|انفراج)/u, /^(?:تباعد|يتباعد|تتباعد|قطيع|توتر)/u],
  [/^(?:اضعف|تضعف|يضعف|ضعف|اضعاف)/u, /^(?:عزز|تعزز|يعزز|تعزيز|قوي|تقوي|يقوي|تقويه)/u],
  [/^(?:بدا|يبدا|تبدا|بدايه)/u, /^(?:انتهي|ينتهي|تنتهي|انتهت|نهايه|انتهاء)/u],
  [/^(?:كسب|تكسب|يكسب|ربح|تربح|يربح)/u, /^(?:خسر|تخسر|يخسر|خساره)/u],
];

/**
 * Returns the first word of a headline that the cited text has only negated while the headline does not,
 * or the other way round, or of which the text has only the opposite; undefined if there is none. What
 * is said in other words, or with the parties exchanged, is not found.
 */
export function findReversed(headline: string, cited: string): Reversal | undefined {
  const [said, text] = [wordsOf(headline), wordsOf(cited)];
  for (const [index, word] of said.entries()) {
    const found = findNegated(word, index, said, text) ?? findOpposite(word, index, said, text);
    if (found) return found;
  }
  return undefined;
}

function findNegated(word: Word, index: number, said: Word[], text: Word[]): Reversal | undefined {
  if (isNegation(word)) return undefined;
  const places = text.flatMap((one, at) => (isSame(word, one) ? [at] : []));
  const [first] = places;
  if (first === undefined) return undefined;
  const isReversed = isNegatedAt(said, index)
    ? !places.some((at) => isDeniedBefore(text, at) || isNegation(text[at + 1]))
    : !said.some(isNegation) &&
      !isDeniedBefore(said, index) &&
      places.every((at) => denies(text, at));
  return isReversed ? { said: around(said, index), cited: around(text, first) } : undefined;
}

function findOpposite(word: Word, index: number, said: Word[], text: Word[]): Reversal | undefined {
  if (isNear(said, index)) return undefined;
  for (const [one, other] of opposites)
    for (const [own, opposite] of [
      [one, other],
      [other, one],
    ] as const) {
      if (!begins(word, own) || text.some((it) => begins(it, own))) continue;
      const at = text.findIndex((it) => begins(it, opposite));
      if (at >= 0 && !isNear(text, at))
        return { said: around(said, index), cited: around(text, at) };
    }
  return undefined;
}

/** True for words of one stem, and for two forms of a verb: «حلّ» and «يحلّ», «انتهت» and «تنتهِ». */
function isSame(one: Word, other: Word): boolean {
  const [a, b] = [stemOf(one.text), stemOf(other.text)];
  if (a === b) return a.length >= shortest;
  const [verb, form] = [verbOf(one), verbOf(other)];
  return verb === form && verb.length > 1 && isImperfect(other) !== isImperfect(one);
}

function verbOf(word: Word): string {
  return plain(word)
    .replace(/^[اتين](?=\p{L}{2})/u, '')
    .replace(/(?<=\p{L}{2})(?:وا|ون|ت|ا|ي)$/u, '');
}

/** True for the form that follows لا, لم and لن. */
function isImperfect(word: Word): boolean {
  return /^[تين]\p{L}{2}/u.test(plain(word));
}

/** True if a word, with or without the letters written onto it, begins as a pattern says. */
function begins(word: Word, pattern: RegExp): boolean {
  return pattern.test(foldLetters(word.text)) || pattern.test(plain(word));
}

/** A word without the letters written onto it. */
function plain({ text }: Word): string {
  return foldLetters(text)
    .replace(/^[وف](?=\p{L}{3})/u, '')
    .replace(/^[بلك]?ال(?=\p{L}{3})/u, '');
}

/** Words shown around a place. */
const shown = 4;

function around(words: Word[], index: number): string {
  return words
    .slice(Math.max(0, index - shown), index + shown)
    .map(({ text }) => text)
    .join(' ');
}
