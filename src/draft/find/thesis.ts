import { bareWord, type Word } from '../language/word.ts';

/** Words with which an author announces what the essay comes to. */
const announcing =
  /^[وف]?(?:الخلاصة|خلاصة (?:هذا |القول|الأمر)|(?:فكرة|حجة|أطروحة) (?:هذا|هذه)|حجتي|زبدة|جوهر|ال(?:درس|عبرة|مهم|مطلوب)|السبب الحقيقي|المشكلة الحقيقية|السؤال الحقيقي|ما (?:يلزم|أعرفه|أريد|تغير)|الذي أعرفه|نوصي)(?=\s|$)/u;

/** Returns true if words announce the point of their essay: «خلاصة هذا المقال أن …». */
export function announcesPoint(words: Word[]): boolean {
  return announcing.test(join(words));
}

const join = (words: Word[]) => words.map(({ text }) => bareWord(text)).join(' ');
