import type { Concordance } from '../find/concordance.ts';
import { citeParts, labelWith } from './citation.ts';
import { asksOnly, type Division, spokenParts } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';
import { draftAnswered, draftQuestion } from './question-slide.ts';
import { draftConclusion, draftQuote, enlarge, fillsLarger } from './quote-slide.ts';
import { draftSides } from './sides-slide.ts';
import {
  draftStatement,
  draftUnderLabel,
  isBare,
  type Statement,
  unfold,
} from './statement-slide.ts';

/** Returns the slide that speaks a division; its kind depends on the sentences. */
export function draftSpoken(
  division: Division,
  id: string,
  concordance: Concordance,
  judgement: Judgement,
  { stage, isLast }: { stage?: string; isLast: boolean },
): DraftedSlide {
  const cited = { ...citeParts(division, concordance), id, ...labelWith(division) };
  if (stage)
    return {
      ...cited,
      ...draftStatement(division, judgement, 2, { lines: 'oneLine' }),
      kind: 'shift',
      stage,
    };
  if (asksOnly(division)) {
    const asking = draftQuestion(division);
    if (asking) return { ...cited, ...asking };
  }
  const plain = draftPlain(division, judgement, isLast);
  const sides = draftSides(division, judgement);
  if (!sides) return { ...cited, ...plain };
  return { ...cited, ...sides, otherwise: showLarge({ ...cited, ...plain }) };
}

/** Returns the slide of a division that tells no sides, or has no room for all of them. */
function draftPlain(
  division: Division,
  judgement: Judgement,
  isLast: boolean,
): Statement & Pick<DraftedSlide, 'label' | 'large'> {
  const answered = draftAnswered(division, judgement);
  if (answered) return answered;
  const last = isLast ? spokenParts(division).at(-1)?.sentences.at(-1) : undefined;
  const statement = draftStatement(division, judgement, 3, { ...(last && { last }) });
  if (!isBare(statement)) return statement;
  const { known } = judgement;
  const closing =
    last && !fillsLarger(statement.bullets) ? draftConclusion(division, known) : undefined;
  const large = closing ?? draftQuote(division, known) ?? enlarge(division, statement);
  if (large) return { ...statement, large };
  if (statement.bullets.length > 0) return statement;
  const unfolded = unfold(division, statement);
  if (unfolded.bullets.length > 0) return { ...statement, large: unfolded };
  return draftUnderLabel(division, judgement);
}

/** Returns a slide in large words where it has little on it, and no picture, table or number. */
export function showLarge({ large, ...sheet }: DraftedSlide): DraftedSlide {
  const isFree = sheet.kind === 'statement' && !sheet.picture && !sheet.table;
  return large && isFree ? { ...sheet, ...large } : sheet;
}
