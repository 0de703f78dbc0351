import { repeatsHeadline } from '../../link/bullet-check.ts';
import { textOf } from '../language/clause.ts';
import type { WholeClause } from '../language/whole-clause.ts';
import { type Division, spokenParts } from './division.ts';
import { countBulletLines } from './filling.ts';
import { asHeadline, type Headline, headlineOf, type Judgement } from './headline.ts';
import type { Statement } from './statement-slide.ts';
import { tellSide, tellSides } from './told-side.ts';

/** Words of what a side says: as many as there is room for. */
const lengths = [36, 26, 14];
/** More sides do not fit as bullets; of two, seven lines fit, and each further one takes the room of a line. */
const most = { sides: 4, lines: 9 };

/**
 * Returns a slide of what different sides think: each side is a bullet, under what the author says of
 * them; without that, under the heading, or under what the first side says. Undefined if a division tells
 * only one side, or if one of them cannot be quoted whole: a slide never shows one side without the others.
 */
export function draftSides(division: Division, judgement: Judgement): Statement | undefined {
  for (const longest of lengths) {
    const told = tellSides(spokenParts(division), judgement, longest);
    if (!told || told.length > most.sides) return undefined;
    const sides = layUnder(division, told, judgement);
    const bullets = sides?.bullets.map(({ lines }) => lines.join(' ')) ?? [];
    if (sides && countBulletLines(bullets) <= most.lines - bullets.length) return sides;
  }
  return undefined;
}

function layUnder(
  division: Division,
  told: WholeClause[],
  judgement: Judgement,
): Statement | undefined {
  const [first, ...others] = told;
  const headline = headUp(division, told, judgement);
  if (headline || !first) return headline && lay(headline, told);
  const [own] = tellSide(first.passage, first.sentence, judgement).flatMap(
    (one) => asHeadline(one) ?? [],
  );
  return own && lay(own, others);
}

function lay({ text, reason }: Headline, told: WholeClause[]): Statement {
  const bullets = told.map((one) => ({ lines: [textOf(one)] }));
  return { kind: 'statement', headline: [text], bullets, together: true, reason };
}

/** Returns what the author says before or after the sides, or the heading; undefined if there is neither. */
function headUp(
  { over, ...division }: Division,
  told: WholeClause[],
  judgement: Judgement,
): Headline | undefined {
  const [from, to] = [told[0], told.at(-1)];
  const own = spokenParts(division).map(({ passage, sentences }) => ({
    passage,
    sentences: sentences.filter(
      ({ start }) =>
        passage !== from?.passage ||
        start < from.sentence.start ||
        start > (to?.sentence.start ?? 0),
    ),
  }));
  const headline = headlineOf(own, judgement, over && { over });
  if (headline.reason === 'first-words') return undefined;
  return told.some((one) => repeatsHeadline(textOf(one), headline.text)) ? undefined : headline;
}
