import { allPassages, type Essay } from '../read/essay.ts';
import { findPhraseCut, type PhraseCut } from './cut-phrase.ts';
import { beginsWhole } from './edge.ts';
import { foldLetters } from './nearest.ts';
import { findInStretches, type Stretch } from './stretch.ts';

/** Words before which و or ف is always a conjunction, whatever the essay contains. */
const joinedWords = new Set(
  'من في عن على إلى الى مع لا لم لن لكن قد هو هي إن أن كان كانت ليس ليست هذا هذه ذلك تلك بين منذ بعد قبل حتى خاصة'
    .split(' ')
    .map(foldLetters),
);

/** Pronouns by themselves, and on prepositions. */
const pronouns = /^(?:ه[ويم]|هما|هن|(?:ل|ب|في|من|عن|مع|علي|الي|بين|لدي|عند)(?:ه|ها|هم|هما))$/u;
/** Pronouns at the end of a noun. */
const suffix = /^(\p{L}{3,}?)(?:ها|هما|هم)$/u;

/** Verbs that come before their subject; the key is the preposition that follows them. */
const openVerbs = new Map([
  ['ب', 'بدا بدات قام قامت شرع شرعت استمر استمرت طالب طالبت هدد هددت اكتفي اكتفت'],
  ['من', 'تمكن تمكنت'],
]);

/** Why a quotation cannot be understood alone. */
export type Tear = 'conjunction' | 'pronoun' | PhraseCut;

/** A quotation, where the essay may have it, and whether it has a lead. */
export interface Cutting {
  text: string;
  stretches: Stretch[];
  hasLead: boolean;
}

/**
 * Returns why a quotation cannot be understood alone, or undefined. It may begin with the conjunction
 * و or ف, or with a pronoun although no lead says who is meant, or leave out the verb before its first
 * noun, or be cut out of its phrase. Reports only certain cases: a conjunction counts if the rest of its
 * word is a word that the essay has elsewhere, or has the article.
 */
export function findTear(
  { text, stretches, hasLead }: Cutting,
  known: ReadonlySet<string>,
): Tear | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const [first = '', second = ''] = words;
  if (!text.startsWith(first)) return undefined;
  if (opensOnConjunction(first, known)) return 'conjunction';
  const found = findInStretches(text, stretches);
  const cut = found && findPhraseCut(found);
  if (cut === 'end' || cut === 'whole') return cut;
  if (hasLead) return undefined;
  if (opensOnPronoun(fold(first), known)) return 'pronoun';
  return isObject(first, second) || (found && lacksVerb(text, found)) ? 'verb' : cut;
}

function opensOnConjunction(word: string, known: ReadonlySet<string>): boolean {
  // «فقد» may be «lost».
  if (!/^[وف]/u.test(word) || fold(word) === 'فقد' || !beginsWhole(word, 1)) return false;
  const rest = fold(word.slice(1).replace(/^\p{M}+/u, ''));
  return joinedWords.has(rest) || /^ال\p{L}{3}/u.test(rest) || isKnown(rest, known);
}

/** Elsewhere the essay may have the noun in another case, without the mark of the accusative. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) || known.has(`${word}ا`);
}

function opensOnPronoun(word: string, known: ReadonlySet<string>): boolean {
  if (pronouns.test(word)) return true;
  const [, stem = ''] = suffix.exec(word) ?? [];
  // «سياستها» is «سياسة» with a pronoun.
  return (
    stem !== '' && !known.has(word) && (known.has(stem) || known.has(stem.replace(/ت$/u, 'ه')))
  );
}

/** Two words in the accusative: «منتجاً مهماً». One may be an adverb. */
function isObject(first: string, second: string): boolean {
  const isAccusative = (word: string) => /(?:\u064Bا|ا\u064B)$/u.test(word);
  return isAccusative(first) && isAccusative(second) && first !== second;
}

/** «رئيس الوزراء … بانتهاج» of «بدأ رئيس الوزراء … بانتهاج». */
function lacksVerb(text: string, { passage, start }: Stretch): boolean {
  const before = passage.text.slice(Math.max(0, start - 24), start);
  const [, verb = ''] = /(?:^|[\s،])[وف]?([\p{L}\p{M}]+) $/u.exec(before) ?? [];
  return [...openVerbs].some(
    ([preposition, verbs]) =>
      verbs.split(' ').includes(fold(verb)) &&
      new RegExp(preposition === 'ب' ? ` ب\\p{L}{3,}` : ` ${preposition} `, 'u').test(text),
  );
}

/** Letters without marks, and without the alif that carries the accusative. */
function fold(word: string): string {
  return foldLetters(word.replace(/(?:\u064Bا|ا\u064B)$/u, ''));
}

/** The words of an essay are asked for by each bullet. */
const folded = new WeakMap<object, ReadonlySet<string>>();

/** Returns the words of an essay as quotations are held against them; folded once for each essay. */
export function knownWords(essay: Essay): ReadonlySet<string> {
  return foldOnce(essay, () => allPassages(essay).map(({ text }) => text));
}

/** Returns words as quotations are held against them; folded once for each set. */
export function foldKnown(words: ReadonlySet<string>): ReadonlySet<string> {
  return foldOnce(words, () => [...words]);
}

function foldOnce(key: object, list: () => string[]): ReadonlySet<string> {
  const kept = folded.get(key);
  if (kept) return kept;
  const words = list().flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
  const known = new Set(words.map(fold));
  folded.set(key, known);
  return known;
}
