import { countHolding } from '../../link/bisect.ts';
import { cite } from '../../link/cite.ts';
import type { Match } from '../../link/match.ts';
import { allPassages, type Essay, type Passage } from '../../read/essay.ts';
import { quoteLine } from '../../read/quotation.ts';
import type { Sentence } from '../../read/sentence.ts';
import { mayEnd } from '../language/particle.ts';
import { eachWord, type Word, wordsOf } from '../language/word.ts';

/** All words of an essay, to ask where else some of them stand. */
export interface Concordance {
  essay: Essay;
  text: string;
  /** Where in the text each sentence begins, and whose it is. */
  sentences: { at: number; sentence: Sentence }[];
  /** Texts of passages that come more than once. */
  echoes: Set<string>;
}

/** A name is no shorter than this where its passage is not: words that a reader can tell apart. */
const leastWords = 4;
/** So many words more are taken, so that it ends in one that may end it. */
const mostMore = 2;

/** Returns the concordance of a tidied essay. */
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

/** Returns the first words of a passage that stand in no other, or none where all of it does. */
export function namePassage(passage: Passage, concordance: Concordance): string | undefined {
  const name = growName(passage, 0, (words) => standsOnce(words, concordance, passageOf));
  return name ?? nameWhole(passage, concordance);
}

/** A passage that another one holds can be cited where all of its words are taken to mean it. */
function nameWhole(passage: Passage, { essay, echoes }: Concordance): string | undefined {
  const { line, column, text } = passage;
  if (echoes.has(text)) return undefined;
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
 * Returns a text's words down to some after one that is enough; twice as many are taken each time.
 * What words stand alone, more of them do too: to ask at each word would take time by the square.
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
  const found = sentences[countHolding(sentences, ({ at }) => at <= offset) - 1];
  if (!found) throw new Error('the concordance is empty');
  return found.sentence;
}
