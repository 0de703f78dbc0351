import { mayLeave } from '../../link/particle.ts';
import { openingOf } from './particle.ts';
import { isVerb, looksLikeVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/** Verbs whose subject is a clause or need not be named: «يمكن أن», «لا بد», «يقال». */
const impersonal = /^[وف]?(?:يمكن|ينبغي|يجب|يجوز|يكفي|يبقى|يبدو|يصعب|يسهل|يعني|تعني|بقي)/u;

/**
 * Returns true if words do not name the one of whom they speak: they begin with a verb after which
 * an object, a preposition or another verb follows, or their first noun has a pronoun («أثرها»).
 */
export function hidesSubject(words: Word[]): boolean {
  const at = words.findIndex(
    ({ text }) => !/^[وف]?(?:لا|لم|لن|قد|لقد|سوف|ما|ليس|كان)$/u.test(bareWord(text)),
  );
  const [first, next] = [words[at], words[at + 1]];
  if (!first) return false;
  const word = bareWord(first.text);
  if (hidesAfterWas(words, at)) return true;
  if (impersonal.test(word) || /^[وف]?س?[أن]\p{L}{2}/u.test(word)) return false;
  if (/^[وف]?(?:بدا|تبين|اتضح|ظهر|ثبت|تأكد|حدث|لوحظ|يتضح|يتبين|يظهر|يقال|قيل|ذكر)$/u.test(word))
    return !/^أن/u.test(bareWord(next?.text ?? ''));
  if (!isVerb(words, at)) return /^\p{L}{3,}(?:ها|هم|هما)$/u.test(word);
  if (/(?:وا|ون)(?:ه|ها|هم)?$/u.test(word)) return true;
  if (!next) return true;
  const following = bareWord(next.text);
  return (
    openingOf(following) !== 'main' ||
    looksLikeVerb(following) ||
    /[\u064B]|اً$/u.test(next.text) ||
    (/^[بل](?:ال|ـ)?\p{L}{3,}/u.test(following) &&
      mayLeave(following.slice(0, 1), following.slice(1))) ||
    /^\p{L}{2,}(?:ها|هم|هما|ه)$/u.test(following) ||
    governsObject(word, following)
  );
}

/** «كان يكره …», «كان بخيلاً», «كان سريع الغضب»: after كان its verb or its predicate follows, and no noun. */
function hidesAfterWas(words: Word[], at: number): boolean {
  const before = bareWord(words[at - 1]?.text ?? '');
  const [first, next] = [words[at]?.text ?? '', bareWord(words[at + 1]?.text ?? '')];
  if (!/^[وف]?كان$/u.test(before) || impersonal.test(bareWord(first))) return false;
  if (/[\u064B]|اً$/u.test(first)) return true;
  if (isVerb(words, at)) return /^[يتن]/u.test(bareWord(first));
  return /^\p{L}{2}ي\p{L}$/u.test(first) && /^ال/u.test(next);
}

/** A verb of a man before a noun in ة: the noun is its object. */
function governsObject(verb: string, noun: string): boolean {
  return /^ي/u.test(verb) && /^ال\p{L}+ة$/u.test(noun);
}
