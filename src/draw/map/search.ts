import type { Candidate, Choice } from './choice.ts';
import { type Course, FAULT } from './course.ts';
import { fixedDice, kickPicks } from './kick.ts';
import { type Clashes, tabulateClashes } from './score.ts';

/** A candidate for each choice, and what they cost together. */
interface Draft {
  readonly picks: readonly Candidate[];
  readonly cost: number;
}

const KICKS = 30;
/** A map with a fault is worth more trouble. */
const MOST_KICKS = 90;
const MOST_PASSES = 8;

/**
 * One candidate for each choice, so that together they cost as little as can be found: descent
 * from the cheapest of each, then again and again from the best so far with a few relations
 * thrown elsewhere. The throws follow a fixed sequence: same choices, same picks.
 */
export function pickCandidates(choices: readonly Choice[]): readonly Candidate[] {
  const clashes = tabulateClashes(choices);
  const throwDice = fixedDice();
  const cheapest = choices.flatMap(({ ways }) => ways[0]?.[0] ?? []);
  let best = descend(cheapest, choices, clashes);
  for (let kick = 0; kick < KICKS || (best.cost >= FAULT && kick < MOST_KICKS); kick += 1) {
    const kicked = kickPicks(best.picks, choices, findTroubled(best, clashes), throwDice);
    const found = descend(kicked, choices, clashes);
    if (found.cost < best.cost) best = found;
  }
  return best.picks;
}

/** Lets one relation after the other take what is best for it, until none wants to change. */
function descend(start: readonly Candidate[], choices: readonly Choice[], clashes: Clashes): Draft {
  let picks = start;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = picks;
    choices.forEach((choice, i) => {
      const better = pickAgainst(choice, i, picks, clashes);
      if (better && better !== picks[i]) picks = picks.with(i, better);
    });
    if (picks === before) break;
  }
  return { picks, cost: totalCost(picks, clashes) };
}

/** The candidate that costs least beside the picks of all others. */
function pickAgainst(
  choice: Choice,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): Candidate | undefined {
  let best = picks[i];
  let lowest = best ? costAgainst(best, i, picks, clashes) : Number.POSITIVE_INFINITY;
  for (const way of choice.ways) {
    const cheapest = way[0];
    // Ways stand in the order of their cheapest: from here on none can be better.
    if (!cheapest || cheapest.cost >= lowest) break;
    const { course } = cheapest;
    const line = addLines(course, lowest - cheapest.cost, i, picks, clashes);
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

function costAgainst(
  candidate: Candidate,
  i: number,
  picks: readonly Candidate[],
  clashes: Clashes,
): number {
  const most = Number.POSITIVE_INFINITY;
  const line = addLines(candidate.course, most, i, picks, clashes);
  return addLabels(candidate, candidate.cost + line, most, i, picks, clashes);
}

/** Adds what a course costs beside all picks but the `i`-th; what comes to `most` is not counted to its end. */
function addLines(
  course: Course,
  most: number,
  i: number,
  picks: readonly Candidate[],
  { ofLine }: Clashes,
): number {
  let cost = 0;
  for (let j = 0; j < picks.length && cost < most; j += 1) {
    const pick = picks[j];
    if (pick && j !== i) cost += ofLine(i, course, j, pick);
  }
  return cost;
}

/** Adds what a candidate's label costs beside all picks but the `i`-th, in the same way. */
function addLabels(
  candidate: Candidate,
  start: number,
  most: number,
  i: number,
  picks: readonly Candidate[],
  { ofLabel }: Clashes,
): number {
  let cost = start;
  for (let j = 0; j < picks.length && cost < most; j += 1) {
    const pick = picks[j];
    if (pick && j !== i) cost += ofLabel(i, candidate, j, pick);
  }
  return cost;
}

function totalCost(picks: readonly Candidate[], { ofLine, ofLabel }: Clashes): number {
  let cost = 0;
  picks.forEach((pick, i) => {
    cost += pick.cost;
    for (const [j, other] of picks.slice(0, i).entries()) {
      cost += ofLine(i, pick.course, j, other) + ofLabel(i, pick, j, other);
    }
  });
  return cost;
}

/** The numbers of the choices that have a part in a fault. */
function findTroubled({ picks, cost }: Draft, clashes: Clashes): number[] {
  if (cost < FAULT) return [];
  return picks.flatMap((pick, i) => (costAgainst(pick, i, picks, clashes) >= FAULT ? [i] : []));
}
