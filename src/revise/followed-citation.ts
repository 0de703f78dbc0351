import type { Match } from '../link/match.ts';
import { allPassages, type Passage } from '../read/essay.ts';
import type { Sentence } from '../read/sentence.ts';
import { followWords } from './edited-words.ts';
import type { Comparison } from './essay-change.ts';

/** Words of a passage. */
type Cited = Match & { passage: Passage };

/** Returns the sentences that words of a passage are in, or touch. */
export function sentencesUnder({ passage, start, end }: Cited): Sentence[] {
  return passage.sentences.filter(
    (one) => one.start < end && one.start + one.text.trimEnd().length > start,
  );
}

/**
 * Returns what the new essay has in place of words of the old one: those of their sentences, if these
 * are still in one passage, and in their order. Undefined if the sentences are gone or apart.
 */
export function followCitation(cited: Cited, comparison: Comparison): string | undefined {
  const own = sentencesUnder(cited);
  const [first, last] = [own[0], own.at(-1)];
  const ends = [first, last].map((sentence) => sentence && followIn(sentence, cited, comparison));
  const [from, to] = ends;
  if (!from || !to || from.passage !== to.passage || from.start >= to.end) return undefined;
  const passage = allPassages(comparison.now).find(({ number }) => number === from.passage);
  return passage?.text.slice(from.start, to.end).trim().replace(/\s+/g, ' ');
}

function followIn(
  sentence: Sentence,
  { start, end }: Cited,
  { pairs }: Comparison,
): (Match & { passage: number }) | undefined {
  const same = pairs.find((pair) => pair.old === sentence)?.now;
  const place = {
    start: Math.max(0, start - sentence.start),
    end: Math.min(sentence.text.trimEnd().length, end - sentence.start),
  };
  const match = same && followWords(sentence.text, place, same.text);
  return (
    match && {
      passage: same.passage,
      start: same.start + match.start,
      end: same.start + match.end,
    }
  );
}
