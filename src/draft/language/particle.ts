import { bareWord } from './word.ts';

const listWords = (words: string) => words.split(' ');

/** Words that govern the following word: a phrase may begin with them, and none ends with them. */
const prepositions = new Set(
  listWords(
    'في من إلى الى على عن مع بين خلال بعد قبل منذ عبر نحو ضد حول دون بدون لدى عند تحت فوق أمام خلف وراء وسط ضمن رغم حتى سوى حيال إزاء تجاه بسبب بفضل نتيجة مثل سواء وفق بحسب عقب إثر طوال أثناء داخل خارج لأجل بغية بالتوازي بالتزامن بغض باستثناء بدلا مقابل بوصف بوصفها بوصفه باعتبار باعتبارها باعتباره',
  ),
);

/** Words that open a subordinate clause. */
const subordinators = new Set(
  listWords(
    'حيث حين حينما عندما بينما فيما إذ إذا لو لولا لأن لأنه لأنها لأنهم كي لكي كلما متى مما ما بما ريثما بعدما قبلما كأن كأنه كأنها أن أنه أنها أنهم طالما منذما ولو وهو وهي وهم',
  ),
);

/** Words that open a coordinate clause. */
const coordinators = new Set(
  listWords('لكن لكنه لكنها لكنهم بل ثم أو أم إنما أما غير إلا كما كذلك هكذا إذن إن إنه إنها فإن'),
);

const relatives = new Set(listWords('الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي'));

/** Returns true if a word, without its vowel marks, is a relative pronoun. */
export function isRelative(word: string): boolean {
  return relatives.has(word);
}

/** Words that need another word after them. */
const unfinished = new Set(
  listWords(
    'و ف لا ألا لئلا كيلا لم لن ليس ليست قد سوف هل هذا هذه ذلك تلك هؤلاء أولئك كل كلا بعض أي أية غير أكثر أقل أشد هو هي هم هما كان كانت يكون تكون كانوا بات باتت أصبح أصبحت ظل ظلت عام سنة ذات ذو ذي أحد إحدى عدم أيها أيتها يا إما مهما كيف لماذا متى أين نظرا وفقا طبقا بناء خاصة ولا وما مطلع أواخر أوائل منتصف نهاية بداية أبرز أهم أول آخر مدى كامل جميع معظم',
  ),
);

/** Prepositions with a pronoun: «فيها»، «منه». */
const pronouns = /^[وف]?(?:في|من|ع?لي|علي|إلي|ب|ل|عن|مع|بين|لدي|عند)(?:ه|ها|هم|هما|نا|ك|كم|ي)$/u;

/** Openings that connect a sentence to the one before it, without a meaning of their own. */
export const joints = [
  'في المقابل',
  'من جهة أخرى',
  'من ناحية أخرى',
  'إضافة إلى ذلك',
  'علاوة على ذلك',
  'على الرغم من ذلك',
  'رغم ذلك',
  'مع ذلك',
  'لذلك',
  'بالتالي',
  'من ثم',
  'غير أن',
  'إلا أن',
  'بيد أن',
  'كما أن',
  'ذلك أن',
  'الواضح أن',
  'الواقع أن',
  'الحقيقة أن',
  'لا شك أن',
  'الحق أن',
  'الأهم أن',
  'الأسوأ أن',
  'المفارقة أن',
  'خلاصة القول إن',
  'خلاصة القول أن',
  'خلاصة هذا المقال أن',
  'خلاصة الأمر أن',
  'الخلاصة أن',
  'الخلاصة هي أن',
  'معنى ذلك أن',
  'معنى هذا أن',
  'هذا يعني أن',
  'ذلك يعني أن',
  'الذي أعرفه أن',
  'الذي أعرفه هو أن',
  'ما أعرفه أن',
  'الغريب أن',
  'اللافت أن',
  'المؤكد أن',
  'المهم أن',
  'الثابت أن',
  'الصحيح أن',
  'المحصلة أن',
  'النتيجة أن',
  'يبقى أن',
  'على أن',
  'كذلك',
  'كما',
  'هكذا',
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'أخيرا',
  'هو ما',
  'في حين',
  'بينما',
  'فيما',
  'إذ',
  'أو',
  'أم',
  'لكن',
  'أما',
  'بل',
  'ثم',
  'حيث',
  'قد',
  'لقد',
  'أيضا',
  'إذن',
  'فإن',
  'إن',
  'عندما',
  'بعدما',
  'وخاصة',
  'خاصة',
];

/** The kind of a stretch, as shown by its first word. */
export type Opening = 'main' | 'adverbial' | 'subordinate' | 'coordinate' | 'relative';

/** Returns the kind of a stretch that begins with a word; a prefixed و or ف is ignored. */
export function openingOf(word: string): Opening {
  const bare = bareWord(word);
  for (const one of [bare, bare.slice(1)]) {
    if (one !== bare && !/^[وف]/.test(bare)) break;
    if (relatives.has(one)) return 'relative';
    if (subordinators.has(one)) return 'subordinate';
    if (prepositions.has(one)) return 'adverbial';
    if (coordinators.has(one)) return 'coordinate';
  }
  return 'main';
}

/** Returns true if a headline or a quotation may end with this word. */
export function mayEnd(word: string): boolean {
  const bare = bareWord(word);
  if (openingOf(word) !== 'main' || /^\p{L}$/u.test(bare)) return false;
  return !unfinished.has(bare) && !(/^[وف]/.test(bare) && unfinished.has(bare.slice(1)));
}

/** Returns true if a word alone has little meaning and is therefore ignored in measures. */
export function isParticle(word: string): boolean {
  return !mayEnd(word) || pronouns.test(bareWord(word));
}

/** Words that open a clause and are no particles. */
const adverbs = new Set(listWords('هناك هنالك هنا ثمة لدينا عندنا هكذا خلاصة حينها عندها'));

/** Returns true if و or ف can be removed from the front of a word; the remaining word decides. */
export function isConjoined(word: string, known: ReadonlySet<string>): boolean {
  const bare = bareWord(word);
  if (!/^[وف]\p{L}{2}/u.test(bare)) return false;
  const rest = bare.slice(1);
  const opens = openingOf(rest) !== 'main' || unfinished.has(rest);
  const isKnown = known.has(rest) || known.has(`ال${rest}`) || adverbs.has(rest);
  return opens || /^ال\p{L}{2}/u.test(rest) || isKnown;
}
