/** Most words of a bold line that is taken as a heading. */
const mostWords = 12;

/** Returns true if a whole paragraph is bold, short and no sentence: most authors make headings so. */
export function looksLikeHeading({ text, bold }: { text: string; bold: number }): boolean {
  const words = text.trim();
  const letters = countLetters(words);
  return (
    letters > 0 &&
    bold >= letters &&
    words.split(/\s+/).length <= mostWords &&
    !/[.!،؛…]["»”)]*$/.test(words)
  );
}

/** Returns the number of characters that are not white space. */
export function countLetters(text: string): number {
  return text.replace(/\s/g, '').length;
}
