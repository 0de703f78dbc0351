import { foldLetters } from '../../link/nearest.ts';
import type { Word } from '../language/word.ts';

/** Nouns for what belongs to a party and is hit in its place: «مواقع في سوريا», «سفن إيران». */
const belongings =
  /^(?:ال)?(?:مواقع|اهداف|قواعد|قاعده|مطار|مطارات|منشات|معسكرات|مقر|مقرات|مدن|مدينه|اراضي|بلاد|بلدات|قري|سفن|سفينه|ناقلات|ناقله|مصالح|موانئ|ميناء|مصافي|حدود|حصون|قلاع|جيش|جيوش|قوات|اسطول|سفاره|قنصليه|بعثه)(?:ها|ه|هم|ا)?$/u;

/** Returns true if a word is a noun for what belongs to a party. */
export function isBelonging(word: Word | undefined): boolean {
  return belongings.test(foldLetters(word?.text ?? ''));
}
