import { findWords } from '../link/match.ts';
import type { Essay } from '../read/essay.ts';

/** Whose the essay is, and where and when it appeared, in lines; each only where the essay says so. */
export interface CreditLines {
  /** «الكاتب، صفته». */
  by?: string;
  /** «المصدر · التاريخ». */
  from?: string;
}

/** Returns the lines of credit of an essay; what its byline says already is not said twice. */
export function writeCredits({ front, byline }: Pick<Essay, 'front' | 'byline'>): CreditLines {
  const isSaid = (words: string) =>
    byline !== undefined && findWords(words, byline.text).length > 0;
  const [by, from] = [
    [front.author, front.role].flatMap((one) => (one && !isSaid(one.text) ? [one.text] : [])),
    [front.source, front.date].flatMap((one) => (one ? [one.text] : [])),
  ];
  return {
    ...(by.length > 0 && { by: by.join('، ') }),
    ...(from.length > 0 && { from: from.join(' · ') }),
  };
}
