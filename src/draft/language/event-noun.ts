import { bareWord } from './word.ts';

/** Nouns of what happens at a time and has a name of its own: «حرب أوغادين», «اتفاق الجزائر». */
const nouns =
  /^(?:ال)?(?:حرب|أزمة|اتفاق|اتفاقية|معاهدة|قمة|حصار|ثورة|انقلاب|هدنة|غزو|مفاوضات|محادثات|خلاف|صراع|نزاع|تحالف|معركة|مؤتمر|قطيعة|مصالحة|احتلال|استقلال|سقوط|انهيار|فيضان|زلزال|جفاف|انتخابات|إعلان|ميثاق|قانون|مجاعة|وباء|حريق|هزيمة|نكسة|نكبة|انسحاب|وحدة|انفصال|تأسيس|افتتاح)$/u;

/** Returns true for a noun of an event. */
export function namesEvent(word: string): boolean {
  return nouns.test(bareWord(word));
}
