import type { GroundedRelation } from '../link/grounded-relation.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { Actor, Degree } from '../read/alliances.ts';

/** How the relation of a pair changed from one stage to another. */
export type Outcome = 'changed' | 'new' | 'ended';

/** A row of a comparison: two actors, and what is between them at either stage. */
export interface Pair {
  outcome: Outcome;
  /** The actor that is first in both halves, and the other. */
  first: Actor;
  second: Actor;
  before?: GroundedRelation;
  after?: GroundedRelation;
  /** The later relation is of the same kind, and the essay says that it grew, or lessened. */
  degree?: Degree;
  /** The words of the essay that say that the earlier relation ended. */
  end?: string;
}

/** The most rows of a comparison: with more, their words are smaller than 20 px. */
export const mostPairs = 8;

/** How large rows are, px: their height, names, words, the room of a name, the length of a line (styles/compare.css). */
export interface RowSize {
  size: 'single' | 'double' | 'large' | 'medium' | 'regular' | 'small';
  row: number;
  name: number;
  said: number;
  column: number;
  line: number;
  /** Room at either side of a name. */
  padding: number;
  /** Words are under the names: how high a disc is, and how far the words are from it. */
  under?: { disc: number; gap: number };
}

/** By how many rows there are at most. */
const rowSizes: (RowSize & { most: number })[] = [
  {
    ...{ most: 1, size: 'single', row: 420, name: 34, said: 44, column: 180, line: 110 },
    ...{ padding: 4, under: { disc: 172, gap: 24 } },
  },
  {
    ...{ most: 2, size: 'double', row: 210, name: 26, said: 32, column: 128, line: 170 },
    ...{ padding: 4, under: { disc: 112, gap: 8 } },
  },
  { most: 3, size: 'large', row: 140, name: 24, said: 30, column: 104, line: 96, padding: 2 },
  { most: 5, size: 'medium', row: 84, name: 20, said: 26, column: 82, line: 96, padding: 2 },
  { most: 6, size: 'regular', row: 70, name: 18, said: 24, column: 76, line: 112, padding: 2 },
];
const small: RowSize = {
  size: 'small',
  row: 52,
  name: 18,
  said: 21,
  column: 76,
  line: 112,
  padding: 2,
};

/** If a name is too long for a disc, all names have more room, and lines have less. */
const wide = { name: 18, column: 140, line: 72, padding: 6 };
const wideOverWords = { name: 22, column: 190, line: 96, padding: 6 };
/** The most letters of a name that fits in a disc on one line. */
const shortName = 8;

/** Returns how large the rows are, by the number of pairs. */
export function sizeOfRows(pairs: Pair[]): RowSize {
  const size = rowSizes.find(({ most }) => pairs.length <= most) ?? small;
  if (!hasLongNames(pairs)) return size;
  if (size.under) return { ...size, ...wideOverWords };
  return { ...size, ...wide, said: Math.min(size.said, 24) };
}

/**
 * Returns a row for each relation that changed, began or ended, in the order of the later stage; what
 * ended comes last. In both halves of a row the actors are in the order of the earlier relation.
 */
export function listPairs({ stage, since }: StageMap, actors: Actor[]): Pair[] {
  if (!since) return [];
  const { changed, begun, ended } = since.shift;
  const later = stage.relations.flatMap((after) => {
    const change = changed.find((one) => one.after === after);
    if (change) return pairOf('changed', actors, change);
    const degree = after.degree && { degree: after.degree };
    return begun.includes(after) ? pairOf('new', actors, { after, ...degree }) : [];
  });
  const gone = ended.flatMap(({ before, end }) =>
    pairOf('ended', actors, { before, ...(end && { end: end.quote.text }) }),
  );
  return [...later, ...gone];
}

function pairOf(
  outcome: Outcome,
  actors: Actor[],
  rest: Pick<Pair, 'before' | 'after' | 'degree' | 'end'>,
): Pair[] {
  const leading = rest.before ?? rest.after;
  const [first, second] = [leading?.from, leading?.to].map((key) =>
    actors.find((actor) => actor.key === key),
  );
  return first && second ? [{ outcome, first, second, ...rest }] : [];
}

/** Returns true if a name of the rows is too long for a disc. */
export function hasLongNames(pairs: Pair[]): boolean {
  const names = pairs.flatMap(({ first, second }) => [first.names, second.names]);
  return names.some((rows) => rows.length > 1 || rows.some((row) => row.length > shortName));
}
