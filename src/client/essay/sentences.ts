import { readData } from '../data.ts';

/** A sentence of the essay as the page holds it, and the slide that speaks it. */
export interface EssaySentence {
  /** Number of the passage and of the sentence in it: 7.2. */
  name: string;
  passage: number;
  source: Element;
  slide: HTMLElement | undefined;
}

/** Returns the essay's sentences in order, including those that no slide speaks. */
export function readEssay(page: Document): EssaySentence[] {
  const sources = [...page.querySelectorAll('.slides [data-sentence], .unspoken [data-sentence]')];
  const sentences = sources.map((source) => {
    const name = readData(source, 'data-sentence') ?? '';
    const slide = source.closest('section') ?? undefined;
    return { name, passage: Number(name.split('.')[0]), source, slide };
  });
  return sentences.sort((a, b) => a.passage - b.passage || numberOf(a) - numberOf(b));
}

const numberOf = ({ name }: EssaySentence) => Number(name.split('.')[1]);

/** Returns sentences grouped by passage. */
export function groupByPassage(sentences: EssaySentence[]): Map<number, EssaySentence[]> {
  const passages = new Map<number, EssaySentence[]>();
  for (const sentence of sentences)
    passages.set(sentence.passage, [...(passages.get(sentence.passage) ?? []), sentence]);
  return passages;
}

/** A heading of the essay, and the number of the passage that it is over. */
export interface EssayHeading {
  over: number;
  level: number;
  source: Element;
}

/** Returns the essay's headings, in order. */
export function readHeadings(page: Document): EssayHeading[] {
  return [...page.querySelectorAll('.unspoken .heading')].map((source) => ({
    over: Number(readData(source, 'data-over')),
    level: Number(readData(source, 'data-level')),
    source,
  }));
}

/** Returns the footnotes of sentences, each number once, in order. */
export function readFootnotes(page: Document, sentences: EssaySentence[]): Element[] {
  const numbers = new Set<string>();
  return sentences.flatMap(({ name }) =>
    [...page.querySelectorAll(`:is(.slides, .unspoken) .footnote[data-of="${name}"]`)].filter(
      ({ textContent }) => !numbers.has(textContent ?? '') && numbers.add(textContent ?? ''),
    ),
  );
}
