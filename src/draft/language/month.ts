import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import type { Word } from './word.ts';

/** Months by their Levantine, Egyptian, Maghrebi and Hijri names, folded. */
const months = new Map(
  [
    'كانون الثاني|يناير|جانفي',
    'شباط|فبراير|فيفري',
    'آذار|مارس',
    'نيسان|أبريل|إبريل|أفريل',
    'أيار|مايو|ماي',
    'حزيران|يونيو|يونيه|جوان',
    'تموز|يوليو|يوليه|جويلية',
    'آب|أغسطس|أوت',
    'أيلول|سبتمبر|شتنبر',
    'تشرين الأول|أكتوبر',
    'تشرين الثاني|نوفمبر|نونبر',
    'كانون الأول|ديسمبر|دجنبر',
    // Months of the Hijra.
    'محرم|المحرم',
    'صفر',
    'ربيع الأول',
    'ربيع الثاني|ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة|جمادى الثانية',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة|ذي القعدة',
    'ذو الحجة|ذي الحجة',
  ].flatMap((names, index) =>
    names.split('|').map((name) => [foldLetters(name), (index % 12) + 1] as const),
  ),
);

/** Words for a part of a year, and its month for sorting. */
const parts = new Map(
  [
    ['مطلع', 1],
    ['بداية', 1],
    ['بدايات', 1],
    ['أوائل', 1],
    ['ربيع', 4],
    ['منتصف', 6],
    ['صيف', 7],
    ['خريف', 10],
    ['أواخر', 12],
    ['نهاية', 12],
    ['شتاء', 12],
  ].map(([word, month]) => [foldLetters(String(word)), Number(month)] as const),
);

/** Returns the months and parts of the year directly before a year, and the number of the first. */
export function findMonths(words: Word[], at: number): { beside?: Match; month: number } {
  let beside: Match | undefined;
  let month = 0;
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const [word, before] = [words[index], words[index - 1]];
    if (!word) break;
    const single = monthOf(word.text);
    const pair = before && monthOf(`${before.text} ${word.text}`);
    if (!single && !pair) {
      if (beside || !/^(?:من|عام|سنة|العام|شهر)$/u.test(word.text)) break;
      continue;
    }
    const first = pair ? before : word;
    beside = { start: first.start, end: beside?.end ?? word.end };
    month = pair || single || 0;
    if (pair) index -= 1;
  }
  return beside ? { beside, month } : { month };
}

/** Returns the number of a month, or the number of the first month of a part of the year. */
export function monthOf(words: string): number | undefined {
  const folded = foldLetters(words);
  return months.get(folded) ?? parts.get(folded);
}

/** Returns true if a word names a part of a year: «مطلع». */
export function isPart(word: string): boolean {
  return parts.has(foldLetters(word));
}
