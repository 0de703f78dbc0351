import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';

/** A word of a text; offsets in the text. */
export interface Word extends Match {
  text: string;
}

/**
 * In this order: letters, marks and digits; signs that join two of them into one word or number; signs
 * that end a number.
 */
const [sign, joint, tail] = [
  '[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]',
  [
    "[-’']",
    '(?<=\\p{Nd})[.,٫٬:](?=\\p{Nd})',
    // A year in a range or a date is a separate word.
    '(?<=\\p{Nd})(?<!(?<!\\p{Nd})\\p{Nd}{4})[/‐‑–−](?!\\p{Nd}{4}(?!\\p{Nd}))(?=\\p{Nd})',
    '(?<=[\\p{Script=Latin}\\p{Nd}])(?:[@_&‐‑]|\\.(?!\\p{Lu})|(?<=\\p{Lu})\\.)(?=[\\p{Script=Latin}\\p{Nd}])',
  ].join('|'),
  '(?<=\\p{Nd})[%٪‰]|(?<=\\p{Script=Latin})[+#]+(?![\\p{L}\\p{N}])',
];
const words = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}])[+−-](?=\\p{Nd}))?[\\p{L}\\p{N}]${sign}*(?:(?:${joint})[\\p{L}\\p{N}]${sign}*)*(?:${tail})?`,
  'gu',
);

/** Yields the words of a text: letters, marks and digits, and signs inside a word or a number (3.5, 12%). */
export function* eachWord(text: string): Generator<Word> {
  for (const { index, 0: word } of text.matchAll(words))
    yield { text: word, start: index, end: index + word.length };
}

/** Returns the words of a text. */
export function wordsOf(text: string): Word[] {
  return [...eachWord(text)];
}

/** Returns a word without harakat and tatweel. */
export function bareWord(word: string): string {
  return word.replace(/[\u064B-\u065F\u0670\u0640]/g, '');
}

/** Returns true if there is a word and it matches the pattern without harakat. */
export function isWord(word: Word | undefined, pattern: RegExp): boolean {
  return word !== undefined && pattern.test(bareWord(word.text));
}

/**
 * Returns a word and the forms that remain without attached letters (و ف ب ل ك, at most two), with
 * forms of hamza folded. «لل» is replaced by the article.
 */
export function readingsOf(word: string): string[] {
  const folded = foldLetters(word);
  const readings = [folded];
  const conjoined = /^[وف](?=..)/u.exec(folded) ? folded.slice(1) : undefined;
  if (conjoined) readings.push(conjoined);
  for (const one of conjoined ? [folded, conjoined] : [folded]) {
    if (/^لل../u.test(one)) readings.push(`ال${one.slice(2)}`);
    if (/^[بلك]../u.test(one)) readings.push(one.slice(1));
  }
  return readings;
}

/** Returns a word without its first `count` letters and their marks. */
export function withoutLetters(word: string, count: number): string {
  return word.replace(new RegExp(`^(?:\\p{L}\\p{M}*){${count}}`, 'u'), '');
}

/**
 * Returns a word's light stem: folded, without attached letters and common endings (after light10:
 * Larkey, Ballesteros, Connell 2007), at least three letters long.
 */
export function stemOf(word: string): string {
  const folded = foldLetters(word);
  const bare = folded.replace(/^[وف](?=\p{L}{3})/u, '').replace(/^(?:[بك]?ال|لل)(?=\p{L}{3})/u, '');
  return bare.replace(/(?<=\p{L}{3})(?:ها|ان|ات|ون|ين|يه|هم|ه|ي|ا)$/u, '');
}

/** Returns the number written in Arabic or European digits. */
export function numberOf(found: string): number {
  const western = found.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return Number(western.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)));
}
