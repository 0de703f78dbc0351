import { mutualKinds } from '../../link/inheritance.ts';
import { findWords } from '../../link/match.ts';
import type { RelationKind } from '../../read/alliances.ts';
import type { Concordance } from './concordance.ts';
import { type Meeting, quoteWords } from './meeting.ts';
import type { Mention } from './mention.ts';
import type { NamingSentence } from './naming.ts';

/** A meeting whose words name the kind of relation, and the words that name it. */
export interface DraftRelation extends Meeting {
  kind: RelationKind;
  label: string;
  /** True if the sentence names one of the two only by a pronoun, an adjective or «البلدان». */
  implied?: true;
  /** True if its words tell a state («يتنافسان», «حليف»), and not an act that passes («قصفت», «غزو»). */
  lasts: boolean;
}

/** Who does something, and to whom. */
export type Pair = [Mention, Mention];

/** A relation of two names by words of their sentence: the indexes of these words, and what is shown of them. */
interface Statement {
  pair: Pair;
  at: number;
  to: number;
  label: string;
  kind: RelationKind;
  /** Whether its verb tells a state; a noun does unless its kind is one of acts. */
  lasts?: boolean;
}

/** What a noun of these kinds names is an act. */
const acts: ReadonlySet<RelationKind> = new Set<RelationKind>(['confrontation', 'mediation']);

/**
 * Returns a relation with its quotation; none if both names are one party, or the words are not in the
 * quotation. Kinds that are the same from both ends are told in the order of the names.
 */
export function relatePair(
  sentence: NamingSentence,
  { pair: [from, to], at, to: end, label, kind, lasts = !acts.has(kind) }: Statement,
  concordance: Concordance,
): DraftRelation[] {
  if (from.key === to.key) return [];
  const span = { from: Math.min(from.from, to.from, at), to: Math.max(from.to, to.to, end) };
  const quote = quoteWords(sentence, span, concordance);
  if (!quote || findWords(label, quote).length === 0) return [];
  const isSwapped = mutualKinds.has(kind) && from.from > to.from;
  const [first, second] = isSwapped ? [to, from] : [from, to];
  const isNamed = ({ key }: Mention) => sentence.mentions.some((one) => one.key === key);
  const implied = isNamed(from) && isNamed(to) ? {} : { implied: true as const };
  return [{ from: first.key, to: second.key, kind, label, quote, sentence, lasts, ...implied }];
}
