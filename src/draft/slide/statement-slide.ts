import { repeatsHeadline } from '../../link/bullet-check.ts';
import type { Sentence } from '../../read/sentence.ts';
import { questionMarkOf, textOf } from '../language/clause.ts';
import { pointsOf } from './bullets.ts';
import { type Division, spokenParts, standsIn } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { fillsSlide } from './filling.ts';
import { firstWordsOf, headlineOf, isHeadline, type Judgement, type Lines } from './headline.ts';
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
  return {
    kind: 'statement',
    headline: [headline.text],
    bullets: points.map((point) => ({ lines: [`${textOf(point)}${questionMarkOf(point)}`] })),
    reason: headline.reason,
    ...(sides && { together: true }),
  };
}

/** Returns true if bullets fill too little of a slide. */
export function isBare({ bullets }: Statement): boolean {
  return !fillsSlide(bullets.map(({ lines }) => lines.join(' ')));
}

/** Returns a slide whose headline is too long for large words as a quotation under its first words. */
export function unfold(division: Division, { headline, ...statement }: Statement): Statement {
  if (statement.reason === 'heading' || statement.reason === 'first-words')
    return { headline, ...statement };
  const heading = division.over?.text.replace(/\s+/g, ' ');
  const isShort = heading !== undefined && isHeadline(heading, labelRoom);
  const text = isShort ? heading : firstWordsOf(spokenParts(division));
  if (repeatsHeadline(headline.join(' '), text) || !standsIn(division, headline.join(' ')))
    return { ...statement, headline };
  const reason = isShort ? 'heading' : 'first-words';
  return { ...statement, headline: [text], bullets: [{ lines: headline }], reason };
}
