import { bareWord, type Word } from '../language/word.ts';

/** Words with which an author announces what the essay comes to. */
const announcing =
  /^[وف]?(?:ال)?(?:خلاصة|فكرة|حجة|حجتي|أطروحة|معنى|درس|عبرة|زبدة|مغزى|سبب الحقيقي|مشكلة الحقيقية|حقيقة|مشكلة|سؤال الحقيقي|مهم|أهم|جوهر|نتيجة|ما تغير|ما يلزم|مطلوب|حل|ذي أعرفه|لذي أعرفه|نوصي|ما أعرفه|ما أريد)(?=\s|$)/u;

/** Returns true if words announce the point of their essay: «خلاصة هذا المقال أن …». */
export function announcesPoint(words: Word[]): boolean {
  return announcing.test(join(words).replace(/^[وف](?=ال)/u, ''));
}

const join = (words: Word[]) => words.map(({ text }) => bareWord(text)).join(' ');
