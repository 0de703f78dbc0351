import { formsOf } from '../../draft/language/verb.ts';
import { readingsOf, type Word } from '../../draft/language/word.ts';
import { foldLetters } from '../../link/nearest.ts';

/** A word that negates what follows, folded. ما is not one of them: it has other meanings more often. */
const negation = /^[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|غير|ب?دون|بلا|عدم)$/u;

/** «غير أن» means “however”. */
const however = /^ان(?:ه|ها|هم)?$/u;

/** Verbs that pass the negation on to the word after them: «لم تعد مضمونة», «لا يمكن بناء». */
const carrier = /^(?:[يتأن](?:كن|كون|عد|عود|صبح|زال|مكن|وجد)|تزال|يزال)$/u;

/** Words with which a negation limits and does not deny: «لا يغضبون من الغلاء وحده», «لم يبق سوى». */
const limit = /^(?:الا|سوي|وحد(?:ه|ها|هم)|فقط|مجرد)$/u;

/** Words after which a sentence affirms in place of what it negated: «لم يكن نهاية بل بداية». */
const correction = /^(?:بل|و?انما|و?لكن(?:ه|ها|هم)?)$/u;

/** Negations of a nominal sentence: their subject may follow, and what is said of it is negated. */
const nominal = /^[وف]?(?:ليس|ليست|ليسوا)$/u;

/** Prepositions with which a predicate may begin: «ليس الخلاف على الحدود بل على الماء». */
const preposition = /^(?:علي|في|من|الي|عن|مع|بين)$/u;

/** Words after a negation in which a correction of it may begin. */
const farthest = 12;

/** Words around a word in which a negation may mean it, where it is not directly before. */
const near = 6;

/** Returns true if a word is a negation. */
export function isNegation(word: Word | undefined): boolean {
  return word !== undefined && negation.test(foldLetters(word.text));
}

/** Returns true if a negation is directly before a word, or before a verb that passes it on. */
export function isNegatedAt(words: Word[], index: number): boolean {
  const [second, first] = [words[index - 2], words[index - 1]];
  if (isNegation(first)) return !however.test(foldLetters(words[index]?.text ?? ''));
  return isNegation(second) && carrier.test(foldLetters(first?.text ?? ''));
}

/** Returns true if a word is negated, and nothing behind it limits the negation. */
export function denies(words: Word[], index: number): boolean {
  const after = words.slice(index + 1, index + 1 + near);
  if (after.some(({ text }) => limit.test(foldLetters(text)))) return false;
  return (isNegatedAt(words, index) && !isSubject(words, index)) || isPredicate(words, index);
}

/**
 * True if a word is what a corrected negation speaks of: «الخلاف» of «ليس الخلاف على الحدود بل على الماء».
 * Both the negation and its correction say something of it, so that it is not denied.
 */
function isSubject(words: Word[], index: number): boolean {
  const [second, first] = [words[index - 2], words[index - 1]];
  const follows = matches(first, nominal) || (isNegation(second) && matches(first, carrier));
  return follows && isDefinite(words[index]) && isCorrected(words, index);
}

/** True if a word is the first of what is denied of the subject of a corrected negation. */
function isPredicate(words: Word[], index: number): boolean {
  let at = index - 1;
  if (matches(words[at], preposition)) at -= 1;
  else if (isDefinite(words[index])) return false;
  while (at > 0 && isDefinite(words[at]) && !isSubject(words, at)) at -= 1;
  return isSubject(words, at) && isCorrected(words, index);
}

function isCorrected(words: Word[], index: number): boolean {
  return words.slice(index + 1, index + 1 + farthest).some((one) => matches(one, correction));
}

function isDefinite(word: Word | undefined): boolean {
  return matches(word, /^[وفبك]?ال\p{L}{3}/u);
}

function matches(word: Word | undefined, pattern: RegExp): boolean {
  return word !== undefined && pattern.test(foldLetters(word.text));
}

/** Verbs that say of what follows that it is not or cannot be: «يعجز الطرفان عن حسم الحرب». */
const failingVerb = formsOf(
  [
    'عجز يعجز / فشل يفشل / أخفق يخفق / تعذر يتعذر / استحال يستحيل / امتنع يمتنع / رفض يرفض / كف يكف',
    'توقف يتوقف / فقد يفقد / افتقر يفتقر / افتقد يفتقد / غاب يغيب / انعدم ينعدم / نفى ينفي / أنكر ينكر',
    'منع يمنع / نقص ينقص / تجنب يتجنب / انتفى ينتفي / خلا يخلو',
  ]
    .join(' / ')
    .split(' / '),
);
const failingNoun =
  /^(?:ال)?(?:عجز|عاجز|عاجزه|عاجزون|فشل|اخفاق|تعذر|استحاله|مستحيل|امتناع|رفض|غياب|انعدام|فقدان|نقص|نفي|منع)$/u;

/** Returns true if a negation is somewhere before a word, and no correction between them. */
export function isNear(words: Word[], index: number): boolean {
  return beforeOf(words, index, near).some(isNegation);
}

/** Returns true if words before a word deny what it says: by a negation, or by a verb such as «يعجز عن». */
export function isDeniedBefore(words: Word[], index: number): boolean {
  return beforeOf(words, index, farthest).some((one) => isNegation(one) || fails(one));
}

function fails({ text }: Word): boolean {
  return failingVerb(text) || readingsOf(text).some((one) => failingNoun.test(one));
}

/** Returns at most `most` words before a word, behind the last correction among them. */
function beforeOf(words: Word[], index: number, most: number): Word[] {
  const before = words.slice(Math.max(0, index - most), index);
  return before.slice(before.findLastIndex((one) => matches(one, correction)) + 1);
}
