/**
 * Returns words in as few rows as hold at most `most` letters each, the rows as even as can be: the
 * longest of them is as short as possible. A word that is longer makes its row longer.
 */
export function wrapRows(text: string, most: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  let ends = [words.map((_, from) => joinFrom(words, from))];
  while (longest(ends.at(-1)?.[0]) > most && ends.length < words.length)
    ends = [...ends, spreadOnce(words, ends.at(-1) ?? [])];
  return ends.at(-1)?.[0] ?? [words.join(' ')];
}

const joinFrom = (words: string[], from: number) => [words.slice(from).join(' ')];

/**
 * Returns, for each word, the words from it on in one row more than `fewer` has. The best rows from each
 * word on are known already: to try every choice of all rows would take hours over 40 words.
 */
function spreadOnce(words: string[], fewer: string[][]): string[][] {
  return words.map((_, from) => {
    let best: string[] = [];
    for (let cut = from + 1; (fewer[cut]?.length ?? 0) > 0; cut += 1) {
      const found = [words.slice(from, cut).join(' '), ...(fewer[cut] ?? [])];
      if (best.length === 0 || longest(found) < longest(best)) best = found;
    }
    return best;
  });
}

function longest(rows: string[] = []): number {
  return Math.max(...rows.map((row) => row.length));
}
