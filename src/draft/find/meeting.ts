import { isWord } from '../language/word.ts';
import type { Mention, NamingSentence } from './actor.ts';
import { type Concordance, growQuotation } from './concordance.ts';

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
  const groups = groupMentions(sentence);
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

function groupMentions(sentence: NamingSentence): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of sentence.mentions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && standTogether(sentence, before, mention)) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function isBetween({ words }: NamingSentence, [first]: Mention[]): boolean {
  return first !== undefined && isWord(words[first.from - 1], /^و?بين$/u);
}

function pairWithin([first, second]: Mention[]): (Mention | undefined)[] {
  return [first, second];
}

/** Returns true if only و is between two names: they are on the same side. */
export function standTogether({ words }: NamingSentence, first: Mention, second: Mention): boolean {
  return second.from === first.to && /^و/u.test(words[second.from]?.text ?? '');
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
