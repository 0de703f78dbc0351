import { foldLetters } from '../../link/nearest.ts';
import { isDual, isPlural } from '../language/scenario-noun.ts';
import { readingsOf } from '../language/word.ts';

const counts = 'ثلاثة أربعة خمسة ستة سبعة ثمانية'.split(' ').map(foldLetters);

/** Returns true if a word names scenarios: «سيناريوهات»، «خيارين». */
export function namesScenarios(word: string): boolean {
  return isPlural(word) || isDual(word);
}

/**
 * Returns how many scenarios a sentence announces; 1 if it announces them without a number, 0 if it
 * announces none.
 */
export function announcedIn(folded: string[]): number {
  for (const [index, word] of folded.entries()) {
    if (isDual(word)) return 2;
    if (!isPlural(word)) continue;
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
