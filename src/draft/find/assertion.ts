import { isSaying } from '../language/scope.ts';
import { followsMark } from '../language/verb.ts';
import { bareWord, type Word } from '../language/word.ts';

/** Words before a verb with which it states nothing: a negation, a wish, a condition, a possibility. */
const hedges =
  /^[وفلب]?(?:لا|لم|لن|ما|ليس|ليست|أن|ألا|كي|لكي|لو|إذا|كأن|هل|سوف|كاد|تكاد|يكاد|ربما|لعل|لئلا)$/u;
/** «لم تعد مصر تدعم»: a negation that reaches a later verb; «ما زالت» and «لا تزال» negate nothing. */
const negations = /^[وف]?(?:لا|لم|لن|ما)$/u;
const carriers = /^(?:[يت](?:عد|عود|كن|كون|كد)|عاد(?:ت)?)$/u;

/** A future, and a purpose: «سيدعم», «لتدعم»; سيطر only looks like one. */
const futures = /^[وف]?(?:س(?!يطر)|ل)[يتن]\p{L}{2}/u;

/** «لا لأن واشنطن هزمتها بل …»: a cause that is denied. */
const notBecause = /(?:^| )و?لا (?:لأن|لأنه|لأنها|لأنهم)(?: |$)/u;

/** «استطاعت أن تتوسط»: what was achieved is so. */
const achieved = /(?:^| )[وف]?(?:استطاع|تمكن|نجح)(?:ت|وا)? /u;

/** Words in a sentence that make what follows a condition or a guess. */
const conditions = /^[وف]?(?:لو|إذا|لولا|لئن|ربما|لعل|عسى|هل|هب)$/u;
const guesses = /^[وف]?(?:يمكن|يحتمل|يتوقع|يرجح|يخشى|تخشى|يفترض|ينبغي|يجب)$/u;

/** Words that say that somebody else states it. */
const views =
  /^[وف]?(?:(?:ب?حسب|وفق|بزعم|يقال|قيل|يشاع|بدعوى|بحجة)(?= |$)|وفقا ل|طبقا ل|من (?:منظور|وجهة نظر)|في (?:نظر|رأي)|على حد (?:قول|تعبير|زعم))/u;
const claims =
  /^[وفبل]?(?:ال)?(?:زعم|مزاعم|ادعاء|ادعاءات|اتهام|اتهامات|شائعات|رأي|ظن)(?:ه|ها|هم)?$/u;
const thatWords = /^[وفبلك]?[أإ]ن(?:ه|ها|هم|هما)?$/u;
const attesting =
  /^(?:ال)?(?:أممية|أممي|الأمم|خبراء|الخبراء|وثائق|الوثائق|أرشيف|الأرشيف|بيانات|دراسات|مؤرخون|المؤرخون|مؤرخين|المؤرخين)$/u;

/** Most words between «يقول إن» and the verb, and between it and the one who says it. */
const reach = { that: 10, saying: 7, hedge: 5 };

/** Words before a noun with which what it names is not there, or is no fact. */
const voids =
  /^[وفبلك]?(?:ال)?(?:وقف|إنهاء|نهاية|انتهاء|أنهى|أنهت|ينهي|تنهي|انتهى|انتهت|أوقف|أوقفت|توقف|توقفت|سحب|سحبت|تجنب|تجنبت|تفادي|تفادى|تفادت|منع|منعت|يمنع|تمنع|رفض|رفضت|نفى|نفت|تنفي|ينفي|عدم|دون|بدون|بلا|غياب|خطر|احتمال|احتمالات|خشية|خوف|خوفا|مخاوف|تخشى|يخشى|هدد|هددت|تهدد|لوح|لوحت|تلوح|اتهم|اتهمت|تتهم|يتهم|كف|كفت|تخلى|تخلت|تراجع|تراجعت|تتوقع|يتوقع|طالب|طالبت|تطالب|دعا|دعت|تدعو|تأمل|تريد|يريد|أراد|أرادت|ينوي|تنوي|اقترح|اقترحت|شبح|حل|تسوية|جمد|جمدت|علق|علقت|ألغى|ألغت|قلص|قلصت|لو|إذا|هل|قد|لا|لم|لن|ليس|ليست|يمكن)(?:ه|ها|هم|هما)?$/u;
const voidReach = 4;

/** What stands after a past perfect and shows that it is over: «كانت قد دعمتها، لكنها …». */
const turns = /^[وف]?(?:لكن|لكنه|لكنها|غير|إلا|بيد|ثم|قبل|حتى|أما)$/u;

/**
 * Returns true if the verb at an index states what is or was so. A negation, a wish, a purpose, a
 * condition, a guess, a question, a future, what somebody says, and what was over before («كان قد …
 * ثم») state nothing.
 */
export function isStated(words: Word[], at: number): boolean {
  const all = words.map(({ text }) => bareWord(text));
  const [word = '', before = ''] = [all[at], all[at - 1]];
  const isAchieved =
    /^أن$/u.test(before) && achieved.test(all.slice(Math.max(0, at - 4), at).join(' '));
  if (futures.test(word) || (hedges.test(before) && !isAchieved)) return false;
  if (/^[وف]?قد$/u.test(before) && /^[وف]?[يتن]/u.test(word) && !/^ت\p{L}*ت$/u.test(word))
    return false;
  if (notBecause.test(all.slice(0, at).join(' '))) return false;
  if (isNegated(all, at) || isGuessed(words, all, at) || isReported(words, all, at)) return false;
  return !isOver(all, at);
}

/** Returns true if a noun at an index names what is or was so. */
export function isNamedFact(words: Word[], at: number): boolean {
  const all = words.map(({ text }) => bareWord(text));
  for (let one = at - 1; one >= Math.max(0, at - voidReach); one -= 1) {
    if (followsMark(words, one + 1)) break;
    if (voids.test(all[one] ?? '')) return false;
  }
  return !isGuessed(words, all, at) && !isReported(words, all, at);
}

function isNegated(all: string[], at: number): boolean {
  for (let one = at - 2; one >= Math.max(0, at - reach.hedge); one -= 1)
    if (negations.test(all[one] ?? '') && carriers.test(all[one + 1] ?? '')) return true;
  return /^[وف]?(?:لست|ليس|ليست|ليسوا)$/u.test(all[at - 2] ?? '');
}

function isGuessed(words: Word[], all: string[], at: number): boolean {
  if (all.slice(0, at).some((one) => conditions.test(one))) return true;
  for (let one = at - 1; one >= Math.max(0, at - reach.hedge); one -= 1) {
    if (guesses.test(all[one] ?? '')) return true;
    if (followsMark(words, one)) return false;
  }
  return false;
}

/** «تقول مصر إن إثيوبيا …» and «…، بحسب تقارير» leave it to the one who says it. */
function isReported(words: Word[], all: string[], at: number): boolean {
  if (isViewed(words, all, at)) return true;
  const that = all.findLastIndex(
    (one, place) => place < at && at - place <= reach.that && thatWords.test(one),
  );
  if (that < 0) return false;
  return words
    .slice(Math.max(0, that - reach.saying), that)
    .some(({ text }) => isSaying(text) || claims.test(bareWord(text)));
}

/** Reports of bodies that take no side, and documents, attest what they say. */
function isAttested(words: string[]): boolean {
  const source = words.slice(1).some((one) => attesting.test(one));
  return source && !words.some((one) => /^لم$/u.test(one));
}

/** A view governs its own clause, and the one that a mark parts from it: «بحسب التقرير، …». */
function isViewed(words: Word[], all: string[], at: number): boolean {
  const view = all.findIndex((_, one) => views.test(all.slice(one, one + 3).join(' ')));
  if (view < 0 || isAttested(all.slice(view, view + 6))) return false;
  const [from, to] = [Math.min(view, at), Math.max(view, at)];
  const marks = words
    .slice(from + 1, to + 1)
    .filter((_, one) => followsMark(words, from + 1 + one));
  return marks.length < 2;
}

function isOver(all: string[], at: number): boolean {
  const isPerfect =
    /^قد$/u.test(all[at - 1] ?? '') &&
    all.slice(Math.max(0, at - reach.hedge), at).some((one) => /^[وف]?كان(?:ت|وا)?$/u.test(one));
  return isPerfect && all.slice(at + 1).some((one) => turns.test(one));
}
