import { bareWord, type Word } from '../language/word.ts';

/** Words with which an author announces what the essay comes to. */
const announcing =
  /^[وف]?(?:ال)?(?:خلاصة|فكرة|حجة|حجتي|أطروحة|معنى|درس|عبرة|زبدة|مغزى|سبب الحقيقي|مشكلة الحقيقية|حقيقة|مشكلة|سؤال الحقيقي|مهم|أهم|جوهر|نتيجة|ما تغير|ما يلزم|مطلوب|حل|ذي أعرفه|لذي أعرفه|نوصي|ما أعرفه|ما أريد)(?=\s|$)/u;
const opposing = /(?:^| )[وف]?(?:ليس|ليست|لا|لم|لن|ما)(?: \S+){1,8} (?:بل|إنما|وإنما|لكن|ولكن)(?: |$)/u;

/** How strongly words claim to be the point of their essay: 0, 1 if they set what is against what is not, 2 if announced. */
export function weighThesis(words: Word[]): 0 | 1 | 2 {
  const text = words.map((one) => bareWord(one.text)).join(' ');
  if (announcing.test(text.replace(/^[وف](?=ال)/u, ''))) return 2;
  return opposing.test(text) ? 1 : 0;
}
