import { isPart, monthOf } from './month.ts';
import { openingOf } from './particle.ts';
import { bareWord } from './word.ts';

const dating =
  /^(?:و?(?:عام|سنة|العام|السنة|عامي|أعوام|الموافق|الموافقة|لعام|لسنة|شهر|يوم|ليلة|صبيحة|مساء|فجر|هـ?|م|حدود|نحو|حوالي|قرابة|زهاء)|\p{Nd}{1,4})$/u;

/** Returns true if a word before a year only belongs to its date: «في», «عام», «سبتمبر», «هـ». */
export function isDatePart(word: string): boolean {
  return (
    dating.test(bareWord(word)) ||
    openingOf(word) === 'adverbial' ||
    isPart(word) ||
    monthOf(word) !== undefined
  );
}
