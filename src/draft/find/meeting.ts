import { isWord } from '../language/word.ts';
import type { Mention, NamingSentence } from './actor.ts';
import { type Concordance, growQuotation } from './concordance.ts';

/** Two actors in one sentence, with words of it that name both. */
export interface Meeting {
  from: string;
  to: string;
  quote: string;
  sentence: NamingSentence;
}

/**
 * Returns the meetings of a sentence: of those named first with everyone else, and of each with
 * those named next. Names that stand together («X وY») meet after «بين» alone.
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
  const told = new Set<string>();
  return pairs.flatMap(([first, second]) => {
    const name = [first?.key, second?.key].sort().join(' ');
    if (!first || !second || first.key === second.key || told.has(name)) return [];
    const quote = quoteWords(sentence, { from: first.from, to: second.to }, concordance);
    if (quote) told.add(name);
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

/** Returns true where nothing but و stands between two names: they stand on one side. */
export function standTogether({ words }: NamingSentence, first: Mention, second: Mention): boolean {
  return second.from === first.to && /^و/u.test(words[second.from]?.text ?? '');
}

/** Returns the words of a sentence from one to another, as many as it takes to stand nowhere else. */
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
