import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { makeClause } from '../language/clause.ts';
import { leavesCorrection } from '../language/correction.ts';
import { findSides, opensHalf } from '../language/side.ts';
import { followsMark } from '../language/verb.ts';
import { type WholeClause, wholeClausesOf } from '../language/whole-clause.ts';
import { tearOf } from './bullets.ts';
import type { Part } from './division.ts';
import type { Judgement } from './headline.ts';

/**
 * Returns what each side of a passage says, to the end of its sentence where that is at most `longest`
 * words, or else in its fewest words; undefined if no sides are told, or if one of them cannot be quoted whole.
 */
export function tellSides(
  parts: Part[],
  judgement: Judgement,
  longest: number,
): WholeClause[] | undefined {
  for (const { passage, sentences } of parts) {
    const sides = findSides(sentences);
    if (sides.length === 0) continue;
    const told = sides.flatMap((side) => {
      const whole = tellSide(passage, side, judgement);
      return whole.find(({ words }) => words.length <= longest) ?? whole.at(-1) ?? [];
    });
    return told.length === sides.length ? told : undefined;
  }
  return undefined;
}

/** Returns the whole clauses with which a sentence tells a side, the fullest first. */
export function tellSide(passage: Passage, side: Sentence, { known }: Judgement): WholeClause[] {
  return wholeClausesOf(passage, side, known, { halves: true })
    .map(withoutHalf)
    .filter(({ from, to }) => from === 'sentence' && to !== 'adjunct')
    .filter((one) => !leavesCorrection(one) && !tearOf(one, known))
    .sort((a, b) => b.words.length - a.words.length);
}

/** «من جهة، أراد …» is «أراد …», just as «من جهة أخرى» is left out: the slide shows both sides. */
function withoutHalf(clause: WholeClause): WholeClause {
  const { passage, sentence, words } = clause;
  if (!followsMark(words, 2) || !opensHalf(words)) return clause;
  const [rest] = makeClause(words.slice(2), passage, sentence);
  return rest ? { ...clause, ...rest } : clause;
}
