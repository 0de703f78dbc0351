import { countWords } from '../../link/pace.ts';
import type { Sentence } from '../../read/sentence.ts';
import { weighThesis } from '../find/thesis.ts';
import { saysNothing } from '../language/filler.ts';
import { tellsView } from '../language/opposed-view.ts';
import { referenceOf } from '../language/reference.ts';
import { opensContrast, opensView } from '../language/scope.ts';
import type { WholeClause } from '../language/whole-clause.ts';
import { wordsOf } from '../language/word.ts';

/** Words of a headline: the fewest, the best number, those that still read at a glance. */
const length = { fewest: 3, best: 11, fair: 15 };
/** A clause with a lower rank is a headline only where a slide has nothing better, not even a heading. */
export const leastRank = 0;

const costs = { pronoun: 8, subject: 4, noun: 1 };

/**
 * Returns how well a clause states what its slide says: higher for a whole sentence of few words and
 * for what the author announces as the point, lower for what hangs on words that stand before it, for
 * what others say, and for what the author answers (`opposed`). Undefined if it says nothing.
 */
export function rankClaim(
  clause: WholeClause,
  opposed: ReadonlySet<Sentence>,
  isQuestion: boolean,
): number | undefined {
  const { words, sentence, from, to } = clause;
  if (saysNothing(words)) return undefined;
  const count = countWords(words.map(({ text }) => text).join(' '));
  const reference = referenceOf(words);
  const isOthers = tellsView(words) || (from === 'sentence' && tellsView(wordsOf(sentence.text)));
  return (
    (from === 'sentence' ? 2 : from === 'introduction' ? 1.5 : 0) +
    (to === 'adjunct' ? 0 : to === 'mark' ? 0.75 : 1) +
    (count <= length.best ? 1.25 : count <= length.fair ? 0.75 : 0) +
    0.75 * Math.max(weighThesis(words), weighThesis(wordsOf(sentence.text))) -
    (count === length.fewest ? 0.5 : 0) -
    (reference ? costs[reference] : 0) -
    (isOthers ? 2.5 : 0) -
    (opposed.has(sentence) ? 1.5 : 0) -
    (opensView(words) || opensContrast(words) ? 1 : 0) -
    (isQuestion ? 1 : 0)
  );
}
