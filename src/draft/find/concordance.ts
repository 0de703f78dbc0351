import { countHolding } from '../../link/bisect.ts';
import { cite } from '../../link/cite.ts';
import type { Match } from '../../link/match.ts';
import { allPassages, type Essay, type Passage } from '../../read/essay.ts';
import { quoteLine } from '../../read/quotation.ts';
import type { Sentence } from '../../read/sentence.ts';
import { mayEnd } from '../language/particle.ts';
import { eachWord, type Word, wordsOf } from '../language/word.ts';

/** All words of an essay, used to find other occurrences of words. */
export interface Concordance {
  essay: Essay;
  text: string;
  /** The start of each sentence in the text, and the sentence. */
  sentences: { at: number; sentence: Sentence }[];
  /** Texts of passages that occur more than once. */
  echoes: Set<string>;
}

/** A name has at least 4 words, unless its passage is shorter, so that a reader can recognise it. */
const leastWords = 4;
/** At most 2 further words are taken, so that the name ends in a word that may be last. */
const mostMore = 2;

/** Returns the concordance of an essay whose white space is tidied. */
export function makeConcordance(essay: Essay): Concordance {
  const sentences: Concordance['sentences'] = [];
  const [once, echoes] = [new Set<string>(), new Set<string>()];
  let text = '';
  for (const passage of allPassages(essay)) {
    (once.has(passage.text) ? echoes : once).add(passage.text);
    for (const sentence of passage.sentences)
      sentences.push({ at: text.length + sentence.start, sentence });
    text += `${passage.text}\n`;
  }
  return { essay, text, sentences, echoes };
}

/** Returns the first words of a passage that occur in no other passage; undefined if all its words do. */
export function namePassage(passage: Passage, concordance: Concordance): string | undefined {
  const name = growName(passage, 0, (words) => standsOnce(words, concordance, passageOf));
  return name ?? nameWhole(passage, concordance);
}

/**
 * A passage that is part of another one can be cited by all of its words: they are read as meaning that
 * passage.
 */
function nameWhole(passage: Passage, { essay, echoes }: Concordance): string | undefined {
  const { line, column, text } = passage;
  if (echoes.has(text)) return undefined;
  const quotation = quoteLine(text, { path: essay.path, line, column });
  return cite(quotation, essay, 'passage').citation?.passage === passage ? text : undefined;
}

/**
 * Returns the first words of a sentence whose only occurrence in the essay begins there. If the whole
 * sentence occurs twice, its name continues into the next sentence. Returns undefined if this does not
 * help.
 */
export function nameSentence(
  passage: Passage,
  { start }: Sentence,
  concordance: Concordance,
): string | undefined {
  return growName(passage, start, (words) => standsOnce(words, concordance, (one) => one));
}

/**
 * Returns words of a passage, extended by words of their sentence before them and then after them until
 * they occur in this passage alone; if the sentence is not enough, the rest of the passage follows.
 */
export function growQuotation(
  { text, sentences }: Passage,
  { start, end }: Match,
  concordance: Concordance,
): string | undefined {
  const sentence = sentences.findLast((one) => one.start <= start);
  const from = sentence?.start ?? 0;
  const to = Math.max(end, from + (sentence?.text.trimEnd().length ?? 0));
  for (const [first, last] of widen(text, { start, end }, { start: from, end: to })) {
    const found = text.slice(first, last).trim();
    if (standsOnce(found, concordance, passageOf)) return found;
  }
  return undefined;
}

/** Yields longer and longer stretches of a text: word by word to the sentence's ends, then the rest. */
function* widen(text: string, { start, end }: Match, sentence: Match): Generator<[number, number]> {
  const words = wordsOf(text.slice(sentence.start, sentence.end));
  yield [start, end];
  for (const word of [...words].reverse())
    if (word.start + sentence.start < start) yield [word.start + sentence.start, end];
  for (const word of words)
    if (word.end + sentence.start > end) yield [sentence.start, word.end + sentence.start];
  yield [sentence.start, sentence.end];
  yield [sentence.start, text.length];
  yield [0, text.length];
}

function growName(
  { text }: Passage,
  start: number,
  isAlone: (words: string) => boolean,
): string | undefined {
  const nameTo = (word: Word) => text.slice(start, start + word.end);
  const words = takeWords(text.slice(start), (word) => isAlone(nameTo(word)));
  const rest = text.slice(start).trim();
  if (words.length < leastWords) return isAlone(rest) ? rest : undefined;
  const first = Math.max(
    leastWords - 1,
    countHolding(words, (word) => !isAlone(nameTo(word))),
  );
  const alone = words[first];
  if (!alone) return isAlone(rest) ? rest : undefined;
  const end = words.slice(first, first + mostMore + 1).find((word) => mayEnd(word.text));
  return nameTo(end ?? alone);
}

/**
 * Returns a text's words up to one for which `isEnough` is true; the number of words is doubled at each
 * try. If some words are unique, more words are unique too; a test at each word would take quadratic
 * time.
 */
function takeWords(text: string, isEnough: (word: Word) => boolean): Word[] {
  const words: Word[] = [];
  let goal = leastWords;
  let most = Number.POSITIVE_INFINITY;
  for (const word of eachWord(text)) {
    words.push(word);
    if (words.length >= most) break;
    if (words.length < goal || most < Number.POSITIVE_INFINITY) continue;
    if (isEnough(word)) most = words.length + mostMore;
    goal *= 2;
  }
  return words;
}

function passageOf({ passage }: Sentence): number {
  return passage;
}

/** True if the words occur in the essay, and all their occurrences belong to one unit. */
function standsOnce<T>(
  words: string,
  { text, sentences }: Concordance,
  unitOf: (sentence: Sentence) => T,
): boolean {
  if (words === '') return false;
  let only: T | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const unit = unitOf(sentenceAt(at, sentences));
    if (only !== undefined && unit !== only) return false;
    only = unit;
  }
  return only !== undefined;
}

function sentenceAt(offset: number, sentences: Concordance['sentences']): Sentence {
  const found = sentences[countHolding(sentences, ({ at }) => at <= offset) - 1];
  if (!found) throw new Error('the concordance is empty');
  return found.sentence;
}
