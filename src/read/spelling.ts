/** Returns the most similar name, or undefined if none is similar. */
export function findNearestName(word: string, names: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const most = Math.max(1, Math.floor(typed.length / 3));
  let best: { name: string; steps: number } | undefined;
  for (const name of names) {
    const steps = isBeginning(typed, name) ? 1 : countSteps(typed, name.toLowerCase());
    if (steps <= most && steps < (best?.steps ?? Number.POSITIVE_INFINITY)) best = { name, steps };
  }
  return best?.name;
}

const isBeginning = (typed: string, name: string) => typed.length > 2 && name.startsWith(typed);

/** No key or value has a longer name, so longer words are not compared. */
const longest = 40;

/** Number of letters to insert, delete, replace or exchange with the next one (optimal string alignment). */
function countSteps(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Number.POSITIVE_INFINITY;
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? [];
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = isExchange ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, exchange));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
