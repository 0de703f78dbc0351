import { repeatsHeadline, repeatsWords } from '../../link/bullet-check.ts';
import { findNegation } from '../../link/negation.ts';
import { countWords } from '../../link/pace.ts';
import { findTear, foldKnown } from '../../link/torn-bullet.ts';
import { centralityOf } from '../find/centrality.ts';
import { type Clause, makeClause, textOf } from '../language/clause.ts';
import { leavesCorrection } from '../language/correction.ts';
import { saysNothing } from '../language/filler.ts';
import { findOpposed, tellsView } from '../language/opposed-view.ts';
import { referenceOf } from '../language/reference.ts';
import { opensContrast } from '../language/scope.ts';
import { findSides } from '../language/side.ts';
import { hidesSubject } from '../language/subject.ts';
import { type WholeClause, wholeClausesOf } from '../language/whole-clause.ts';
import type { Part } from './division.ts';
import { countBulletLines, fillsSlide } from './filling.ts';
import type { Headline, Judgement } from './headline.ts';

/** Words of a quotation; a longer one is taken where a slide would have little, the longest where it would have none. */
const length = { fewest: 3, best: 14, fair: 26, most: 48 };

/**
 * Returns the clauses that a slide quotes, in the essay's order: of what its sentences say whole and
 * the headline does not say, the best of each stretch, and of these the most central; one for each
 * twenty words that it speaks, at most `most`. Beside a map there is room only for short ones (`isWide`).
 */
export function pointsOf(
  parts: Part[],
  headline: Headline,
  judgement: Judgement,
  { most = 3, isWide = true }: { most?: number; isWide?: boolean } = {},
): Clause[] {
  const fit = listFit(parts, headline, judgement, isWide);
  const spoken = parts.flatMap(({ sentences }) => sentences.map(({ text }) => countWords(text)));
  const room = Math.ceil(spoken.reduce((sum, count) => sum + count, 0) / 20);
  const take = (longest: number) => {
    const chosen = chooseApart(fit.filter((one) => one.words.length <= longest));
    const ranked = chosen
      .map((clause) => ({ clause, weight: centralityOf(textOf(clause), judgement.measure) }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ clause }) => clause);
    return takeJoined(ranked, headline, Math.min(most, room));
  };
  const short = take(length.best);
  if (fillsSlide(short.map(textOf)) || (!isWide && short.length > 0)) return short;
  const longer = take(length.fair);
  const isFuller =
    longer.length >= short.length &&
    countBulletLines(longer.map(textOf)) > countBulletLines(short.map(textOf));
  if (isFuller) return longer;
  return short.length > 0 ? short : take(length.most).slice(0, 1);
}

/**
 * Returns the clauses that a slide may quote. One side of a dispute is not quoted without the others, which
 * find no room here, unless nothing else is there. What a label is the beginning of is quoted whole only
 * where nothing else is.
 */
function listFit(
  parts: Part[],
  headline: Headline,
  { known }: Judgement,
  isWide: boolean,
): WholeClause[] {
  const opposed = findOpposed(parts.flatMap(({ sentences }) => sentences));
  const sides = new Set(parts.flatMap(({ sentences }) => findSides(sentences)));
  const all = parts
    .flatMap(({ passage, sentences }) =>
      sentences.flatMap((sentence) => wholeClausesOf(passage, sentence, known)),
    )
    .filter((clause) => !opposed.has(clause.sentence) || tellsView(clause.words))
    .map((clause) => ({
      ...withoutConjunction(clause, known),
      from: clause.from,
      to: clause.to,
    }))
    .filter((clause) => isFit(clause, headline, known));
  const apart = all.filter(({ sentence }) => !sides.has(sentence));
  const free = apart.length > 0 || !isWide ? apart : all;
  const label = headline.text.replace(/…$/u, '');
  const others = free.filter((clause) => !repeatsHeadline(textOf(clause), label));
  return others.length > 0 ? others : free;
}

/**
 * Returns the first clauses that stand together, in the essay's order: one that hangs on words before it
 * stays only if the slide shows these. For each that does not stay the next one is tried.
 */
function takeJoined(ranked: Clause[], headline: Headline, most: number): Clause[] {
  const taken = ranked.slice(0, most).sort((a, b) => orderOf(a) - orderOf(b));
  const shown: Clause[] = [...headline.clauses];
  for (const clause of taken) {
    if (hangs(clause) && !shown.some((one) => leadsTo(one, clause)))
      return takeJoined(
        ranked.filter((one) => one !== clause),
        headline,
        most,
      );
    shown.push(clause);
  }
  return taken;
}

const orderOf = ({ passage, start }: Clause) => passage.number * 1e6 + start;

function hangs({ words }: Clause): boolean {
  const reference = referenceOf(words);
  return reference === 'pronoun' || reference === 'subject';
}

/** Returns true if a clause stands before another in the same sentence or in the sentence before it. */
function leadsTo(one: Clause, next: Clause): boolean {
  const { sentences } = next.passage;
  const apart = sentences.indexOf(next.sentence) - sentences.indexOf(one.sentence);
  return one.passage === next.passage && one.start < next.start && apart >= 0 && apart <= 1;
}

/** Returns clauses that do not overlap or repeat each other, the best first taken, in the order of the essay. */
function chooseApart(clauses: WholeClause[]): WholeClause[] {
  const rank = ({ from, to, words }: WholeClause) =>
    (from === 'within' ? 0 : 2) +
    (to === 'adjunct' ? 0 : 1) -
    (hidesSubject(words) ? 1.5 : 0) +
    Math.min(words.length, length.best) / 100;
  const taken: WholeClause[] = [];
  for (const clause of [...clauses].sort((a, b) => rank(b) - rank(a)))
    if (!taken.some((one) => overlaps(one, clause) || repeatsWords(textOf(one), textOf(clause))))
      taken.push(clause);
  return clauses.filter((clause) => taken.includes(clause));
}

/** A build warns of bullets that are torn out of their sentence, or say the headline again. */
function isFit(piece: Clause, headline: Headline, known: ReadonlySet<string>): boolean {
  const { words, passage } = piece;
  if (words.length < length.fewest || words.length > length.most) return false;
  if (opensContrast(words) || saysNothing(words) || leavesCorrection(piece)) return false;
  if (headline.clauses.some((one) => overlaps(one, piece))) return false;
  // A quotation without its negation would say the opposite.
  if (findNegation(passage.text, piece) !== undefined || tearOf(piece, known)) return false;
  return !repeatsHeadline(textOf(piece), headline.text);
}

/** Returns why a piece of a sentence cannot be understood alone, if so. */
export function tearOf(piece: Clause, known: ReadonlySet<string>) {
  const { passage, start, end } = piece;
  const cutting = { text: textOf(piece), stretches: [{ passage, start, end }], hasLead: false };
  return findTear(cutting, foldKnown(known));
}

/** Removes a first letter that the build takes for a conjunction; the rest is still a word. */
function withoutConjunction(piece: Clause, known: ReadonlySet<string>): Clause {
  const [first, ...rest] = piece.words;
  if (!first || tearOf(piece, known) !== 'conjunction') return piece;
  const bare = { ...first, text: first.text.slice(1), start: first.start + 1 };
  return makeClause([bare, ...rest], piece.passage, piece.sentence)[0] ?? piece;
}

function overlaps(a: Clause, b: Clause): boolean {
  return a.passage.number === b.passage.number && a.start < b.end && b.start < a.end;
}
