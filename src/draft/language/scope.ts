import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { formsOf, looksLikeVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/** Verbs of saying and thinking: what follows belongs to the one who says it. */
const sayingVerbs = [
  'قال يقول / رأى يرى / اعتبر يعتبر / عد يعد / ظن يظن / زعم يزعم / ادعى يدعي / أكد يؤكد / أضاف يضيف / أوضح يوضح / اعتقد يعتقد / توقع يتوقع',
  'حذر يحذر / وعد يعد / أجاب يجيب / رد يرد / روى يروي / جادل يجادل / أفاد يفيد / صرح يصرح / اعترف يعترف / اتهم يتهم / نفى ينفي / قدر يقدر / تمسك يتمسك / طالب يطالب / خشي يخشى / أمل يأمل',
];

const saysSomething = formsOf(sayingVerbs.join(' / ').split(' / '));

/** Words that say whose view follows, or on whose word something stands. */
const viewPhrases =
  /(?:^|\s)[وف]?(?:من (?:منظور|وجهة نظر|زاوية)|في (?:نظر|رأي|ظن|تقدير|عرف)|(?:ب?حسب|وفق|طبق|لدى|عند)(?!ه|ها)|وفقا ل|وفقاً ل|على حد (?:قول|تعبير)|على ما (?:يقول|تقول|يبدو)|كما (?:يقول|تقول|يرى|ترى|يعترف|قيل)|قد يقال|يقال|بدعوى|بحجة|بزعم)(?=\s|\p{L})/u;

const sides = /^[وف]?من (?:جهة|ناحية|جانب)(?! (?:أخرى|ثانية|آخر))/u;
const otherSide = /(?:^|\s)[وف]?(?:من|في) (?:جهة|ناحية|جانب|المقابل)(?: (?:أخرى|ثانية|آخر))?/u;

const conditions =
  /^[وف]?(?:(?:لو|لولا|إذا|كلما|مهما|إما|سواء|بقدر|كأن|لئن|أيا)(?: |$)|ما (?:لم|دام|دامت)$)/u;

/** Pronouns and demonstratives whose meaning was given before. */
const pronouns =
  /^[وفبلك]?(?:هو|هي|هم|هما|هذا|هذه|ذلك|تلك|هؤلاء|أولئك|كلاهما|كليهما|بعضهم|بعضها|(?:إن|لكن|لأن|أن|كأن|ك?ل|من|في|عن|علي|إلي|ب|مع|بين|عند|لدي|بعد|قبل|غير)(?:ه|ها|هم|هما))$/u;

/** «غير أنه», «كما أنها»: a conjunction with a pronoun of what was said before. */
const joined = /^[وف]?(?:غير|إلا|بيد|على|كما|مع) أن(?:ه|ها|هم|هما)$/u;

/** Returns true if words say or think something for somebody. */
export function holdsView(words: Word[]): boolean {
  return words.some(({ text }) => isSaying(text)) || viewPhrases.test(join(words));
}

/** Returns true if words begin by saying whose view follows: «من منظور …», «وفق …». */
export function opensView(words: Word[]): boolean {
  const found = viewPhrases.exec(join(words));
  return found !== null && found.index < 2;
}

/** Returns true if words begin with أما, which sets them against what was said before. */
export function opensContrast([first]: Word[]): boolean {
  return /^[وف]?أما$/u.test(bareWord(first?.text ?? ''));
}

/** Returns true if words end something that another stands behind: «بحسب تقارير». */
export function isAttribution(words: Word[]): boolean {
  const found = viewPhrases.exec(join(words.slice(0, 4)));
  return found !== null && found.index < 2;
}

/** Returns true if a word is a verb of saying or thinking. */
export function isSaying(word: string): boolean {
  return looksLikeVerb(word) && saysSomething(word);
}

/** Returns true if words begin with a condition, without which what follows says something else. */
export function opensCondition(words: Word[]): boolean {
  return conditions.test(join(words.slice(0, 2)));
}

/** Returns true if words begin with a pronoun, or with a demonstrative without its noun. */
export function pointsBack(words: Word[]): boolean {
  const [first, second] = words.map(({ text }) => bareWord(text));
  if (joined.test(`${first} ${second}`)) return true;
  if (!first || !pronouns.test(first)) return false;
  const names = /^[وفبلك]?(?:هذا|هذه|ذلك|تلك|هؤلاء|أولئك)$/u.test(first);
  return !names || !/^ال\p{L}/u.test(second ?? '');
}

/** Returns true if a sentence is one of two sides («من جهة …») that the next or the same sentence sets against each other. */
export function isHalf(words: Word[], passage: Passage, sentence: Sentence): boolean {
  const own = join(words);
  if (sides.test(own)) return true;
  if (!otherSide.test(own) || !/(?:أخرى|ثانية|آخر)/u.test(own.slice(0, 24))) return false;
  const before = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  return before !== undefined && sides.test(bareWord(before.text));
}

function join(words: Word[]): string {
  return words.map(({ text }) => bareWord(text)).join(' ');
}
