import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Clause, isBalanced, makeClause, textOf } from './clause.ts';
import { isJoint, isPresent, withoutJoint, withoutLetter } from './connective.ts';
import { type Gap, gapsOf } from './gap.ts';
import { openingOf } from './particle.ts';
import { holdsView, isHalf, opensCondition, opensContrast, pointsBack } from './scope.ts';
import { hidesSubject } from './subject.ts';
import { isVerb } from './verb.ts';
import { isComplete, leavesAdjunct } from './wholeness.ts';
import { bareWord, type Word } from './word.ts';

/** A clause that says something whole by itself. */
export interface WholeClause extends Clause {
  /** Where it begins: with its sentence, after an introduction of it, or at a later clause of it. */
  from: 'sentence' | 'introduction' | 'within';
  /** Where it ends: with its sentence, at a mark, or before an adjunct («بعد …») or a second verb. */
  to: 'sentence' | 'mark' | 'adjunct';
}

/** Longer stretches are on no slide, and so many words after a stretch decide whether it is whole. */
const reach = { words: 60, after: 4 };

/** Words that begin a clause which the author asserts, after a mark: «إذ», «بينما». */
const asserting = /^(?:إذ|حيث|فيما|بينما|ثم|لكن|ولكن|غير|إلا|وإذ)$/u;

/** Words that begin a clause of time, after which the main clause follows. */
const temporal = /^[وف]?(?:حين|حينما|عندما|لما|فلما|بعدما)$/u;

/** Words before a clause that the author asserts too. */
const factive = ['على الرغم من أن', 'رغم أن', 'بالرغم من أن', 'مع أن', 'علما بأن'].map((one) =>
  one.split(' '),
);

/**
 * Returns the stretches of a sentence that say something whole, without the words that connect them to
 * what stands before. A stretch begins where the sentence, its main clause or a later clause with its own verb begins. It
 * ends with the sentence, at a mark, or before an adjunct. What somebody says or thinks is not taken
 * without its owner, a consequence not without its condition, one of two sides not without the other.
 * `known` are the essay's words. With `halves`, one of two sides is taken: the other one is shown as well.
 */
export function wholeClausesOf(
  passage: Passage,
  sentence: Sentence,
  known: ReadonlySet<string>,
  { halves = false } = {},
): WholeClause[] {
  const gaps = gapsOf(passage, sentence);
  const all = gaps.map(({ word }) => word);
  if (!halves && isHalf(all, passage, sentence)) return [];
  return startsOf(gaps).flatMap(({ at, from }) => {
    const [rest] = makeClause(all.slice(at, at + reach.words), passage, sentence);
    if (!rest) return [];
    const bare = withoutOpening(rest, known);
    const start = at + rest.words.length - bare.words.length;
    if (from === 'within' && hidesSubject(bare.words)) return [];
    if (pointsBack(bare.words) || isJoint(bare)) return [];
    return endsOf(gaps, start, bare.words).flatMap(({ end, to }) =>
      makeClause(bare.words.slice(0, end - start), passage, sentence)
        .filter((clause) => isBalanced(textOf(clause)))
        .map((clause) => ({ ...clause, from, to })),
    );
  });
}

/** «أما … فقد …» keeps both of its words, and a clause of time its first one. */
function withoutOpening(clause: Clause, known: ReadonlySet<string>): Clause {
  if (opensContrast(clause.words)) return clause;
  const isTime = temporal.test(bareWord(clause.words[0]?.text ?? ''));
  return isTime ? withoutLetter(clause, known) : withoutJoint(clause, known);
}

function startsOf(gaps: Gap[]): { at: number; from: WholeClause['from'] }[] {
  const words = gaps.map(({ word }) => word);
  const isAside = /^[وف]?(?:بينما|فيما|إذ|حيث)$/u.test(words[0]?.text ?? '');
  const starts: ReturnType<typeof startsOf> = [{ at: 0, from: isAside ? 'within' : 'sentence' }];
  let latest = 0;
  let isIntroduction =
    openingOf(words[0]?.text ?? '') === 'adverbial' ||
    /^[وف]?(?:بينما|فيما)$/u.test(words[0]?.text ?? '');
  for (const [at, { mark, isInside }] of gaps.entries()) {
    if (at === 0 || mark === '' || isInside) continue;
    const before = words.slice(latest, at);
    if (holdsView(before) || opensCondition(words)) break;
    latest = at;
    const opening = openingOf(words[at]?.text ?? '');
    const isPlain = !before.some((_, one) => isVerb(before, one)) && opening === 'main';
    const isTime = temporal.test(bareWord(words[0]?.text ?? '')) && isVerb(words.slice(at), 0);
    if (isTime && !isIntroduction && latest === at && starts.length === 1)
      starts.push({ at, from: 'introduction' });
    else if (isIntroduction && (isPlain || /^فإن$|^فقد$/u.test(words[at]?.text ?? '')))
      starts.push({ at, from: 'introduction' });
    const conceded = factive.find((one) =>
      one.every((word, place) => bareWord(words[at + place]?.text ?? '') === word),
    );
    const subject = words[at + (conceded?.length ?? 0)]?.text ?? '';
    // The noun after أن has a visible case ending, which would be wrong without it.
    if (conceded && !/(?:ين|اً)$/u.test(subject))
      starts.push({ at: at + conceded.length, from: 'within' });
    else if (beginsClause(words, at)) starts.push({ at, from: 'within' });
    isIntroduction = false;
  }
  return starts;
}

function beginsClause(words: Word[], at: number): boolean {
  const [first, second] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  if (asserting.test(first)) return !/^أن/u.test(second) || /^(?:غير|إلا)$/u.test(first);
  if (/^[وف]ل?قد$/u.test(first)) return isVerb(words.slice(at + 1), 0) && !isPresent(second);
  if (!/^[وف]/u.test(first)) return false;
  return isVerb(words.slice(at), 0) || /^[وف]ال\p{L}{2}/u.test(first);
}

function endsOf(
  gaps: Gap[],
  start: number,
  words: Word[],
): { end: number; to: WholeClause['to'] }[] {
  const ends: ReturnType<typeof endsOf> = [];
  for (let end = start + 2; end <= Math.min(gaps.length, start + reach.words); end += 1) {
    const next = gaps[end];
    if (next?.isInside) continue;
    const own = words.slice(0, end - start);
    const rest = gaps.slice(end, end + reach.after).map(({ word }) => word);
    if (next?.mark !== '') {
      if (isComplete(own, rest, next?.mark ?? ''))
        ends.push({ end, to: next ? 'mark' : 'sentence' });
    } else if (leavesAdjunct(own, rest)) ends.push({ end, to: 'adjunct' });
  }
  return ends;
}
