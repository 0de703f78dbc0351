/** Time to look at a figure, s (20–30 s: research on talks with diagrams). */
const secondsForFigure = 25;

/** The content of a slide that takes time. */
export interface Load {
  words: number;
  figures: number;
}

/** Returns the time that each slide needs, s: its words at the speaker's pace, plus time for figures. */
export function askPace(loads: Load[], wordsAMinute: number): number[] {
  return loads.map(
    ({ words, figures }) => (words / wordsAMinute) * 60 + figures * secondsForFigure,
  );
}

/**
 * Returns each slide's share of the talk in whole seconds, whose sum is the talk's length: words at the
 * speaker's pace and time for figures, scaled (the largest remainders get the remaining seconds).
 */
export function sharePace(loads: Load[], minutes: number, wordsAMinute: number): number[] {
  const asked = askPace(loads, wordsAMinute);
  const total = Math.round(minutes * 60);
  const sum = asked.reduce((a, b) => a + b, 0);
  const exact = asked.map((one) => (sum > 0 ? (one / sum) * total : total / loads.length));
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Returns the number of words in a text, separated by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
