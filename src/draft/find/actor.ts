import { type Colour, colours } from '../../read/colour.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { NamingSentence } from './naming.ts';
import { listParties, type Party } from './party.ts';

/** A party that the essay names, as alliances.yaml has it. */
export interface DraftActor {
  key: string;
  /** Its most frequent name in the essay first, then the others. */
  names: string[];
  form: Party['form'];
  colour: Colour;
  sentences: number;
  /** True for a party that no list holds. */
  isFound: boolean;
  /** True if it is named only as a place. */
  isPlace: boolean;
}

const [maroon, teal, ...others] = colours;
/** The colours of the two strands first, then the others, in the order in which they differ most. */
const palette: Colour[] = [teal, maroon, ...others];

/**
 * Returns the parties that the essay names, those in most sentences first. A party whose name occurs
 * only after a preposition that changes it («للصين») is omitted, because its proper form is unknown.
 */
export function listActors(sentences: NamingSentence[]): DraftActor[] {
  const forms = new Map(listParties().map(({ key, form }) => [key, form]));
  const isListed = (key: string) => forms.has(key) || /^..$/u.test(key);
  const counts = new Map<
    string,
    { sentences: Set<Sentence>; names: Map<string, number>; isPlace: boolean }
  >();
  for (const { passage, sentence, mentions } of sentences)
    for (const { key, start, end, isPlace: isOnlyPlace } of mentions) {
      const count = counts.get(key) ?? { sentences: new Set(), names: new Map(), isPlace: true };
      if (!isOnlyPlace) count.isPlace = false;
      const name = passage.text.slice(start, end);
      count.sentences.add(sentence);
      count.names.set(name, (count.names.get(name) ?? 0) + (isWhole(name) ? 1 : 0));
      counts.set(key, count);
    }
  const actors = [...counts].map(([key, count]) => ({
    key,
    names: [...count.names]
      .filter(([, times]) => times > 0)
      .sort((a, b) => b[1] - a[1])
      .map(([name]) => name),
    form: forms.get(key) ?? 'disc',
    sentences: count.sentences.size,
    isFound: !isListed(key),
    isPlace: count.isPlace,
  }));
  return actors
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => b.sentences - a.sentences)
    .map((actor, place) => ({ ...actor, colour: palette[place] ?? 'slate' }));
}

function isWhole(name: string): boolean {
  return !name.startsWith('لل');
}
