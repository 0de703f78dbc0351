/** Time to look at a figure, s (20–30 s: research on talks with diagrams). */
export const secondsForFigure = 25;

/** The least time for what a slide shows first, and for each of its steps, s (issue 15). */
const secondsForStep = 8;

/** The least time for words that the audience reads alone: a title, a question, a quotation; s. */
const secondsForPause = 30;

/** The time that a slide asks for. */
export interface Load {
  words: number;
  figures: number;
  steps: number;
  /** True if the audience reads the words of the slide alone. */
  isPause: boolean;
  /** True if it takes its least time, however long the talk is: thanks. */
  isBrief?: boolean;
  /** How long it took in a rehearsal, s: this counts in place of what it holds. */
  rehearsed?: number;
}

/** Returns the least time of a slide, s; one that was rehearsed has shown its own. */
export function leastPace({ steps, isPause, rehearsed }: Load): number {
  if (rehearsed !== undefined) return 0;
  return Math.max((1 + steps) * secondsForStep, isPause ? secondsForPause : 0);
}

/**
 * Returns the time that each slide needs, s: its words at the speaker's pace and time for
 * figures, and no less than its least time; or what it took in a rehearsal.
 */
export function askPace(loads: Load[], wordsAMinute: number): number[] {
  return loads.map((load) => {
    if (load.rehearsed !== undefined) return Math.max(1, load.rehearsed);
    const told = (load.words / wordsAMinute) * 60 + load.figures * secondsForFigure;
    return Math.max(told, leastPace(load));
  });
}

/**
 * Returns each slide's share of the talk, whole seconds that sum to its length: the time that it
 * asks for, scaled as that of all others, but no less than its least time; a brief one has just that. A talk that is shorter
 * than the least times together is shared in proportion to what its slides ask for.
 */
export function sharePace(loads: Load[], minutes: number, wordsAMinute: number): number[] {
  const asked = askPace(loads, wordsAMinute);
  const least = loads.map(leastPace);
  const total = Math.round(minutes * 60);
  const isShort = sum(least) > total;
  const areAllBrief = loads.every(({ isBrief }) => isBrief);
  const brief = loads.map(({ isBrief }) => isBrief === true && !areAllBrief);
  const scale = isShort ? total / sum(asked) : scaleOver(asked, least, brief, total);
  const exact = asked.map((one, index) => {
    if (isShort) return one * scale;
    return brief[index] ? (least[index] ?? 0) : Math.max(one * scale, least[index] ?? 0);
  });
  return roundTo(exact, total);
}

/** Returns the factor for the times that slides ask for: then they sum to a total, and no slide has less than its least time. */
function scaleOver(asked: number[], least: number[], brief: boolean[], total: number): number {
  let free = asked.flatMap((_, index) => (brief[index] ? [] : [index]));
  for (;;) {
    const kept = least.filter((_, index) => !free.includes(index));
    const scale = (total - sum(kept)) / sum(free.map((index) => asked[index] ?? 0));
    const above = free.filter((index) => (asked[index] ?? 0) * scale >= (least[index] ?? 0));
    if (above.length === free.length || above.length === 0) return scale;
    free = above;
  }
}

/** Returns whole numbers that sum to a total: the largest remainders get what is left over. */
function roundTo(exact: number[], total: number): number[] {
  const shares = exact.map(Math.floor);
  const left = total - sum(shares);
  const byRemainder = exact
    .map((one, index) => ({ index, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Returns how many words a text has, parted by white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
