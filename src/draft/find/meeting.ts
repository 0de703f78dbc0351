import { type Concordance, growQuotation } from './concordance.ts';
import type { Mention } from './mention.ts';
import { groupNames, isBetween } from './name-group.ts';
import type { NamingSentence } from './naming.ts';

/** Two actors in one sentence, and words of it that name both. */
export interface Meeting {
  from: string;
  to: string;
  quote: string;
  sentence: NamingSentence;
}

/**
 * Returns the meetings of a sentence: of the actors named first with all others, and of each actor with
 * the actors named next. Names joined by و («X وY») meet only after «بين».
 */
export function meetingsOf(sentence: NamingSentence, concordance: Concordance): Meeting[] {
  const groups = groupNames(sentence, sentence.mentions);
  const pairs = groups.flatMap((group, index) => [
    ...(index === 0 && isBetween(sentence, group) ? [pairWithin(group)] : []),
    ...groups
      .slice(index + 1)
      .filter((_, after) => index === 0 || after === 0)
      .flatMap((other) => group.flatMap((one) => other.map((two) => [one, two]))),
  ]);
  const found = new Set<string>();
  return pairs.flatMap(([first, second]) => {
    const name = [first?.key, second?.key].sort().join(' ');
    if (!first || !second || first.key === second.key || found.has(name)) return [];
    const quote = quoteWords(sentence, { from: first.from, to: second.to }, concordance);
    if (quote) found.add(name);
    return quote ? [{ from: first.key, to: second.key, quote, sentence }] : [];
  });
}

function pairWithin([first, second]: Mention[]): (Mention | undefined)[] {
  return [first, second];
}

/** Returns the words of a sentence from one actor to another, extended until they are unique in the essay. */
export function quoteWords(
  { passage, sentence, words }: NamingSentence,
  { from, to }: { from: number; to: number },
  concordance: Concordance,
): string | undefined {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return undefined;
  const span = { start: first.start + sentence.start, end: last.end + sentence.start };
  return growQuotation(passage, span, concordance);
}
