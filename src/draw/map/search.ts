import type { Candidate, Choice } from './choice.ts';
import { fixedDice, kickPicks } from './perturbation.ts';
import { fault } from './prices.ts';
import { costBeside, findResponse } from './response.ts';
import { type Clashes, costOfLabel, costOfLine, type Together, tabulateClashes } from './score.ts';

/** A candidate for each choice, and what they cost together. */
export interface Draft {
  readonly picks: readonly Candidate[];
  readonly cost: number;
}

const kicks = 30;
/** A map with a fault is worth more trouble. */
const mostKicks = 240;
/** For each relation, in one descent. */
const mostTurns = 8;

/**
 * One candidate for each choice, so that together they cost as little as can be found: descent
 * from the cheapest of each, then again and again from the best so far with a few relations
 * thrown elsewhere. The throws follow a fixed sequence: same choices, same picks. What is not seen
 * together costs each other nothing.
 */
export function pickCandidates(choices: readonly Choice[], together?: Together): Draft {
  const clashes = tabulateClashes(choices, together);
  const throwDice = fixedDice();
  const cheapest = choices.flatMap(({ ways }) => ways[0]?.[0] ?? []);
  let best = descend(cheapest, choices, clashes);
  for (let kick = 0; kick < kicks || (best.cost >= fault && kick < mostKicks); kick += 1) {
    const kicked = kickPicks(best.picks, choices, findTroubled(best, clashes), throwDice);
    const found = descend(kicked, choices, clashes);
    if (found.cost < best.cost) best = found;
  }
  return best;
}

/** Lets one relation after the other take what is best for it, until none wants to change. */
function descend(start: readonly Candidate[], choices: readonly Choice[], clashes: Clashes): Draft {
  let picks = start;
  // How many in a row would not change; who has just changed has what is best for it.
  let steady = 0;
  for (let turn = 0; steady < choices.length && turn < mostTurns * choices.length; turn += 1) {
    const i = turn % choices.length;
    const choice = choices[i];
    const better = choice && findResponse(choice, i, picks, clashes);
    const stays = !better || better === picks[i];
    if (!stays) picks = picks.with(i, better);
    steady = stays ? steady + 1 : 1;
  }
  return { picks, cost: totalCost(picks, clashes) };
}

function totalCost(picks: readonly Candidate[], clashes: Clashes): number {
  let cost = 0;
  picks.forEach((pick, i) => {
    cost += pick.cost;
    for (const [j, other] of picks.slice(0, i).entries()) {
      cost += costOfLine(clashes, i, pick, j, other) + costOfLabel(clashes, i, pick, j, other);
    }
  });
  return cost;
}

/** The numbers of the choices that have a part in a fault. */
function findTroubled({ picks, cost }: Draft, clashes: Clashes): number[] {
  if (cost < fault) return [];
  return picks.flatMap((pick, i) => (costBeside(pick, i, picks, clashes) >= fault ? [i] : []));
}
