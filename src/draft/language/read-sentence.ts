import { foldLetters } from '../../link/nearest.ts';
import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Clause, makeClause } from './clause.ts';
import { type Word, wordsOf } from './word.ts';

/** A sentence with its words, folded for comparison. */
export interface Reading {
  passage: Passage;
  sentence: Sentence;
  words: Word[];
  folded: string[];
}

/** Returns the sentences of a passage with their words. */
export function readPassage(passage: Passage): Reading[] {
  return passage.sentences.map((sentence) => {
    const words = wordsOf(sentence.text);
    return { passage, sentence, words, folded: words.map(({ text }) => foldLetters(text)) };
  });
}

/** Returns words of a sentence as a clause of its passage. */
export function toClause({ passage, sentence }: Reading, words: Word[]): Clause | undefined {
  const moved = words.map((word) => ({
    ...word,
    start: word.start + sentence.start,
    end: word.end + sentence.start,
  }));
  return makeClause(moved, passage, sentence)[0];
}
