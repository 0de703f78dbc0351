import type { Candidate, Choice } from './choice.ts';
import { type Clashes, costOfLabel, costOfLine } from './score.ts';

/** The candidate that costs least beside the picks of all others; the `i`-th pick if none is cheaper. */
export function findResponse(
  { ways }: Choice,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): Candidate | undefined {
  let best = picks[i];
  let lowest = best ? costBeside(best, i, picks, clashes) : Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const cheapest = way[0];
    // Ways stand in the order of their cheapest: from here on none can be better.
    if (!cheapest || cheapest.cost >= lowest) break;
    const line = addLines(cheapest, lowest - cheapest.cost, i, picks, clashes);
    for (const candidate of way) {
      const bare = candidate.cost + line;
      if (bare >= lowest) break;
      const cost = addLabels(candidate, bare, lowest, i, picks, clashes);
      if (cost >= lowest) continue;
      lowest = cost;
      best = candidate;
    }
  }
  return best;
}

/** What a candidate costs, by itself and beside all picks but the `i`-th. */
export function costBeside(
  candidate: Candidate,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): number {
  const most = Number.POSITIVE_INFINITY;
  const line = addLines(candidate, most, i, picks, clashes);
  return addLabels(candidate, candidate.cost + line, most, i, picks, clashes);
}

/** What a line costs beside all picks but the `i`-th; what comes to `most` is not counted to its end. */
function addLines(
  candidate: Candidate,
  most: number,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): number {
  let cost = 0;
  for (let j = 0; j < picks.length && cost < most; j += 1) {
    const pick = picks[j];
    if (pick && j !== i) cost += costOfLine(clashes, i, candidate, j, pick);
  }
  return cost;
}

/** Adds to `start` what a candidate's label costs beside all picks but the `i`-th, in the same way. */
function addLabels(
  candidate: Candidate,
  start: number,
  most: number,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): number {
  let cost = start;
  for (let j = 0; j < picks.length && cost < most; j += 1) {
    const pick = picks[j];
    if (pick && j !== i) cost += costOfLabel(clashes, i, candidate, j, pick);
  }
  return cost;
}
