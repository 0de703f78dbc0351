import { type Concordance, namePassage, nameSentence } from '../find/concordance.ts';
import type { Division, Part } from './division.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import { labelRoom } from './large-words.ts';

/** First part of a drafted slide: what it speaks, and its label. */
type Cited = Pick<DraftedSlide, 'id' | 'passages' | 'sentences' | 'recall' | 'label'>;

/** Returns the citations of a slide: whole passages, or sentences of one passage. */
export function citeParts(
  { parts }: Pick<Division, 'parts'>,
  concordance: Concordance,
): Omit<Cited, 'id'> {
  const isWhole = ({ passage, sentences }: Part) => sentences.length === passage.sentences.length;
  const passages = parts
    .filter(isWhole)
    .flatMap(({ passage }) => namePassage(passage, concordance) ?? []);
  const sentences = parts
    .filter((part) => !isWhole(part))
    .flatMap(({ passage, sentences: own }) =>
      own.flatMap((one) => nameSentence(passage, one, concordance) ?? []),
    );
  return { passages, sentences, recall: [] };
}

/** Returns the heading over a division as its slide's label, if it is short enough. */
export function labelWith({ heading, over }: Division): Partial<Cited> {
  const label = (over ?? heading)?.text.replace(/\s+/g, ' ');
  return label && label.length <= labelRoom ? { label } : {};
}
