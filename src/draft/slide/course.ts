import type { Essay, Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { centralityOf } from '../find/centrality.ts';
import { type Concordance, growQuotation } from '../find/concordance.ts';
import { bareWord, wordsOf } from '../language/word.ts';
import { headlineOf, type Judgement } from './headline.ts';

/** What an essay says of a whole course, and the words of the essay that hold it. */
interface Course {
  text: string;
  recall?: string;
}

/** Most letters of a headline of one line. */
const titleRoom = 54;

/** Words for tens of years, and for years that tens count: a few years are one event of a course. */
const tens = /^[وفبلك]*(?:ال)?(?:عقود|عقدان|عقدين|قرن|قرنان|قرنين|قرون)$/u;
const counted = /^[وفبلك]*(?:ال)?(?:عشرون|عشرين|\p{L}{2,4}(?:ون|ين)|مئة|مائة)$/u;

/** Before a length of time these words say when something happened, and not how long. */
const afterwards = /^[وف]?(?:بعد|قبل|خلال|إلا|كل)$/u;

/**
 * Returns what an essay says of its whole course, in one line: a part of its title or a sentence with a length of
 * time («ثلاثون عاماً من الخلاف»), the most central one; undefined if there is none.
 */
export function findCourse(
  { title, body }: Essay,
  concordance: Concordance,
  judgement: Judgement,
): Course | undefined {
  const named = title.text.split(/:\s*/u).slice(1).join(': ');
  if (named.length <= titleRoom && !/[؟?]/u.test(named) && tellsCourse(named))
    return { text: named };
  const found = body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => readCourse(passage, sentence, judgement)),
  );
  found.sort((a, b) => b.weight - a.weight);
  for (const { text, passage, start, end } of found) {
    const recall = growQuotation(passage, { start, end }, concordance);
    if (recall) return { text, recall };
  }
  return undefined;
}

function readCourse(passage: Passage, sentence: Sentence, judgement: Judgement) {
  if (!tellsCourse(sentence.text)) return [];
  const headline = headlineOf([{ passage, sentences: [sentence] }], judgement, {
    lines: 'oneLine',
  });
  const [clause] = headline.clauses;
  if (!clause || headline.reason === 'question' || !tellsCourse(headline.text)) return [];
  const weight = centralityOf(headline.text, judgement.measure);
  return [{ text: headline.text, passage, start: clause.start, end: clause.end, weight }];
}

function tellsCourse(text: string): boolean {
  const words = wordsOf(text).map((word) => bareWord(word.text));
  if (words.some((word) => /^[وف]?(?:لم|لن|لا|ليس|ليست)$/u.test(word))) return false;
  return words.some((word, at) => {
    const isCounted = /^(?:عاما|سنة)$/u.test(word) && counted.test(words[at - 1] ?? '');
    if (!isCounted && !tens.test(word)) return false;
    if (/ينيات$/u.test(words[at - 1] ?? '')) return false;
    return !words.slice(Math.max(0, at - 6), at).some((before) => afterwards.test(before));
  });
}
