import { openingOf } from './particle.ts';
import { hidesSubject } from './subject.ts';
import { followsMark, isVerb } from './verb.ts';
import { bareWord, type Word } from './word.ts';

/**
 * What of a clause was named before it: a pronoun or demonstrative stands alone, the subject of its verb
 * is not named, or a noun is the one of which the text spoke («هذا الخط»).
 */
export type Reference = 'pronoun' | 'subject' | 'noun';

const listed = (words: string) => new Set(words.split(' '));

/** Words that end in the letters of a pronoun and have none. */
const plainWords = listed(
  'وجه أوجه اتجاه تجاه مياه شبه انتباه اشتباه إله الله فقه فقيه نبيه شبيه توجيه توجه تنبيه تشبيه تشويه ترفيه كره مكروه سفيه نزيه جاه رفاه منتزه متنزه فواكه أشباه أفواه شفاه جباه كنه طه واجه يواجه تواجه نواجه اتجه يتجه تتجه نتجه يكره تكره نكره نبه ينبه شوه يشوه تشوه انتبه ينتبه تشابه تتشابه يتشابه يشبه تشبه أهم مهم فهم أفهم يفهم نفهم تفهم سوء وهم أوهم درهم دراهم سهم أسهم يسهم تسهم ساهم يساهم تساهم متهم اتهم يتهم تتهم نتهم تفاهم يتفاهم التهم يلتهم تلتهم أدهم شهم ملهم مبهم ألهم يلهم تلهم داهم مهما أحدهم',
);

/** Nouns that name nobody: no pronoun means them. */
const empty = listed(
  'أحد واحد بعض كل جميع شيء أي نفس غير مثل ليس أول آخر أكثر أقل معظم عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة ألف مليون',
);

/** Nouns with which a demonstrative means what is present, and not what was said: «هذا العام». */
const present =
  /^ال(?:مقال|مقالة|كتاب|عام|سنة|يوم|أيام|أسبوع|شهر|صيف|شتاء|ربيع|خريف|قرن|عصر|زمن|عقد|مرة|مدينة|بلد|بلاد|منطقة|عالم|حياة|سطور|لحظة|مرحلة|موسم|دورة)$/u;

const demonstrative = /^[وفبلك]{0,2}(?:هذا|هذه|ذلك|ذاك|تلك|هؤلاء|أولئك|هذان|هذين|هاتين)$/u;
const alone = /^[وف]?(?:هو|هي|هم|هما)$/u;
const ordinal = /^[وفبل]?ال(?:أول|أولى|ثاني|ثانية|ثالث|ثالثة|آخر|أخرى|أخير|أخيرة|سابق|سابقة)$/u;
const other = /^(?:آخر|أخرى|آخرون|آخرين|ثالث|ثالثة)$/u;
/** «بعدها»، «العام نفسه»: a time that was told before. */
const backward = /^[وف]?(?:بعدها|قبلها|حينها|عندها|آنذاك|يومها|وقتها|حينذاك|عندئذ)$/u;
const again = /^(?:نفسه|نفسها|ذاته|ذاتها|التالي|التالية|السابق|السابقة)$/u;
const times = /^[وفبل]?ال(?:عام|سنة|يوم|أسبوع|شهر|صيف|شتاء|وقت|مدة|فترة|مرحلة|ليلة)$/u;
/** «بعد أيام»، «بعد ثلاثة أشهر»: after what, the words before say; «قبل عامين» is before today. */
const distance = /^[وف]?بعد$/u;
const unit =
  /^(?:ساعات|ساعة|ساعتين|يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|شهرا|عام|عامين|أعوام|عاما|سنة|سنتين|سنوات|عقد|عقدين|عقود|قرن|قرنين|قرون)$/u;
const suffixed = /^(\p{L}+?)(هما|ها|هم|ه)$/u;
const onPreposition =
  /^[وف]?(?:في|من|عن|علي|إلي|ب|ل|مع|بين|لدي|عند|حول|ضد|بعد|قبل|أن|إن|لأن|لكن|كأن|بأن|حين)(?:ه|ها|هم|هما|هن)$/u;
const owners = /^[وفبل]?(?:الذي|التي|الذين|اللذين|اللتين|ما|مما|عما|من|فيما|بما|كل)$/u;

/**
 * Returns how words depend on what stands before them, the strongest kind; undefined if they name all
 * of whom they speak. A pronoun is at home if a noun of its gender stands before it in the words.
 */
export function referenceOf(words: Word[]): Reference | undefined {
  const named: string[] = [];
  let found: Reference | undefined;
  for (const [at, { text }] of words.entries()) {
    const word = bareWord(text);
    const kind = kindAt(words, at, named);
    if (kind === 'pronoun') return kind;
    found ??= kind;
    if (owners.test(word) || isName(words, at)) named.push(word);
  }
  return hidesSubject(words) ? 'subject' : found;
}

function kindAt(words: Word[], at: number, named: string[]): Reference | undefined {
  const word = bareWord(words[at]?.text ?? '');
  const next = bareWord(words[at + 1]?.text ?? '');
  if (demonstrative.test(word)) return demonstrativeAt(words, at, named);
  if (alone.test(word)) return named.length > 0 ? undefined : 'pronoun';
  if (hasPronoun(words, at) && !named.some((one) => agrees(one, word))) return 'pronoun';
  if (ordinal.test(word) && !/^[وفبل]?ال/u.test(bareWord(words[at - 1]?.text ?? '')))
    return /^ال/u.test(next) || next === 'من' || next === '' ? undefined : 'noun';
  if (backward.test(word) || (again.test(word) && times.test(bareWord(words[at - 1]?.text ?? ''))))
    return 'noun';
  if (isDistance(words, at)) return 'noun';
  return other.test(word) && at < 4 ? 'noun' : undefined;
}

/** «بعد أيام», «بعد ستة أشهر», but not «بعد عامين من الحرب» and «بعد عام 1990». */
function isDistance(words: Word[], at: number): boolean {
  const all = words.slice(at, at + 4).map(({ text }) => bareWord(text));
  if (!distance.test(all[0] ?? '')) return false;
  const place = unit.test(all[1] ?? '') ? 1 : unit.test(all[2] ?? '') ? 2 : 0;
  return place > 0 && !/^(?:من|على|\p{Nd}+)$/u.test(all[place + 1] ?? '');
}

/** «هذا الخط» means a noun, «ذلك» all that was said; after a mark it may be what the same clause said. */
function demonstrativeAt(words: Word[], at: number, named: string[]): Reference | undefined {
  const next = bareWord(words[at + 1]?.text ?? '');
  if (/^ال\p{L}/u.test(next))
    return present.test(next) || named.includes(next) ? undefined : 'noun';
  const isAfterClause = words.some((_, one) => one > 2 && one <= at && followsMark(words, one));
  return isAfterClause ? undefined : 'pronoun';
}

function hasPronoun(words: Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const word = bareWord(text);
  if (/[\u064B-\u064D]/u.test(text)) return false;
  if (onPreposition.test(word)) return true;
  const bare = word.replace(/^[وفبلك]?ال|^[وف]/u, '');
  if (plainWords.has(word) || plainWords.has(bare) || /^[وفبل]?ال/u.test(word)) return false;
  const [, stem = ''] = suffixed.exec(word) ?? [];
  return stem.length > 1 && !demonstrative.test(word);
}

/** A pronoun of one man does not mean a word in ة or a plural. */
function agrees(name: string, word: string): boolean {
  if (owners.test(name) || !/[^هم]ه$/u.test(word)) return true;
  return !/(?:ة|ات|ون|ين)$/u.test(name);
}

function isName(words: Word[], at: number): boolean {
  const word = bareWord(words[at]?.text ?? '');
  if (openingOf(word) !== 'main' || isVerb(words, at) || empty.has(word)) return false;
  if (/^[وف]?(?:لا|لم|لن|قد|لقد|سوف|هل|يا|كان|كانت|ليس|ليست)$/u.test(word)) return false;
  const next = bareWord(words[at + 1]?.text ?? '');
  // «أفكر فيه» begins with a verb of the author.
  if (at === 0 && /^[وف]?[أن]/u.test(word) && onPreposition.test(next)) return false;
  return !isDenied(words, at);
}

/** «لا مصانع متقدمة فيها»: what is not there names nothing. */
function isDenied(words: Word[], at: number): boolean {
  for (let one = at; one >= 0; one -= 1) {
    const word = bareWord(words[one]?.text ?? '');
    if (/^[وف]?لا$/u.test(word)) return at > one;
    if (/^[وفبل]?ال|^لل/u.test(word) || openingOf(word) !== 'main' || isVerb(words, one))
      return false;
  }
  return false;
}
