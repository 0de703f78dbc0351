import type { Stretch } from './stretch.ts';

/** How a quotation is cut out of its phrase: what is missing before its first or after its last word. */
export type PhraseCut = 'verb' | 'noun' | 'whole' | 'end';

/** Vowel marks and tatweel: a word without them is the same word. */
const marks = /[\p{M}\u0640]/gu;

const wordsOf = (list: string) => new Set(list.split(' '));

/** Words in the accusative that need no verb before them: they say when, how or in what order. */
const adverbs = wordsOf(
  'أيضا مثلا فعلا حقا غدا أبدا دائما أحيانا غالبا كثيرا قليلا سابقا لاحقا أخيرا أولا ثانيا ثالثا رابعا معا جدا عادة خصوصا خاصة عموما تقريبا مجددا قريبا فورا عاما عامة فجأة بداية نهاية ليلا نهارا صباحا مساء يوما اليوم فضلا نظرا وفقا خلافا بدلا عوضا رغما استنادا بناء إضافة نتيجة بعيدا طبقا سواء شيئا رويدا',
);

/** Prepositions that complete a verb more often than they begin a clause. */
const completing = wordsOf('إلى على عن');
/** What follows a preposition where both together are an adverb: «على الرغم», «بالفعل». */
const adverbial = wordsOf(
  'الرغم الأقل الأكثر الفور الأرجح الإطلاق العكس الدوام مراحل طريق الكاد الفعل التالي الطبع المقابل الذات الضرورة الإضافة التزامن التوازي المناسبة النسبة الكامل التدريج',
);
/** Words that begin with بال and are no preposition with a noun. */
const ofTheirOwn = wordsOf('بالغ بالغة بالغا بالغون بالغين بالون بالونات');

/** Particles with which a verb goes on: «وصف المجلس العودة بأنها رهان». */
const complements = wordsOf('بأن بأنه بأنها بأنهم أنه أنها أنهم');

const relatives = wordsOf('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي');

/** Nouns that change how much, or which part, of the next noun is meant. */
const annexing = wordsOf(
  'كل جميع بعض نصف ثلث ربع خمس معظم أغلب سوى مجرد شبه ذات ذو ذي ذوي كلا كلتا أحد إحدى غالبية أغلبية',
);

/** Words that need what follows them. */
const open = wordsOf(
  'من في عن على إلى مع أن إن أو ثم بين منذ حتى لم لن قد سوف الذي التي الذين كي لكن حيث إذا لو بأن لأن كأن بأنه بأنها لأنه لأنها أنه أنها إنه إنها كل بعض ذات عند لدى عبر سوى',
);

/**
 * Returns how a quotation, at its place in the essay, is cut out of its phrase, or undefined. Its verb is
 * missing where it begins, inside a clause, with an accusative, with a participle that describes its
 * subject («غاضبين من القرار»), or with a preposition that completes a verb; its noun is missing before a
 * relative pronoun; a part of the whole is meant after «نصف» or «بعض»; its end is missing after a word
 * that cannot be the last. Only certain cases count: what begins a clause is never cut.
 */
export function findPhraseCut({ passage, start, end }: Stretch): PhraseCut | undefined {
  const text = passage.text.slice(start, end).replace(marks, '');
  const words = text.match(/\p{L}+/gu) ?? [];
  const after = passage.text.slice(end);
  const last = /\p{L}+$/u.exec(text)?.[0];
  if (last && open.has(last) && /^[\p{M}\u0640]* ?\p{L}/u.test(after)) return 'end';
  const before = wordBefore(passage.text.slice(0, start));
  if (before === undefined) return undefined;
  if (annexing.has(before) || annexing.has(before.replace(/^[وفبل]/u, ''))) return 'whole';
  const [first = '', second = ''] = words;
  if (!text.startsWith(first)) return undefined;
  if (relatives.has(first)) return 'noun';
  const raw = passage.text.slice(start, end).split(/\s/, 1)[0] ?? '';
  const lacksVerb =
    complements.has(first) ||
    isAccusative(raw, first) ||
    isParticiple(first) ||
    completes(first, second, words);
  return lacksVerb ? 'verb' : undefined;
}

/** The word directly before a place in the same clause; undefined after a sign or at the start. */
function wordBefore(text: string): string | undefined {
  const [, word] = /([\p{L}\p{M}\u0640]+) $/u.exec(text.slice(-48)) ?? [];
  return word?.replace(marks, '');
}

/** «ضرباً من العبث»; not «تدريجياً», which most often is an adverb. */
function isAccusative(raw: string, word: string): boolean {
  if (!/(?:\u064Bا|ا\u064B|[ةء]\u064B)$/u.test(raw)) return false;
  return !adverbs.has(word) && !/يا$/u.test(word);
}

/** Active and passive participles in the oblique plural, without the article; not «ملايين», «قوانين». */
function isParticiple(word: string): boolean {
  if (/^(?:ياسمين|ماردين|عابدين)$/u.test(word)) return false;
  return (
    /^(?:\p{L}ا\p{L}{2}|م(?!\p{L}ا\p{L}ين)\p{L}{3,4})ين$/u.test(word) && !/^[وفال]/u.test(word)
  );
}

/** «إلى استعادة ثقة المدينة», «بالحذر والمنافسة»; not «على المدينة أن تختار». */
function completes(first: string, second: string, words: string[]): boolean {
  if (words.some((word) => /^ي?[أإ]ن(?:ه|ها|هم)?$/u.test(word))) return false;
  if (completing.has(first)) return !adverbial.has(second);
  return /^بال\p{L}{3}/u.test(first) && !ofTheirOwn.has(first) && !adverbial.has(first.slice(1));
}
