import { error, type Message } from '../../read/message.ts';
import { findAscending } from '../../revise/ascending.ts';
import type { NumberedEssay } from '../numbering.ts';
import { citeNumbers } from '../numbering.ts';
import type { AnswerSlide } from './answer-slide.ts';
import { isEnding } from './composition.ts';
import type { NumberList } from './number-list.ts';

/**
 * Returns the faults in what each slide of an answer says that it speaks: a number that the essay does
 * not have, sentences that are not neighbours, that another slide speaks, or that are not in the essay's
 * order. A slide with a fault speaks none.
 */
export function checkClaims(
  slides: AnswerSlide[],
  numbered: NumberedEssay,
): Map<AnswerSlide, Message[]> {
  const faults = new Map<AnswerSlide, Message[]>();
  for (const slide of slides) {
    const found = [
      ...checkNumbers(slide.sentences, numbered),
      ...checkNumbers(slide.recall, numbered),
    ];
    const own = found.length > 0 ? found : checkNeighbours(slide.sentences, numbered);
    if (own.length > 0) faults.set(slide, own);
  }
  const speaking = slides.filter((one) => one.sentences.numbers.length > 0 && !faults.has(one));
  // The slides that end the deck may speak sentences after which the essay concludes.
  for (const group of [speaking.filter((one) => !isEnding(one)), speaking.filter(isEnding)])
    for (const [slide, message] of checkOrder(group)) faults.set(slide, [message]);
  for (const [slide, message] of checkOnce(speaking.filter((one) => !faults.has(one))))
    faults.set(slide, [message]);
  return faults;
}

function checkNumbers({ numbers, place }: NumberList, { sentences }: NumberedEssay): Message[] {
  const strange = numbers.find((number) => number < 1 || number > sentences.length);
  if (strange === undefined) return [];
  const reason = `the essay has no sentence ${strange}: its sentences are numbered from 1 to ${sentences.length}`;
  return [error('answer-sentence', place, reason)];
}

function checkNeighbours({ numbers, place }: NumberList, numbered: NumberedEssay): Message[] {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRow = numbers.every((number, index) => number === first + index);
  if (!isRow) {
    const reason = `a slide speaks neighbouring sentences in their order, each once: write ${Math.min(...numbers)}-${Math.max(first, last)}, or give the rest to another slide, and use recall for words that another slide speaks`;
    return [error('answer-sentence', place, reason)];
  }
  if (citeNumbers(numbers, numbered)) return [];
  const reason =
    'the essay has one of these sentences twice, so that its words do not name it: speak the whole passage on this slide';
  return [error('answer-sentence', place, reason)];
}

/** Reports a slide that speaks a sentence of a slide before it: two groups of slides may meet. */
function checkOnce(slides: AnswerSlide[]): [AnswerSlide, Message][] {
  const spoken = new Set<number>();
  return slides.flatMap((slide): [AnswerSlide, Message][] => {
    const { numbers, place } = slide.sentences;
    const twice = numbers.find((number) => spoken.has(number));
    if (twice === undefined) for (const number of numbers) spoken.add(number);
    if (twice === undefined) return [];
    const reason = `another slide speaks sentence ${twice}, and each is spoken once: put it under recall, which shows words that another slide speaks`;
    return [[slide, error('answer-sentence', place, reason)]];
  });
}

/** Reports the fewest slides that must go, so that all others speak in the order of the essay. */
function checkOrder(slides: AnswerSlide[]): [AnswerSlide, Message][] {
  const starts = slides.map(({ sentences }) => sentences.numbers[0] ?? 0);
  const inOrder = findAscending(starts);
  const found: [AnswerSlide, Message][] = [];
  let spoken = 0;
  slides.forEach((slide, index) => {
    const { numbers, place } = slide.sentences;
    const first = numbers[0] ?? 0;
    if (!inOrder.has(index) || first <= spoken)
      found.push([slide, error('answer-sentence', place, describeOrder(first, spoken))]);
    else spoken = numbers.at(-1) ?? spoken;
  });
  return found;
}

function describeOrder(first: number, spoken: number): string {
  if (first <= spoken)
    return `the slides before this one speak the sentences up to ${spoken}, and each is spoken once, in the essay’s order: begin with ${spoken + 1}, or put ${first} under recall, which shows words that another slide speaks`;
  return `a slide after this one speaks sentences before ${first}: speak the sentences in the essay’s order, and put words that another slide speaks under recall`;
}
