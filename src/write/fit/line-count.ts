/**
 * Returns the number of words on each line if each line takes as many as fit; widths in px. There is no
 * space before a word that is joined to the one before it.
 */
export function fillLines(
  words: number[],
  space: number,
  room: number,
  joined: boolean[] = [],
): number[] {
  const lines: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, width] of words.entries()) {
    const gap = joined[index] ? 0 : space;
    // A sixty-fourth of a px is the smallest difference for browsers.
    if (used + gap + width > room + 1 / 64) {
      lines.push(1);
      used = width;
    } else {
      lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
      used += gap + width;
    }
  }
  return lines;
}
