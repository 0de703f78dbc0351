import { allPassages, type Essay, type Passage } from '../read/essay.ts';
import type { Sentence } from '../read/sentence.ts';
import type { Citation } from './cite.ts';
import { eachMatch, type Match } from './match.ts';

/** A part of a passage that a slide cites: sentences that it speaks, or words that it recalls. */
export interface Stretch extends Match {
  passage: Passage;
}

/** Returns the stretches of a slide's sentences; neighbouring sentences of one passage form one stretch. */
export function joinSentences(sentences: Sentence[], essay: Essay): Stretch[] {
  const passages = new Map(allPassages(essay).map((passage) => [passage.number, passage]));
  const stretches: Stretch[] = [];
  for (const sentence of sentences) {
    const passage = passages.get(sentence.passage);
    if (!passage) continue;
    const end = sentence.start + sentence.text.length;
    const last = stretches.at(-1);
    if (last?.passage === passage && last.end === sentence.start) last.end = end;
    else stretches.push({ passage, start: sentence.start, end });
  }
  return stretches;
}

/** Returns the stretch of recalled words. */
export function stretchOf({ passage, start, end }: Citation): Stretch {
  return { passage, start, end };
}

/** Returns the first occurrence of words in any of the stretches, letter for letter. */
export function findInStretches(words: string, stretches: Stretch[]): Stretch | undefined {
  for (const { passage, start, end } of stretches) {
    const [match] = eachMatch(words, passage.text, start);
    if (match && match.end <= end) return { passage, ...match };
  }
  return undefined;
}

/** Returns the stretches' words. */
export function textOfStretches(stretches: Stretch[]): string {
  return stretches.map(({ passage, start, end }) => passage.text.slice(start, end)).join('\n');
}
