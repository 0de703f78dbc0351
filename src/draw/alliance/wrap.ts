/**
 * Returns words in as few rows as hold at most `most` letters each, the rows as even as can be: the
 * longest of them is as short as possible. A word that is longer makes its row longer.
 */
export function wrapRows(text: string, most: number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  let rows = spread(words, 1);
  while (longest(rows) > most && rows.length < words.length) rows = spread(words, rows.length + 1);
  return rows;
}

function spread(words: string[], rows: number): string[] {
  if (rows === 1) return [words.join(' ')];
  let best: string[] = [];
  for (let cut = 1; cut <= words.length - rows + 1; cut += 1) {
    const found = [words.slice(0, cut).join(' '), ...spread(words.slice(cut), rows - 1)];
    if (best.length === 0 || longest(found) < longest(best)) best = found;
  }
  return best;
}

function longest(rows: string[]): number {
  return Math.max(...rows.map((row) => row.length));
}
