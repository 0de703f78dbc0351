import type { Sentence } from '../../read/sentence.ts';
import { formsOf } from './verb.ts';
import { bareWord, type Word, wordsOf } from './word.ts';

const thinks = formsOf(
  'قال يقول / رأى يرى / اعتبر يعتبر / ظن يظن / زعم يزعم / ادعى يدعي / اعتقد يعتقد / جادل يجادل / ردد يردد / احتج يحتج / تصور يتصور / توهم يتوهم / افترض يفترض / أصر يصر / تمسك يتمسك / رد يرد / خشي يخشى / حلم يحلم / كرر يكرر / سأل يسأل / عزا يعزو / فسر يفسر / أضاف يضيف / ذهب يذهب'.split(
    ' / ',
  ),
);

/** Those whose view an author tells in order to answer it: many, some, one side. */
const owners =
  /^(?:كثير|كثيرون|كثيرين|كثر|بعض|البعض|بعضهم|بعضنا|معظم|أكثر|أغلب|أغلبنا|معظمنا|كلنا|الناس|الجميع|قارئ|القارئ|قائل|سائل|معترض|أحدهم|آخرون|غيرهم|فريق|(?:أنصار|مؤيدو|معارضو|خصوم|منتقدو)(?:ه|ها|هم|هما)?|المؤيدون|المعارضون|المعترضون|المدافعون|دعاة|المنتقدون|المتفائلون|المتشائمون|المشككون|أصحاب|هؤلاء|من)$/u;

/** A view that nobody owns, or that the author grants before the answer. */
const openings =
  /^[وف]?(?:(?:قد )?يقال|قيل|يشاع|(?:قد |ربما )?ي(?:عترض|سأل|قول) (?:قارئ|قائل|معترض|أحد|بعض)|قد يبدو|يبدو للوهلة|للوهلة الأولى|(?:ثمة|هناك|هنالك) من|من الشائع|الرأي (?:الشائع|السائد)|درج|درجت|صحيح أن|صحيح أنه|صحيح أنها|صحيح أنهم|لا شك|نعم)(?= |$)/u;

/** Words with which the author turns to the answer. */
const turns =
  /^[وف]?(?:لكن|لكنه|لكنها|لكنهم|غير أن|غير أنه|غير أنها|إلا أن|إلا أنه|إلا أنها|بيد أن|بيد أنه|على أن|الحق|الحقيقة|الواقع|في الواقع|في الحقيقة|المشكلة|السبب الحقيقي)(?= |$)/u;

/** Returns true if words tell, with its owner, a view that is not the author's: «يعتقد كثيرون أن …». */
export function tellsView(words: Word[]): boolean {
  const all = words.slice(0, 6).map(({ text }) => bareWord(text));
  if (openings.test(all.join(' '))) return true;
  if (
    /(?:^| )في (?:نظر|رأي|ظن|اعتقاد)هم(?: |$)/u.test(
      words.map(({ text }) => bareWord(text)).join(' '),
    )
  )
    return true;
  const verb = all.slice(0, 3).findIndex((word) => thinks(word) || thinks(word.slice(1)));
  return verb >= 0 && all.slice(verb + 1, verb + 3).some((word) => owners.test(word));
}

/** Returns true if words begin the answer to what was said before. */
export function opensTurn(words: Word[]): boolean {
  return turns.test(
    words
      .slice(0, 3)
      .map(({ text }) => bareWord(text))
      .join(' '),
  );
}

/** Returns the sentences that go on with a view, up to the one with which the author turns, or to the end. */
export function findOpposed(sentences: Sentence[]): ReadonlySet<Sentence> {
  const opposed = new Set<Sentence>();
  const read = sentences.map(({ text }) => wordsOf(text));
  let from = -1;
  for (const [at, words] of read.entries()) {
    if (from >= 0 && opensTurn(words)) {
      for (const one of sentences.slice(from, at)) opposed.add(one);
      from = -1;
    }
    if (tellsView(words)) from = from < 0 ? at : from;
  }
  if (from >= 0 && sentences[from])
    for (const one of sentences.slice(from))
      if (one.passage === sentences[from]?.passage) opposed.add(one);
  return opposed;
}
