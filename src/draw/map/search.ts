import type { Candidate, Choice } from './candidate.ts';
import { type Course, FAULT } from './course.ts';
import { type Clashes, tabulateClashes } from './score.ts';

/** A candidate for each choice, and what they cost together. */
interface Draft {
  readonly picks: readonly Candidate[];
  readonly cost: number;
}

type Dice = (sides: number) => number;

const KICKS = 30;
/** A map with a fault is worth more trouble. */
const MOST_KICKS = 90;
const KICKED = 3;
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
    const line = addLine(cheapest.course, i, picks, clashes, 0, lowest - cheapest.cost);
    for (const candidate of way) {
      const bare = candidate.cost + line;
      if (bare >= lowest) break;
      const cost = addLabel(candidate, i, picks, clashes, bare, lowest);
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
  const line = addLine(candidate.course, i, picks, clashes, 0, Number.POSITIVE_INFINITY);
  return addLabel(candidate, i, picks, clashes, candidate.cost + line, Number.POSITIVE_INFINITY);
}

/** Adds up to `most`: what costs more, is not counted to the end. */
function addLine(
  course: Course,
  i: number,
  picks: readonly Candidate[],
  { ofLine }: Clashes,
  start: number,
  most: number,
): number {
  let cost = start;
  let j = 0;
  for (const pick of picks) {
    if (j !== i) cost += ofLine(i, course, j, pick);
    if (cost >= most) break;
    j += 1;
  }
  return cost;
}

function addLabel(
  candidate: Candidate,
  i: number,
  picks: readonly Candidate[],
  { ofLabel }: Clashes,
  start: number,
  most: number,
): number {
  let cost = start;
  let j = 0;
  for (const pick of picks) {
    if (j !== i) cost += ofLabel(i, candidate, j, pick);
    if (cost >= most) break;
    j += 1;
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

/** Throws a few relations elsewhere, one of them a troubled one. */
function kickPicks(
  picks: readonly Candidate[],
  choices: readonly Choice[],
  troubled: readonly number[],
  throwDice: Dice,
): readonly Candidate[] {
  let kicked = picks;
  const first = troubled[throwDice(troubled.length || 1)];
  for (let n = 0; n < KICKED; n += 1) {
    const i = n === 0 && first !== undefined ? first : throwDice(choices.length);
    const way = pickLow(choices[i]?.ways ?? [], throwDice);
    const candidate = pickLow(way ?? [], throwDice);
    if (candidate) kicked = kicked.with(i, candidate);
  }
  return kicked;
}

/** Any of a list, the first more often than the last. */
function pickLow<T>(list: readonly T[], throwDice: Dice): T | undefined {
  return list.length > 0 ? list[throwDice(1 + throwDice(list.length))] : undefined;
}

/** Throws that look random and are the same every time (Lehmer's generator). */
function fixedDice(): Dice {
  let seed = 7;
  return (sides) => {
    seed = (seed * 48271) % 2147483647;
    return seed % sides;
  };
}
