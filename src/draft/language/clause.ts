import { countHolding } from '../../link/bisect.ts';
import type { Match } from '../../link/match.ts';
import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Opening, openingOf } from './particle.ts';
import { bareWord, type Word, wordsOf } from './word.ts';

/** A stretch of a sentence between two commas, or between two words that separate clauses. */
export interface Clause extends Match {
  passage: Passage;
  sentence: Sentence;
  /** Its words; offsets in the passage. */
  words: Word[];
  opening: Opening;
}

/** Marks between clauses, except inside a number or a time, such as 3.5 and 10:30. */
const marks = /(?<!\p{Nd}(?=.\p{Nd}))[،؛:,;.!?؟…—]+|(?<=(?<!\sال\S+)\s)[–-](?=\s)/gu;

/** Brackets and quotation marks, each with its closing partner. */
const brackets: Record<string, string> = { '«': '»', '(': ')', '[': ']', '“': '”', '{': '}' };

/**
 * Returns the clauses of a sentence, which is split at commas and similar marks, and before words that
 * begin a clause (لكن، حيث، بينما، التي …). Text in brackets or quotation marks is not split.
 */
export function clausesOf(passage: Passage, sentence: Sentence): Clause[] {
  const { start: from, text } = sentence;
  const words = wordsOf(text);
  const isInside = bracketsIn(text);
  const cuts = new Set<number>();
  for (const { index } of text.matchAll(marks)) if (!isInside(index)) cuts.add(index);
  for (const word of words)
    if (partsClauses(word.text) && !isInside(word.start)) cuts.add(word.start);
  const ends = [...cuts, text.length].sort((a, b) => a - b);
  let next = 0;
  const clauses = ends.map((end) => {
    const first = next;
    while ((words[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
    const own = words.slice(first, next);
    // A word across a split belongs to no clause.
    if ((words[next]?.start ?? end) < end) next += 1;
    return own.map((word) => ({ ...word, start: word.start + from, end: word.end + from }));
  });
  return clauses.flatMap((own) => makeClause(own, passage, sentence));
}

function partsClauses(word: string): boolean {
  const opening = openingOf(word);
  if (opening === 'relative') return true;
  if (opening === 'coordinate') return /^و?(?:لكن|بل|إنما)/u.test(bareWord(word));
  return opening === 'subordinate' && !/^و?(?:أن|ما|لو|بما)/u.test(bareWord(word));
}

/** Returns a function that says whether an offset lies inside a complete pair of brackets in a text. */
export function bracketsIn(text: string): (offset: number) => boolean {
  const kinds = Object.entries(brackets).map(([open, close]) => ({
    signs: [...text.matchAll(/[«»()[\]“”{}]/g)].filter(
      ({ 0: sign }) => sign === open || sign === close,
    ),
    open,
    end: text.lastIndexOf(close),
  }));
  return (offset) =>
    kinds.some(({ signs, open, end }) => {
      const before = signs[countHolding(signs, ({ index }) => index < offset) - 1];
      return before?.[0] === open && end >= offset;
    });
}

/** Returns words of a sentence as a clause; an empty list if there is no word. */
export function makeClause(words: Word[], passage: Passage, sentence: Sentence): Clause[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const span = growToBrackets({ start: first.start, end: last.end }, passage.text);
  return [{ passage, sentence, words, ...span, opening: openingOf(first.text) }];
}

/** Extends a clause by a bracket directly at its end, if the partner of the bracket lies inside or at the start. */
function growToBrackets({ start, end }: Match, text: string): Match {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const inner = text.slice(start, end);
  if (brackets[before] === after && after !== '') return { start: start - 1, end: end + 1 };
  for (const [open, close] of Object.entries(brackets)) {
    if (after === close && inner.includes(open)) return { start, end: end + 1 };
    if (before === open && inner.includes(close)) return { start: start - 1, end };
  }
  return { start, end };
}

/** Returns a clause's words as in the essay. */
export function textOf({ passage, start, end }: Clause): string {
  return passage.text.slice(start, end);
}

/** Returns the question mark directly behind a clause; empty if there is none. */
export function questionMarkOf({ passage, end }: Clause): string {
  return /^[؟?]/u.exec(passage.text.slice(end))?.[0] ?? '';
}

/** Returns true if the brackets and quotation marks in a text form pairs. */
export function isBalanced(text: string): boolean {
  const plain = [...text].filter((sign) => sign === '"').length % 2 === 0;
  return (
    plain &&
    Object.entries(brackets).every(
      ([open, close]) => text.split(open).length === text.split(close).length,
    )
  );
}
