import { isWhole } from '../../link/edge.ts';
import { findNegation } from '../../link/negation.ts';
import type { Essay } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Concordance, growQuotation } from '../find/concordance.ts';
import type { Scenario } from '../find/scenario.ts';
import { type Clause, clausesOf, makeClause, textOf } from '../language/clause.ts';
import { cutClause } from '../language/clause-cut.ts';
import { withoutJoint } from '../language/connective.ts';
import { pointsOf, tearOf } from './bullets.ts';
import { citeParts } from './citation.ts';
import type { Part } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';

/** Words of a headline (the fewest and the most), and of what is recalled. */
const words = { fewest: 3, headline: 14, recall: 40 };
/** A scenario's slide has at most 2 quotations. */
const points = 2;

/** What drafts of scenarios need to know. */
interface Known {
  concordance: Concordance;
  judgement: Judgement;
}

/**
 * Returns a final slide for each scenario: its name in the essay's words, and quotations from its own
 * section alone. The slide speaks its section; where it has none it recalls its words. Returns none if
 * there are no scenarios, or if their words occur twice and too early.
 */
export function draftScenarios(scenarios: Scenario[], known: Known): DraftedSlide[] {
  const sheets = scenarios.flatMap((scenario, index) => draftScenario(scenario, index + 1, known));
  const isWholeList = sheets.length === scenarios.length;
  return isWholeList && areInOrder(sheets, known.concordance) ? sheets : [];
}

/** Returns the sentences that the slides of scenarios speak. */
export function spokenByScenarios(scenarios: Scenario[]): ReadonlySet<Sentence> {
  return new Set(
    scenarios.flatMap(({ section, isTold }) => (isTold ? [] : (section?.sentences ?? []))),
  );
}

/** Returns scenarios whose sections can be cited, or, if one cannot be, all without their sections. */
export function keepCitable(
  scenarios: Scenario[],
  isCitable: (part: Part) => boolean,
  { body }: Essay,
): Scenario[] {
  const all = scenarios.every(({ section }) => section && isCitable(section));
  const rest = new Set(scenarios.flatMap(({ section }) => section?.sentences ?? []));
  const leaves = body.some(({ sentences }) => sentences.some((one) => !rest.has(one)));
  return all && leaves ? scenarios : scenarios.map(({ item }) => ({ item }));
}

/** A citation means the first occurrence of its words; if they occur twice, this may be too early. */
function areInOrder(sheets: DraftedSlide[], { text }: Concordance): boolean {
  const places = sheets.map(({ recall, passages, sentences }) =>
    text.indexOf([...recall, ...passages, ...sentences][0] ?? ''),
  );
  return places.every((place, index) => place >= (places[index - 1] ?? 0));
}

function draftScenario(
  { item, section, isTold }: Scenario,
  place: number,
  { concordance, judgement }: Known,
): DraftedSlide[] {
  const headed = headItem(item, judgement.known);
  const [most] = makeClause(item.words.slice(0, words.recall), item.passage, item.sentence);
  const recall = most && growQuotation(item.passage, most, concordance);
  if (!recall) return [];
  const headline = { text: textOf(headed), clauses: [headed], reason: 'clause' as const };
  const own = section ?? { passage: item.passage, sentences: [item.sentence] };
  const quoted = pointsOf([own], headline, judgement, { most: points }).filter(
    (point) =>
      !counts(point, headed) &&
      (section !== undefined || (point.start >= most.start && point.end <= most.end)),
  );
  const hasRest = quoted.length === 0 && own.sentences.includes(item.sentence);
  const shown = hasRest ? restOf(most, headed, judgement) : quoted;
  const again = shown.flatMap((one) => growQuotation(one.passage, one, concordance) ?? []);
  if (isTold && again.length < shown.length) return [];
  const recalled = { passages: [], sentences: [], recall: [recall, ...(isTold ? again : [])] };
  const cited = section && !isTold ? citeParts({ parts: [section] }, concordance) : recalled;
  return [
    {
      ...cited,
      id: `scenario-${place}`,
      kind: 'scenario',
      headline: [headline.text],
      bullets: shown.map((one) => ({ lines: [textOf(one)] })),
      reason: headline.reason,
    },
  ];
}

/** «أول هذه المسارات، …»: words before the name of a scenario only count it. */
function counts(point: Clause, { sentence, start }: Clause): boolean {
  return point.sentence === sentence && point.end <= start;
}

/** Returns the words of a scenario after its headline, without «في»: they are shown where nothing else is. */
function restOf(whole: Clause, { end }: Clause, { known }: Judgement): Clause[] {
  const after = whole.words.filter((word) => word.start >= end);
  const rest = after[0]?.text === 'في' ? after.slice(1) : after;
  const [own] = makeClause(rest, whole.passage, whole.sentence);
  // «كما حدث …» without its first word would say that it happens here.
  const isJoined = /^و/u.test(rest[0]?.text ?? '');
  const clause = own && isJoined ? withoutJoint(own, known) : own;
  if (!clause || rest.length < words.fewest || tearOf(clause, known)) return [];
  return findNegation(clause.passage.text, clause) === undefined ? [clause] : [];
}

/** Returns the first clause of a scenario with enough words, cut to a headline. */
function headItem(item: Clause, known: ReadonlySet<string>): Clause {
  const clauses = clausesWithin(item);
  const first = clauses.find((clause) => clause.words.length >= words.fewest) ?? item;
  const cut = cutClause(withoutJoint(first, known), words.headline);
  return isWhole(cut.passage.text, cut.start, cut.end) ? cut : first;
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
