import { stemOf, type Word, wordsOf } from '../../draft/language/word.ts';
import { foldLetters } from '../../link/nearest.ts';

/** A word of a headline, and the words of the text that say the opposite. */
interface Reversal {
  said: string;
  cited: string;
}

/** A word that negates what follows, folded. ما is not one of them: it has other meanings more often. */
const negation = /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|ب?دون|بلا|عدم)$/u;

/** «غير أن» means “however”. */
const however = /^ان(?:ه|ها|هم)?$/u;

/** Verbs that pass the negation on to the word after them: «لم تعد مضمونة», «لا يمكن بناء». */
const carrier = /^(?:[يتأن](?:كن|كون|عد|عود|صبح|زال|مكن|وجد)|تزال|يزال)$/u;

/** Words with which a negation limits and does not deny: «لا يغضبون من الغلاء وحده», «لم يبق سوى». */
const limit = /^(?:الا|سوي|وحد(?:ه|ها|هم)|فقط|مجرد)$/u;

/** Words around a word in which a negation may mean it, where it is not directly before. */
const near = 6;

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
    ? !places.some((at) => isNear(text, at))
    : !said.some(isNegation) && places.every((at) => denies(text, at));
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

function isNegation(word: Word | undefined): boolean {
  return word !== undefined && negation.test(foldLetters(word.text));
}

/** True if a negation is directly before a word, or before a verb that passes it on. */
function isNegatedAt(words: Word[], index: number): boolean {
  const [second, first] = [words[index - 2], words[index - 1]];
  if (isNegation(first)) return !however.test(foldLetters(words[index]?.text ?? ''));
  return isNegation(second) && carrier.test(foldLetters(first?.text ?? ''));
}

/** True if a word is negated, and nothing behind it limits the negation. */
function denies(words: Word[], index: number): boolean {
  const after = words.slice(index + 1, index + 1 + near);
  return isNegatedAt(words, index) && !after.some(({ text }) => limit.test(foldLetters(text)));
}

/** True if a negation is somewhere before a word. */
function isNear(words: Word[], index: number): boolean {
  return words.slice(Math.max(0, index - near), index).some(isNegation);
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
