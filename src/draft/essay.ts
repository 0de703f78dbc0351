import type { Essay, Passage } from '../read/essay.ts';

/**
 * Returns the essay with each stretch of white space as one space, as a slide's file holds words;
 * offsets count in the new texts. Quotations taken from it stand in the essay itself.
 */
export function tidyEssay({ byline, ...essay }: Essay): Essay {
  const tidy = { ...essay, title: tidyPassage(essay.title), body: essay.body.map(tidyPassage) };
  return byline ? { ...tidy, byline: tidyPassage(byline) } : tidy;
}

function tidyPassage(passage: Passage): Passage {
  const text = tidyWords(passage.text);
  const starts = passage.sentences.map(
    ({ start }) => tidyWords(passage.text.slice(0, start)).length,
  );
  const sentences = passage.sentences.map((sentence, index) => {
    const start = starts[index] ?? 0;
    return { ...sentence, start, text: text.slice(start, starts[index + 1] ?? text.length) };
  });
  return { ...passage, text, sentences };
}

function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ');
}
