import { foldLetters } from '../../link/nearest.ts';
import type { NamedYears } from './decade.ts';
import { followsMark } from './verb.ts';
import { numberOf, type Word } from './word.ts';

/** Signs and words after a number that make it a year of the Hijra. */
const suffix = /^(?:ه|هـ|للهجره|هجري|هجريه|الهجريه)$/u;
const written = /^[وفبل]?(?<year>\p{Nd}{1,4})(?<sign>ه|هـ)?$/u;

/** A mean Hijri year in Gregorian years, and the year before the first one. */
const calendar = { length: 0.970224, before: 621.57 };

/**
 * Returns the years of the Hijra that words name: «1213 هـ», «422هـ», «عام 1356 للهجرة». One beside
 * which its Gregorian year stands («1213 هـ/ 1798 م») is left to that one.
 */
export function findHijriYears(words: Word[]): NamedYears[] {
  return words.flatMap((word, at) => {
    const found = written.exec(foldLetters(word.text))?.groups;
    const next = words[at + 1];
    const isNext = next !== undefined && suffix.test(foldLetters(next.text));
    const last = found?.sign ? word : isNext ? next : undefined;
    if (!found?.year || !last) return [];
    const to = last === word ? at + 1 : at + 2;
    if (hasGregorian(words, to)) return [];
    const year = numberOf(found.year);
    const first = Math.floor(year * calendar.length + calendar.before);
    const start = word.start + word.text.search(/\p{Nd}/u);
    return [{ start, end: last.end, from: at, to, first }];
  });
}

/** Returns true if the number at an index is a year of the Hijra. */
export function isHijri(words: Word[], at: number): boolean {
  const sign = written.exec(foldLetters(words[at]?.text ?? ''))?.groups?.sign;
  return sign !== undefined || suffix.test(foldLetters(words[at + 1]?.text ?? ''));
}

/** «1213 هـ/ 1798 م», «(1798)», «الموافقة لعام 1798»: the same year in the other calendar. */
function hasGregorian(words: Word[], to: number): boolean {
  for (let at = to; at < Math.min(words.length, to + 3); at += 1) {
    const text = foldLetters(words[at]?.text ?? '');
    if (/^\p{Nd}{4}م?$/u.test(text)) return at > to || followsMark(words, to);
    if (!/^(?:الموافق|الموافقه|لعام|لسنه|عام|سنه|اي)$/u.test(text)) return false;
  }
  return false;
}
