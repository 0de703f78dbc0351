import type { Candidate, Choice } from './choice.ts';

/** A throw of a dice with so many sides, from 0. */
type Dice = (sides: number) => number;

const kickedRelations = 3;

/** Throws a few relations elsewhere, one of them a troubled one. */
export function kickPicks(
  picks: readonly Candidate[],
  choices: readonly Choice[],
  troubled: readonly number[],
  throwDice: Dice,
): readonly Candidate[] {
  let kicked = picks;
  const first = troubled[throwDice(troubled.length || 1)];
  for (let n = 0; n < kickedRelations; n += 1) {
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
export function fixedDice(): Dice {
  let seed = 7;
  return (sides) => {
    seed = (seed * 48271) % 2147483647;
    return seed % sides;
  };
}
