import { cite } from '../link/cite.ts';
import type { Match } from '../link/match.ts';
import { allPassages, type Essay, type Passage } from '../read/essay.ts';
import { quoteLine } from '../read/quotation.ts';
import type { Sentence } from '../read/sentence.ts';
import { mayEnd } from './particle.ts';
import { eachWord, wordsOf } from './word.ts';

/** All words of an essay, to ask where else some of them stand. */
export interface Concordance {
  essay: Essay;
  text: string;
  /** Where in the text each sentence begins, and whose it is. */
  sentences: { at: number; sentence: Sentence }[];
}

/** A name is no shorter than this where its passage is not: words that a reader can tell apart. */
const leastWords = 4;
/** So many words more are taken, so that it ends in one that may end it. */
const mostMore = 2;

/** Returns the concordance of a tidied essay. */
export function makeConcordance(essay: Essay): Concordance {
  const sentences: Concordance['sentences'] = [];
  let text = '';
  for (const passage of allPassages(essay)) {
    for (const sentence of passage.sentences)
      sentences.push({ at: text.length + sentence.start, sentence });
    text += `${passage.text}\n`;
  }
  return { essay, text, sentences };
}

/** Returns the first words of a passage that stand in no other, or none where all of it does. */
export function namePassage(passage: Passage, concordance: Concordance): string | undefined {
  const name = growName(passage, 0, (words) => standsOnce(words, concordance, passageOf));
  return name ?? nameWhole(passage, concordance);
}

/** A passage that another one holds can be cited where all of its words are taken to mean it. */
function nameWhole(passage: Passage, { essay }: Concordance): string | undefined {
  const { line, column, text } = passage;
  const quotation = quoteLine(text, { path: essay.path, line, column });
  return cite(quotation, essay, 'passage').citation?.passage === passage ? text : undefined;
}

/**
 * Returns the first words of a sentence that begin in no other; where the whole sentence comes
 * twice, its name goes on into the next. None where that does not help.
 */
export function nameSentence(
  passage: Passage,
  { start }: Sentence,
  concordance: Concordance,
): string | undefined {
  return growName(passage, start, (words) => standsOnce(words, concordance, (one) => one));
}

/**
 * Returns words of a passage, with as many of their sentence before them, then after them, as it
 * takes to stand in this passage alone; where that is not enough, all of the passage from there on.
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

/** Yields wider and wider stretches of a text: word by word to the sentence's ends, then all of it. */
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
  let alone: string | undefined;
  let count = 0;
  let more = 0;
  for (const word of eachWord(text.slice(start))) {
    count += 1;
    if (count < leastWords) continue;
    const name = text.slice(start, start + word.end);
    if (alone === undefined && isAlone(name)) alone = name;
    if (alone === undefined) continue;
    if (mayEnd(word.text)) return name;
    more += 1;
    if (more > mostMore) return alone;
  }
  const rest = text.slice(start).trim();
  return alone ?? (isAlone(rest) ? rest : undefined);
}

function passageOf({ passage }: Sentence): number {
  return passage;
}

/** True where words stand in the essay, and all places where they do are of one unit. */
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
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  if (!found) throw new Error('the concordance is empty');
  return found.sentence;
}
