import { repeatsHeadline } from '../../link/bullet-check.ts';
import { findNegation } from '../../link/negation.ts';
import { countWords } from '../../link/pace.ts';
import { findTear, foldKnown } from '../../link/torn-bullet.ts';
import { centralityOf } from '../find/centrality.ts';
import { type Clause, clausesOf, isBalanced, makeClause, textOf } from '../language/clause.ts';
import { cutClause } from '../language/clause-cut.ts';
import { withoutJoint } from '../language/connective.ts';
import type { Part } from './division.ts';
import type { Headline, Judgement } from './headline.ts';

/** Words of a quotation: `fewest` and `most`, and `joined` as the most in one that joins two clauses. */
const length = { fewest: 3, most: 12, joined: 4 };

/**
 * Returns the clauses that a slide quotes, in the essay's order: of its sentences that are not in the
 * headline, the most central clauses; one for each twenty words that it speaks, at most three.
 */
export function pointsOf(
  parts: Part[],
  headline: Headline,
  { measure, known }: Judgement,
  most = 3,
): Clause[] {
  const pieces = parts.flatMap((part) => piecesOf(part, headline));
  const whole = pieces.map((piece) =>
    cutClause(withoutConjunction(withoutJoint(piece, known), known), length.most),
  );
  const fit = whole.filter(
    (piece, index) =>
      isFit(piece) && whole.findIndex((one) => textOf(one) === textOf(piece)) === index,
  );
  const good = fit.filter((piece) => standsAlone(piece, headline, known));
  const words = parts.flatMap(({ sentences }) => sentences.map(({ text }) => countWords(text)));
  const room = Math.ceil(words.reduce((sum, count) => sum + count, 0) / 20);
  const ranked = (good.length > 0 ? good : fit).map((clause) => ({
    clause,
    weight: centralityOf(textOf(clause), measure),
  }));
  ranked.sort((a, b) => b.weight - a.weight);
  const chosen = new Set(ranked.slice(0, Math.min(most, room)).map(({ clause }) => clause));
  return fit.filter((clause) => chosen.has(clause));
}

/** A build warns of bullets that are torn out of their sentence, or say the headline again. */
function standsAlone(piece: Clause, { text }: Headline, known: ReadonlySet<string>): boolean {
  return !tearOf(piece, known) && !repeatsHeadline(textOf(piece), text);
}

function tearOf(piece: Clause, known: ReadonlySet<string>) {
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

/** A quotation without its negation would say the opposite. */
function isFit(piece: Clause): boolean {
  if (findNegation(piece.passage.text, piece) !== undefined) return false;
  return piece.words.length >= length.fewest && isBalanced(textOf(piece));
}

/** Returns the clauses that are not in the headline; short ones are joined to their neighbours. */
function piecesOf({ passage, sentences }: Part, headline: Headline): Clause[] {
  const pieces: Clause[] = [];
  for (const sentence of sentences) {
    let open: Clause | undefined;
    for (const clause of clausesOf(passage, sentence)) {
      if (headline.clauses.some((one) => overlaps(one, clause))) {
        open = undefined;
        continue;
      }
      const joined = open && join(open, clause);
      if (joined) pieces[pieces.length - 1] = joined;
      else pieces.push(clause);
      open = joined ?? clause;
    }
  }
  return pieces;
}

function overlaps(a: Clause, b: Clause): boolean {
  return a.passage.number === b.passage.number && a.start < b.end && b.start < a.end;
}

/** Returns two neighbours as one clause if one of them is short and both together are not too long. */
function join(a: Clause, b: Clause): Clause | undefined {
  const isShort = a.words.length < length.joined || b.words.length < length.joined;
  if (!isShort || a.words.length + b.words.length > length.most) return undefined;
  return makeClause([...a.words, ...b.words], a.passage, a.sentence)[0];
}
