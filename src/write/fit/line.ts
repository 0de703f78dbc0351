/** Returns how many words stand on each line where each line takes as many as it has room for. */
export function fillLines(words: number[], space: number, room: number): number[] {
  const lines: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const width of words) {
    // A sixty-fourth of a px is the least that browsers tell apart.
    if (used + space + width > room + 1 / 64) {
      lines.push(1);
      used = width;
    } else {
      lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
      used += space + width;
    }
  }
  return lines;
}
