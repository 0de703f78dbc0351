import type { Sentence } from '../../read/sentence.ts';
import { isParticle } from '../language/particle.ts';
import { stemOf, wordsOf } from '../language/word.ts';

/** The weight of each stem in a text; the length of the vector is 1. */
export type Vector = Map<string, number>;

/** What texts are measured by: the rarity of each stem, and the sum of all sentences. */
export interface Measure {
  rarity: Map<string, number>;
  centre: Vector;
}

/**
 * Returns the measure of an essay's sentences. A sentence is a vector of tf·idf over light stems, of
 * length 1. The centre is the sum of all sentences, so that its product with a text is the sum of the
 * text's cosines with every sentence: the weighted degree of LexRank (Erkan, Radev 2004), computed
 * without comparing each sentence with each other.
 */
export function measureSentences(sentences: Sentence[]): Measure {
  const counts = sentences.map(({ text }) => countStems(text));
  const rarity = new Map<string, number>();
  for (const count of counts)
    for (const stem of count.keys()) rarity.set(stem, (rarity.get(stem) ?? 0) + 1);
  for (const [stem, holding] of rarity) rarity.set(stem, Math.log(1 + sentences.length / holding));
  const centre: Vector = new Map();
  for (const count of counts)
    for (const [stem, weight] of weigh(count, rarity))
      centre.set(stem, (centre.get(stem) ?? 0) + weight);
  return { rarity, centre };
}

/** Returns a text as a vector. */
export function vectorOf(text: string, { rarity }: Measure): Vector {
  return weigh(countStems(text), rarity);
}

/** Returns the centrality of a text: the sum of its cosines with all sentences of the essay. */
export function centralityOf(text: string, measure: Measure): number {
  return multiply(vectorOf(text, measure), measure.centre);
}

/** Returns the dot product of two vectors; for vectors of length 1 it is their cosine. */
export function multiply(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
  return sum;
}

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) {
    if (isParticle(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function weigh(counts: Map<string, number>, rarity: Map<string, number>): Vector {
  const entries = [...counts].map(
    ([stem, count]) => [stem, count * (rarity.get(stem) ?? 0)] as const,
  );
  const length = Math.hypot(...entries.map(([, weight]) => weight));
  return new Map(entries.map(([stem, weight]) => [stem, length > 0 ? weight / length : 0]));
}
