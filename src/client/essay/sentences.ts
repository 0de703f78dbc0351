/** A sentence of the essay as the page holds it, and the slide that speaks it. */
export interface EssaySentence {
  /** Its passage and place: 7.2. */
  name: string;
  passage: number;
  source: Element;
  slide: Element | undefined;
}

/** Returns the essay's sentences in their order: what the slides speak, and what none of them does. */
export function readEssay(page: Document): EssaySentence[] {
  const sources = [...page.querySelectorAll('.slides [data-sentence], .unspoken [data-sentence]')];
  const sentences = sources.map((source) => {
    const name = source.getAttribute('data-sentence') ?? '';
    const slide = source.closest('section') ?? undefined;
    return { name, passage: Number(name.split('.')[0]), source, slide };
  });
  return sentences.sort((a, b) => a.passage - b.passage || numberOf(a) - numberOf(b));
}

const numberOf = ({ name }: EssaySentence) => Number(name.split('.')[1]);

/** Returns sentences by passage. */
export function groupByPassage(sentences: EssaySentence[]): Map<number, EssaySentence[]> {
  const passages = new Map<number, EssaySentence[]>();
  for (const sentence of sentences)
    passages.set(sentence.passage, [...(passages.get(sentence.passage) ?? []), sentence]);
  return passages;
}
