import { findWords } from '../link/match.ts';
import type { Essay } from '../read/essay.ts';
import { frontKeys } from '../read/essay-front.ts';

/** The lines that name the essay's author, and where and when it appeared; each only if the essay says so. */
export interface CreditLines {
  /** «الكاتب، صفته», over the byline. */
  by?: string;
  /** «المصدر · التاريخ», under the byline; the role before them where the byline names the author. */
  from?: string;
}

/** Returns the lines of credit of an essay; what its byline says already is not said twice. */
export function writeCredits({ front, byline }: Pick<Essay, 'front' | 'byline'>): CreditLines {
  const isSaid = (words: string) =>
    byline !== undefined && findWords(words, byline.text).length > 0;
  const [author, role, source, date] = frontKeys.map((key) => {
    const text = front[key]?.text;
    return text && !isSaid(text) ? text : undefined;
  });
  const isUnder = front.author !== undefined && author === undefined;
  const by = [author, isUnder ? undefined : role].filter(Boolean).join('، ');
  const from = [isUnder ? role : undefined, source, date].filter(Boolean).join(' · ');
  return { ...(by && { by }), ...(from && { from }) };
}
