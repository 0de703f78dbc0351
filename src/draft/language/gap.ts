import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { bracketsIn } from './clause.ts';
import { type Word, wordsOf } from './word.ts';

/** A word of a sentence and what stands between it and the word before it. */
export interface Gap {
  /** Offsets in the passage. */
  word: Word;
  /** The marks before it; empty if only space is before it, and for the first word. */
  mark: string;
  /** True if the gap is inside brackets or quotation marks. */
  isInside: boolean;
}

/** Returns the words of a sentence, each with the marks before it. */
export function gapsOf(_passage: Passage, { start, text }: Sentence): Gap[] {
  const isInside = bracketsIn(text);
  return wordsOf(text).map((word, index, all) => {
    const before = text.slice(all[index - 1]?.end ?? word.start, word.start);
    return {
      word: { ...word, start: word.start + start, end: word.end + start },
      mark: before.replace(/[^،؛:,;.!?؟…–—-]/gu, ''),
      isInside: isInside(word.start),
    };
  });
}
