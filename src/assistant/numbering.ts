import {
  type Concordance,
  makeConcordance,
  namePassage,
  nameSentence,
} from '../draft/find/concordance.ts';
import { tidyEssay } from '../draft/tidy-essay.ts';
import type { Essay, Passage } from '../read/essay.ts';
import type { Sentence } from '../read/sentence.ts';

/** A sentence that the slides speak, with its number in the brief, from 1. */
export interface NumberedSentence {
  number: number;
  passage: Passage;
  sentence: Sentence;
}

/** The sentences that an assistant divides among slides, in the order of the essay. */
export interface NumberedEssay {
  essay: Essay;
  concordance: Concordance;
  sentences: NumberedSentence[];
}

/**
 * Returns an essay with numbers for its sentences. Title, byline, references and passages that occur
 * twice have none: no slide cites them by words.
 */
export function numberSentences(original: Essay): NumberedEssay {
  const essay = tidyEssay(original);
  const concordance = makeConcordance(essay);
  const told = essay.body.filter(
    (passage) => !passage.isSilent && namePassage(passage, concordance) !== undefined,
  );
  const sentences = told.flatMap((passage) =>
    passage.sentences.map((sentence) => ({ passage, sentence })),
  );
  return {
    essay,
    concordance,
    sentences: sentences.map((one, index) => ({ number: index + 1, ...one })),
  };
}

/** Returns the sentences with these numbers. */
export function sentencesAt(numbers: number[], { sentences }: NumberedEssay): NumberedSentence[] {
  return numbers.flatMap((number) => sentences[number - 1] ?? []);
}

/** The citations of a slide file: words that name its passages and sentences. */
export interface Cited {
  passages: string[];
  sentences: string[];
}

/**
 * Returns the words that cite sentences: a passage by its first words if all its sentences are cited.
 * Returns undefined if a sentence cannot be cited without the rest of its passage.
 */
export function citeNumbers(numbers: number[], numbered: NumberedEssay): Cited | undefined {
  const chosen = sentencesAt(numbers, numbered);
  const cited: Cited = { passages: [], sentences: [] };
  for (const passage of new Set(chosen.map((one) => one.passage))) {
    const own = chosen.filter((one) => one.passage === passage);
    const names =
      own.length === passage.sentences.length
        ? [namePassage(passage, numbered.concordance)]
        : own.map(({ sentence }) => nameSentence(passage, sentence, numbered.concordance));
    const known = names.filter((name) => name !== undefined);
    if (known.length < names.length) return undefined;
    cited[own.length === passage.sentences.length ? 'passages' : 'sentences'].push(...known);
  }
  return cited;
}
