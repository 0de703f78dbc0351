import { isInside } from './edge.ts';
import { eachMatch, type Match } from './match.ts';
import { mayLeave } from './particle.ts';

/** Short vowels, tanwin and sukun; shadda is of the word. */
const vowels = /[\u064B-\u0650\u0652]+$/u;

/** The alif that carries tanwin, written before or after it. */
const tanwin = /(?:ا\u064B|\u064Bا)$/u;

/** Endings of the plural and of the dual, in the nominative and in the other cases. */
const nominatives = ['ون', 'ان'];
const oblique = 'ين';

/** A stem that is shorter may be another word: «دين» and «دون». */
const leastStem = 3;

/**
 * Returns where a text contains words: letter for letter, or with nouns in another case:
 * «دور» where it has «دوراً», «كثيرون» where it has «كثيرين». Before the first word the text may have the
 * particles that a quotation may leave out; before the article, ل takes its alif. Nothing else may
 * differ. Returns undefined if the text does not contain the words.
 */
export function findInCase(words: string, text: string): Match | undefined {
  const [exact] = eachMatch(words, text);
  if (exact) return exact;
  const sought = words.split(/\s+/).filter(Boolean);
  const [first, ...others] = sought;
  if (first === undefined) return undefined;
  const stem = stemOf(first);
  if (!text.includes(stem)) return undefined;
  const found = splitWords(text);
  let compared = 0;
  for (let at = 0; at + others.length < found.length; at += 1) {
    if (!found[at]?.[0].includes(stem)) continue;
    compared += 1;
    if (compared > mostCompared) return undefined;
    const rest = others.every((word, index) =>
      matches(word, found[at + index + 1]?.[0] ?? '', index === others.length - 1),
    );
    const start = rest ? startOf(first, found[at]?.[0] ?? '', others.length === 0) : undefined;
    if (start === undefined) continue;
    const last = found[at + others.length];
    const end = (last?.index ?? 0) + (last?.[0].replace(/[^\p{L}\p{M}\p{N}]+$/u, '').length ?? 0);
    return { start: (found[at]?.index ?? 0) + start, end };
  }
  return undefined;
}

/** Returns letters that a word has in every case: a long text is not searched word by word without them. */
function stemOf(word: string): string {
  const letters = withoutVowels(word).replace(/^ال/u, '');
  return letters.slice(0, Math.max(1, letters.length - 2));
}

/** The most words with a stem that are compared: a text that repeats one word would take long. */
const mostCompared = 2000;

/** The labels of one drawing are looked for in one text after the other. */
let latest: { text: string; words: RegExpExecArray[] } = { text: '', words: [] };

function splitWords(text: string): RegExpExecArray[] {
  if (latest.text !== text) latest = { text, words: [...text.matchAll(/\S+/gu)] };
  return latest.words;
}

/** Characters after the last word, such as a comma, do not belong to it. */
function matches(word: string, written: string, isLast: boolean): boolean {
  const bare = isLast ? written.replace(/[^\p{L}\p{M}\p{N}]+$/u, '') : written;
  return bare !== '' && isSameButCase(word, bare);
}

/** Returns where in a written word the sought one begins: after marks and particles. */
function startOf(word: string, written: string, isLast: boolean): number | undefined {
  const opening = /^[^\p{L}\p{N}]*/u.exec(written)?.[0].length ?? 0;
  const letters = written.slice(opening);
  if (matches(word, letters, isLast)) return opening;
  const lam = /^[وف]?ل(?=ل)/u.exec(letters)?.[0];
  if (lam && matches(word, `ا${letters.slice(lam.length)}`, isLast)) return opening;
  for (let cut = 1; cut <= 4 && cut < letters.length; cut += 1) {
    if (!isInside(letters, cut) || /^\p{M}/u.test(letters.slice(cut))) continue;
    const rest = letters.slice(cut);
    const mayGo = mayLeave(letters.slice(0, cut), word.replace(/\p{M}/gu, ''));
    if (mayGo && matches(word, rest, isLast)) return opening + cut;
  }
  return undefined;
}

function isSameButCase(a: string, b: string): boolean {
  const [one, other] = [withoutVowels(a), withoutVowels(b)];
  if (one === other) return true;
  return nominatives.some((ending) => isOf(one, other, ending) || isOf(other, one, ending));
}

function isOf(nominative: string, other: string, ending: string): boolean {
  const stem = nominative.slice(0, -ending.length);
  return stem.length >= leastStem && nominative.endsWith(ending) && other === `${stem}${oblique}`;
}

function withoutVowels(word: string): string {
  return word.replace(tanwin, '').replace(vowels, '');
}
