import { bareWord, type Word } from './word.ts';

/** Frequent verbs that have the same shape as nouns. */
const verbs = new Set(
  'كان كانت نص نصت ليس ليست لم لن أصبح بات باتت ظل ظلت جاء قال رأى رأوا بدأ بدأوا يرى ترى عاد صار دعا سعى أدى أدت شهد دخل خرج حقق أعلن أكد أضاف وقع وضع ترك فتح بلغ وصل نجح فشل أثار رفض طالب وجد كشف تبرز تشهد تواجه تحمل تملك تجد تبقى تعود تكون تقول تصبح تحتاج تعيش تشكل تمثل تقوم تظل تدل تسعى توجد تعد تعني تتحول تتزايد تنتقل تظهر تعتمد تمر تنبع تجري تقع تبدأ تعتبر تحتل تعمل تمتد تضم'.split(
    ' ',
  ),
);

/** Nouns that begin or end like verbs. */
const nouns = new Set(
  'وقت بيت صوت موت تحت ثابت بنت أخت سكوت بيروت الكويت كويت يد يوم يومي يمين يسار ياسمين يابس يقين يأس يهود يونيو يوليو يناير يريفان سيناريو سيناريوهات سينما سيبيريا ستوكهولم سيول سيناء سيرك'.split(
    ' ',
  ),
);

/**
 * Returns true if a word looks like a verb: it is in a list of frequent verbs, has the ending of the
 * feminine past (ت, but not ات), or a prefix of the present (ي, ست, سي, تت).
 */
export function looksLikeVerb(word: string): boolean {
  const bare = bareWord(word);
  for (const one of /^[وف]/.test(bare) ? [bare, bare.slice(1)] : [bare]) {
    if (nouns.has(one) || /^(?:ال|لل|بال)/.test(one)) continue;
    if (verbs.has(one)) return true;
    if (/^\p{L}{2,}ت$/u.test(one) && !/ات$/u.test(one)) return true;
    if (/^(?:(?:ي|سي|ست|سن)\p{L}{3,}|تت\p{L}{2,})$/u.test(one) && !/[ةيً]$|ات$/u.test(one))
      return true;
    if (/^ي\p{L}{2,}ى$|^ي\p{L}{2}ي$/u.test(one)) return true;
  }
  return false;
}

/** Returns true if the word at an index looks like a verb, or is at a position where only a verb can be. */
export function isVerb(words: Word[], at: number): boolean {
  const before = bareWord(words[at - 1]?.text ?? '').replace(/^[وفل](?=قد)/u, '');
  return /^(?:قد|لم|لن|سوف)$/u.test(before) || looksLikeVerb(words[at]?.text ?? '');
}
