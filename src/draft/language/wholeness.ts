import { mayEnd, openingOf } from './particle.ts';
import { isAttribution, isSaying, opensCondition } from './scope.ts';
import { followsMark, formsOf, isVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/** A whole clause has at least 3 words; before an adjunct 4. */
const fewest = { words: 3, beforeAdjunct: 4 };

/** Words that begin an adjunct of time, cause or manner, which a verb does not govern. */
const adjuncts =
  /^(?:بعد|بعدما|قبل|منذ|خلال|حين|عندما|لأن|لأنه|لأنها|لأنهم|كي|إثر|عقب|بسبب|بفضل|رغم|وسط|عبر|أثناء|ريثما|لكي|مما|حيث|إذ|بينما|فيما)$/u;

/** Words that may not follow a clause after a mark, because it needs them: an exception, an alternative. */
const neededAfterMark = /^(?:إلا|سوى|أو|أم|إما|وإما|إذا|لو|ما)$/u;

const linking =
  /^[وف]?(?:كان|كانت|كانوا|ليس|ليست|أصبح|أصبحت|ظل|ظلت|بات|باتت|صار|صارت|يكون|تكون|يكن|تكن)$/u;

/** Verbs of which words in quotation marks, or «إن» and a clause, are the object. */
const says = formsOf('قال يقول / صرح يصرح / أجاب يجيب'.split(' / '));

/** Words that need a verb of their own: they take one of the verbs of a clause. */
const dependents =
  /^[وفبلك]?(?:الذي|التي|الذين|اللذين|اللذان|اللتين|حين|عندما|حيث|أن|ألا|كي|لأن|بعدما|بينما|فيما|إذ|مما|عما|ممن|كما|لو|إذا|كلما|ما|لما|بما|أنه|أنها|أنهم|لأنه|لأنها|حتى)$/u;

/** Words that reach over what follows, so that nothing may be cut off behind them. */
const reaching =
  /^[وفبل]?(?:لا|لم|لن|ليس|ليست|ليسوا|ما|يمكن|ينبغي|يجب|يجوز|يصعب|غير|دون|عدم|بلا|كاد|يكاد|أول|آخر|وحده|وحدها|فقط|سوى|إلا|قبل|كل|أكثر|أقل|إنما|قد|لو|إذا|أن|سواء|بين|كلما)$/u;

/**
 * Returns true if words of a sentence say something whole, where a mark or the end of the sentence
 * follows: they have a verb of their own, or are a sentence without one; what they govern is in them.
 * `rest` are the words of the sentence after them.
 */
export function isComplete(words: Word[], rest: Word[], mark: string): boolean {
  const [last] = words.slice(-1);
  if (!last || words.length < fewest.words) return false;
  // «لم يكن … فحسب» waits for «بل».
  if (/^و?ف?حسب$/u.test(bareWord(last.text))) return false;
  if (rest.length === 0) return !opensDependent(words) || countMain(words) > 0;
  if (!mayEnd(last.text) || endsInSaying(words, mark) || isAttribution(rest)) return false;
  const next = bareWord(rest[0]?.text ?? '');
  if (neededAfterMark.test(next) || goesOn(words, rest)) return false;
  if (endsInAside(words) && !/^(?:[وف](?!ي$)|ثم$|لكن|بل$)/u.test(next)) return false;
  if (opensCondition(words)) return hasConsequence(words);
  if (opensWhoever(words)) return false;
  if (opensDependent(words) || awaitsPredicate(words)) return false;
  return countMain(words) > 0 || isNominal(words, rest);
}

/** Returns true if a clause of a sentence is whole before an adjunct, or a second verb after و. */
export function leavesAdjunct(words: Word[], rest: Word[]): boolean {
  const [last] = words.slice(-1);
  const next = bareWord(rest[0]?.text ?? '');
  if (!last || words.length < fewest.beforeAdjunct || !mayEnd(last.text)) return false;
  if (words.some(({ text }) => reaching.test(bareWord(text)) || isSaying(text))) return false;
  if (isVerb(words, words.length - 1) || opensDependent(words) || countMain(words) === 0)
    return false;
  if (adjuncts.test(next)) return rest.length > 1;
  return /^و\p{L}{3}/u.test(next) && isVerb(rest, 0) && !/^[وف]ال/u.test(next);
}

/** «من يدخل المدينة من جسرها،» waits for what is said of whoever enters. */
function opensWhoever([first, ...more]: Word[]): boolean {
  return /^[وف]?من$/u.test(bareWord(first?.text ?? '')) && isVerb(more, 0);
}

/** «لا يجوز، وفق المادة الثانية عشرة،» waits for what is not allowed. */
function endsInAside(words: Word[]): boolean {
  const at = words.findLastIndex((_, place) => place > 0 && followsMark(words, place));
  return at > 0 && isAttribution(words.slice(at));
}

/** «قال الوزير، حين …، إن …» waits for what he said: what stands between are his time and his office. */
function awaitsSpeech(words: Word[]): boolean {
  const at = words.findLastIndex(({ text }) => says(text));
  if (at < 0) return false;
  return !words.slice(at + 1).some(({ text }) => /^[بو]?[إأ]ن|^ما$/u.test(bareWord(text)));
}

/** «قال …:» and «هو:» wait for what is said. */
function endsInSaying(words: Word[], mark: string): boolean {
  const last = words.at(-1)?.text ?? '';
  if (isSaying(last) || awaitsSpeech(words)) return true;
  return mark.includes(':') && words.some(({ text }) => isSaying(text));
}

/** «إذا …، وجب …»: after a mark, what follows from the condition. */
function hasConsequence(words: Word[]): boolean {
  return words.some((_, at) => at > 1 && followsMark(words, at) && isVerb(words.slice(at), 0));
}

/** كان, أصبح and ليس say nothing while only their subject follows. */
function awaitsPredicate(words: Word[]): boolean {
  const at = words.findLastIndex(({ text }) => linking.test(bareWord(text)));
  const after = words.slice(at + 1).map(({ text }) => bareWord(text));
  return at >= 0 && after.every((word) => /^(?:ال|لا$|ولا$|و?ال)/u.test(word));
}

/** After a mark: a second part that belongs to the first, or the verb for which its subject waits. */
function goesOn(words: Word[], rest: Word[]): boolean {
  const next = bareWord(rest[0]?.text ?? '');
  if (/^ولا$/u.test(next)) return /^[وف]?لا$/u.test(bareWord(words[0]?.text ?? ''));
  if (/^بل$/u.test(next)) return countMain(words) === 0;
  if (continuesList(words, rest)) return true;
  return !/^[وف]/u.test(next) && isVerb(rest, 0) && countMain(words) === 0;
}

/** «… إلى الشرق يومين، وإلى الغرب أربعة»: the same verb, or the same أن, goes on. */
function continuesList(words: Word[], rest: Word[]): boolean {
  const next = bareWord(rest[0]?.text ?? '');
  const prepositions = /^و(?:إلى|في|من|على|عن|مع|بين)$/u;
  if (prepositions.test(next)) {
    const isSame = words.some(({ text }) => bareWord(text) === next.slice(1));
    return isSame && !rest.slice(1).some((_, at) => isVerb(rest, at + 1));
  }
  return false;
}

function opensDependent(words: Word[]): boolean {
  const opening = openingOf(words[0]?.text ?? '');
  const first = bareWord(words[0]?.text ?? '');
  return (
    (opening === 'subordinate' || opening === 'relative') &&
    !/^[وف]?(?:أن|ما|إن|إنما)$/u.test(first) &&
    countVerbs(words) < 2
  );
}

/** Returns the number of verbs that no relative and no subordinating word takes. */
function countMain(words: Word[]): number {
  if (isVerb(words, 0)) return 1;
  if (/^[وف]?(?:ليس|ليست|لا|لم|لن|ما|إن|لقد|قد)$/u.test(bareWord(words[0]?.text ?? ''))) return 1;
  const taken = words.filter(({ text }) => dependents.test(bareWord(text))).length;
  return Math.max(0, countVerbs(words) - taken);
}

function countVerbs(words: Word[]): number {
  return words.filter(
    ({ text }, at) => isVerb(words, at) || /^[وف]?ليس(?:ت)?$/u.test(bareWord(text)),
  ).length;
}

/** A sentence without a verb: a definite subject, and a predicate without the article. */
function isNominal(words: Word[], rest: Word[]): boolean {
  const [first, ...more] = words.map(({ text }) => bareWord(text));
  const next = bareWord(rest[0]?.text ?? '');
  if (!first || openingOf(first) !== 'main' || !/^(?:[وف]|لكن|بل|لا)/u.test(next)) return false;
  if (words.some(({ text }) => dependents.test(bareWord(text)))) return false;
  return more.some((word) => !/^(?:[وفب]?ال|لل)/u.test(word) && openingOf(word) === 'main');
}
