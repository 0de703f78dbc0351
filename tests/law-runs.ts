/**
 * The share of the cases of each law that a run tries: a fifth, so that all tests together take minutes.
 * LAW_RUNS=1 tries all of them, LAW_RUNS=20 twenty times as many; LAW_SEED says which.
 */
export const lawShare = Number(process.env.LAW_RUNS ?? 0.2);

/** Returns how many cases of a law are tried that has so many in all. */
export function countRuns(all: number, least = 1): number {
  return Math.max(least, Math.round(all * lawShare));
}
