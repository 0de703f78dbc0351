import type { GroundedEnding, GroundedRelation } from '../../src/link/grounded-relation.ts';
import type { SaidStage } from '../../src/link/inheritance.ts';
import type { Degree, RelationKind } from '../../src/read/alliances.ts';

const words = (path: string, line: number) => ({
  text: `words of ${path}`,
  lines: [`words of ${path}`],
  place: { path, line, column: 1 },
});

/** What a stage says of one actor and another; each has a line of its own in the file. */
export interface Said {
  from: string;
  to: string;
  kind: RelationKind;
  degree?: Degree;
}

/** Returns a stage that says relations and ends some. */
export function say(
  key: string,
  relations: Said[],
  ends: { from: string; to: string; kind?: RelationKind }[] = [],
  after?: string,
): SaidStage {
  const place = words(key, 1).place;
  return {
    key,
    name: words(key, 1),
    place,
    ...(after && { after: { key: after, place } }),
    relations: relations.map((one, index): GroundedRelation => ({ ...one, ...ground(key, index) })),
    ends: ends.map((one, index): GroundedEnding => ({ ...one, ...ground(key, 100 + index) })),
  };
}

function ground(key: string, index: number) {
  const passage = { number: 1, text: '', line: 1, column: 1, sentences: [] };
  const quote = words(key, index + 2);
  const { place } = quote;
  const citation = { passage, quotation: quote, start: 0, end: 0 };
  const ends = { fromPlace: place, toPlace: place };
  // What is said again is said in other words.
  const label = { ...quote, text: key, lines: [key] };
  return { ...ends, label, quote, implied: false, place, citation, said: key };
}
