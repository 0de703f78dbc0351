import { foldLetters } from '../../link/nearest.ts';
import { readingsOf } from '../language/word.ts';

const counts = 'ثلاثة أربعة خمسة ستة سبعة ثمانية'.split(' ').map(foldLetters);

/** Nouns that announce scenarios, in the plural and the dual. */
const plurals = /^(?:ال)?(?:سيناريوهات|احتمالات|خيارات|مسارات|مشاهد|طرق|بدائل|فرضيات)$/u;
const duals =
  /^(?:سيناريو(?:هان|هين|ان|ين)|احتمال(?:ان|ين)|خيار(?:ان|ين)|مسار(?:ان|ين)|طريق(?:ان|ين)|بديل(?:ان|ين)|مشهد(?:ان|ين))$/u;

/** Returns true if a word names scenarios: «سيناريوهات»، «خيارين». */
export function namesScenarios(word: string): boolean {
  return readingsOf(word).some((one) => plurals.test(one) || duals.test(one));
}

/**
 * Returns how many scenarios a sentence announces; 1 if it announces them without a number, 0 if it
 * announces none.
 */
export function announcedIn(folded: string[]): number {
  for (const [index, word] of folded.entries()) {
    const readings = readingsOf(word);
    if (readings.some((one) => duals.test(one))) return 2;
    if (!readings.some((one) => plurals.test(one))) continue;
    const before = readingsOf(folded[index - 1] ?? '');
    const after = readingsOf(folded[index + 1] ?? '').map((one) => one.replace(/^ال/u, ''));
    const place = counts.findIndex(
      (count) =>
        before.some((one) => one === count || `${one}ه` === count) || after.includes(count),
    );
    return place < 0 ? 1 : place + 3;
  }
  return 0;
}
