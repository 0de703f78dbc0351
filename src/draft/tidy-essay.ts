import type { Essay, Passage } from '../read/essay.ts';

/**
 * Returns the essay with each stretch of white space replaced by one space, as in slide files; offsets
 * count in the new texts, which have no marks of footnotes. Quotations from it are found in the original essay.
 */
export function tidyEssay({ byline, ...essay }: Essay): Essay {
  const tidy = { ...essay, title: tidyPassage(essay.title), body: essay.body.map(tidyPassage) };
  return byline ? { ...tidy, byline: tidyPassage(byline) } : tidy;
}

function tidyPassage(passage: Passage): Passage {
  const text = tidyWords(passage.text);
  let start = 0;
  const sentences = passage.sentences.map((sentence) => {
    const tidied = tidyWords(sentence.text);
    // A sentence that begins with white space continues after the space that ends the sentence before
    // it.
    const words = text.startsWith(tidied, start) ? tidied : tidied.slice(1);
    start += words.length;
    return { ...sentence, start: start - words.length, text: words };
  });
  const { later: _places, marks: _marks, ...rest } = passage;
  return { ...rest, text, sentences };
}

function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ');
}
