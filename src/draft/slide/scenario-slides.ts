import type { Essay } from '../../read/essay.ts';
import { multiply, type Vector, vectorOf } from '../find/centrality.ts';
import { type Concordance, growQuotation } from '../find/concordance.ts';
import { findScenarios } from '../find/scenario.ts';
import { type Clause, clausesOf, isBalanced, makeClause, textOf } from '../language/clause.ts';
import { cutClause } from '../language/clause-cut.ts';
import { withoutJoint } from '../language/connective.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';

/** Words of a headline, of a quotation (the fewest and the most), and of what is recalled. */
const words = { headline: 10, fewest: 3, quotation: 12, recall: 30 };
/** A clause with a lower cosine is not related to a scenario. */
const leastLikeness = 0.05;
/** A scenario's slide has at most 2 quotations. */
const points = 2;

/**
 * Returns a final slide for each scenario of the essay: its words as headline and quotation, and the
 * clause of the rest of the essay with the most similar words. Returns none if the essay has no
 * scenarios.
 */
export function draftScenarios(
  essay: Essay,
  concordance: Concordance,
  judgement: Judgement,
): DraftedSlide[] {
  const items = findScenarios(essay);
  if (items.length === 0) return [];
  const ofScenarios = new Set(items.map(({ sentence }) => sentence));
  const rest = essay.body.flatMap((passage) =>
    passage.sentences
      .filter((sentence) => !ofScenarios.has(sentence))
      .flatMap((sentence) => clausesOf(passage, sentence))
      .map((clause) => cutClause(withoutJoint(clause, judgement.known), words.quotation))
      .filter(isQuotable)
      .map((clause) => ({ clause, vector: vectorOf(textOf(clause), judgement.measure) })),
  );
  const sheets = items.flatMap(
    (item, index) => draftScenario(item, index + 1, rest, { concordance, judgement }) ?? [],
  );
  return sheets.length === items.length && areInOrder(sheets, concordance) ? sheets : [];
}

/** A citation means the first occurrence of its words; if they occur twice, this may be too early. */
function areInOrder(sheets: DraftedSlide[], { text }: Concordance): boolean {
  const places = sheets.map(({ recall: [first = ''] }) => text.indexOf(first));
  return places.every((place, index) => place >= (places[index - 1] ?? 0));
}

/** A clause of the essay and its vector. */
interface Weighed {
  clause: Clause;
  vector: Vector;
}

function isQuotable(clause: Clause): boolean {
  return clause.words.length >= words.fewest && isBalanced(textOf(clause));
}

/** Removes from `rest` the clauses most similar to a text and returns them, so that no clause is used twice. */
function takeNearest(vector: Vector, rest: Weighed[]): Clause[] {
  let best = -1;
  let likeness = leastLikeness;
  for (const [index, one] of rest.entries()) {
    const found = multiply(vector, one.vector);
    if (found > likeness) [best, likeness] = [index, found];
  }
  return best < 0 ? [] : rest.splice(best, 1).map(({ clause }) => clause);
}

function draftScenario(
  item: Clause,
  place: number,
  rest: Weighed[],
  { concordance, judgement }: { concordance: Concordance; judgement: Judgement },
): DraftedSlide | undefined {
  const headed = headItem(item, judgement.known);
  const [most] = makeClause(item.words.slice(0, words.recall), item.passage, item.sentence);
  const recall = most && growQuotation(item.passage, most, concordance);
  if (!most || !recall) return undefined;
  const own = quoteRest(most, headed, judgement.known);
  const vector = vectorOf(textOf(item), judgement.measure);
  const near = own.length < points ? takeNearest(vector, rest) : [];
  const others = own.length + near.length < points ? takeNearest(vector, rest) : [];
  const quoted = [...near, ...others].flatMap((clause) => {
    const grown = growQuotation(clause.passage, clause, concordance);
    return grown ? [{ clause, grown }] : [];
  });
  return {
    id: `scenario-${place}`,
    kind: 'scenario',
    passages: [],
    sentences: [],
    recall: [recall, ...quoted.map(({ grown }) => grown)],
    headline: [textOf(headed)],
    bullets: [...own, ...quoted.map(({ clause }) => clause)].map((one) => ({
      lines: [textOf(one)],
    })),
  };
}

/** Returns the first clause of a scenario with enough words, cut to a headline. */
function headItem(item: Clause, known: ReadonlySet<string>): Clause {
  const clauses = clausesWithin(item);
  const first = clauses.find((clause) => clause.words.length >= words.fewest) ?? item;
  return cutClause(withoutJoint(first, known), words.headline);
}

function quoteRest(item: Clause, headed: Clause, known: ReadonlySet<string>): Clause[] {
  const after = item.words.filter((word) => word.start >= headed.end);
  const [rest] = makeClause(after, item.passage, item.sentence);
  if (!rest) return [];
  const pieces = clausesWithin(rest).map((piece) =>
    cutClause(withoutJoint(piece, known), words.quotation),
  );
  return pieces.filter(isQuotable).slice(0, points);
}

/** Returns the clauses of a sentence that lie within the given words. */
function clausesWithin({ passage, sentence, start, end }: Clause): Clause[] {
  return clausesOf(passage, sentence).flatMap((clause) =>
    makeClause(
      clause.words.filter((word) => word.start >= start && word.end <= end),
      passage,
      sentence,
    ),
  );
}
