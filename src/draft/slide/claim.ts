import { countWords } from '../../link/pace.ts';
import type { Sentence } from '../../read/sentence.ts';
import { announcesPoint } from '../find/thesis.ts';
import { textOf } from '../language/clause.ts';
import { corrects, leavesCorrection } from '../language/correction.ts';
import { saysNothing } from '../language/filler.ts';
import { opensTurn, tellsView } from '../language/opposed-view.ts';
import { referenceOf } from '../language/reference.ts';
import { isSaying, opensContrast, opensView } from '../language/scope.ts';
import { withoutContrast } from '../language/topic.ts';
import type { WholeClause } from '../language/whole-clause.ts';
import { wordsOf } from '../language/word.ts';

/** Words of a headline: the fewest, the best number, those that still read at a glance. */
const length = { fewest: 3, best: 11, fair: 15 };
/** A clause with a lower rank is a headline only where a slide has nothing better, not even a heading. */
export const leastRank = 0;
/** A clause with a lower rank, such as one with a pronoun of nobody, is no headline: first words are better. */
export const worstRank = -5;

const costs = { pronoun: 8, subject: 3.5, noun: 1 };

/**
 * Returns how well a clause states what its slide says: higher for a whole sentence of few words and
 * for what the author announces as the point, lower for what hangs on words that stand before it, for
 * what others say, and for what the author answers (`opposed`). Undefined if it says nothing, or
 * denies something and leaves out what the sentence says in its place.
 */
export function rankClaim(
  clause: WholeClause,
  opposed: ReadonlySet<Sentence>,
  isQuestion: boolean,
): number | undefined {
  const { words, sentence, from, to } = clause;
  if (saysNothing(words) || leavesCorrection(clause)) return undefined;
  const whole = wordsOf(sentence.text);
  const count = countWords(words.map(({ text }) => text).join(' '));
  const reference = referenceOf(words);
  const isOthers = tellsView(words) || (from === 'sentence' && tellsView(whole));
  return (
    (from === 'sentence' ? 2 : from === 'introduction' ? 1.5 : 0) +
    (to === 'adjunct' ? 0 : to === 'mark' ? 0.75 : 1) +
    (count <= length.best ? 1.25 : count <= length.fair ? 0.25 : 0) +
    (from !== 'within' && announcesPoint(whole) ? 1 : 0) +
    (corrects(words) ? 0.75 : 0) +
    (/\p{Nd}+ ?[%٪]|\p{Nd} (?:ألف|مليون|مليار)/u.test(textOf(clause)) ? 0.5 : 0) +
    (opposed.size > 0 && opensTurn(whole) ? 0.75 : 0) -
    (count === length.fewest ? 0.5 : count === length.fewest + 1 ? 0.25 : 0) -
    (reference ? costs[reference] : 0) -
    (isOthers ? 4 : opposed.has(sentence) ? 5 : isSaying(words[0]?.text ?? '') ? 1 : 0) -
    (opensView(words) ? 1 : 0) -
    costOfContrast(clause) -
    (isTurned(clause) ? 0.75 : 0) -
    (isQuestion ? 1 : 0)
  );
}

/** «أدانت الغزو، لكنها رفضت العقوبات»: what is said before لكن is half of what is meant. */
function isTurned({ sentence, end }: WholeClause): boolean {
  const rest = wordsOf(sentence.text.slice(end - sentence.start));
  return opensTurn(rest) || opensContrast(rest);
}

/** «أما …» is read as the other side of something, less so where both of its words can be left out. */
function costOfContrast(clause: WholeClause): number {
  if (!opensContrast(clause.words)) return 0;
  return withoutContrast(clause) === textOf(clause) ? 2 : 0.75;
}
