import { repeatsHeadline } from '../../link/bullet-check.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Clause, makeClause, questionMarkOf, textOf } from '../language/clause.ts';
import { gapsOf } from '../language/gap.ts';
import { pointsOf, tearOf } from './bullets.ts';
import { type Division, type Part, spokenParts, standsIn } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { fillsSlide } from './filling.ts';
import {
  firstWordsOf,
  type Headline,
  headlineOf,
  isHeadline,
  type Judgement,
  type Lines,
} from './headline.ts';
import { labelRoom } from './large-words.ts';
import { tellSides } from './told-side.ts';

/** Most words of what a side says beside a map. */
const shortSide = 14;

/** What a slide asserts, its quotations, and why its headline was chosen. */
export type Statement = Pick<DraftedSlide, 'kind' | 'headline' | 'bullets' | 'together' | 'reason'>;

/** Returns what a slide asserts of a division, with at most `most` bullets. */
export function draftStatement(
  division: Division,
  judgement: Judgement,
  most: number,
  limits: { lines?: Lines; last?: Sentence } = {},
): Statement {
  const parts = spokenParts(division);
  const { over } = division;
  const headline = headlineOf(parts, judgement, { ...limits, ...(over && { over }) });
  const isWide = !limits.lines;
  const sides = isWide ? undefined : tellSides(parts, judgement, shortSide);
  const points = sides ?? pointsOf(parts, headline, judgement, { most, isWide });
  return { ...layPoints(headline, points), ...(sides && { together: true }) };
}

/**
 * Returns what a division says whole, under its heading or its first words: for a slide that would have
 * nothing under its headline.
 */
export function draftUnderLabel(division: Division, judgement: Judgement): Statement {
  const parts = spokenParts(division);
  const label = { ...labelOf(division), clauses: [] };
  const points = pointsOf(parts, label, judgement);
  if (points.length > 0) return layPoints(label, points);
  const whole = firstSentence(parts, judgement);
  return layPoints(
    label,
    whole.filter((one) => !repeatsHeadline(textOf(one), label.text)),
  );
}

/** Returns the first sentence of a slide, if it can stand alone. */
function firstSentence([part]: Part[], { known }: Judgement): Clause[] {
  const [sentence] = part?.sentences ?? [];
  if (!part || !sentence) return [];
  const words = gapsOf(part.passage, sentence).map(({ word }) => word);
  return makeClause(words, part.passage, sentence).filter((one) => !tearOf(one, known));
}

function layPoints({ text, reason }: Headline, points: Clause[]): Statement {
  const bullets = points.map((point) => ({ lines: [`${textOf(point)}${questionMarkOf(point)}`] }));
  return { kind: 'statement', headline: [text], bullets, reason };
}

/** Returns the heading over a division if it is short, or else its first words. */
function labelOf(division: Division): Pick<Headline, 'text' | 'reason'> {
  const heading = division.over?.text.replace(/\s+/g, ' ');
  if (heading !== undefined && isHeadline(heading, labelRoom))
    return { text: heading, reason: 'heading' };
  return { text: firstWordsOf(spokenParts(division)), reason: 'first-words' };
}

/** Returns true if bullets fill too little of a slide. */
export function isBare({ bullets }: Statement): boolean {
  return !fillsSlide(bullets.map(({ lines }) => lines.join(' ')));
}

/** Returns a slide whose headline is too long for large words as a quotation under its first words. */
export function unfold(division: Division, { headline, ...statement }: Statement): Statement {
  if (statement.reason === 'heading' || statement.reason === 'first-words')
    return { headline, ...statement };
  const { text, reason } = labelOf(division);
  if (repeatsHeadline(headline.join(' '), text) || !standsIn(division, headline.join(' ')))
    return { ...statement, headline };
  return { ...statement, headline: [text], bullets: [{ lines: headline }], reason };
}
