import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import { type Colour, colours } from '../../read/colour.ts';
import type { Essay, Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { readingsOf, type Word, withoutLetters, wordsOf } from '../language/word.ts';
import { listParties, type Party } from './party.ts';

/** A name of a party in a sentence, as offsets in the passage, without letters written onto the name. */
export interface Mention extends Match {
  key: string;
  /** Index of its first word in the sentence, and of the word after it. */
  from: number;
  to: number;
}

/** A sentence and the parties that it names, in order. */
export interface NamingSentence {
  passage: Passage;
  sentence: Sentence;
  words: Word[];
  mentions: Mention[];
}

/** A party that the essay names, as alliances.yaml has it. */
export interface DraftActor {
  key: string;
  /** Its most frequent name in the essay first, then the others. */
  names: string[];
  form: Party['form'];
  colour: Colour;
  sentences: number;
}

type Index = Map<string, { key: string; words: string[] }[]>;

const [maroon, teal, ...others] = colours;
/** The colours of the two strands first, then the others, in the order in which they differ most. */
const palette: Colour[] = [teal, maroon, ...others];

/** Returns each sentence of the body that names a party. */
export function findMentions(essay: Essay): NamingSentence[] {
  const index = indexNames(listParties());
  return essay.body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const words = wordsOf(sentence.text);
      const mentions = readMentions(words, index, sentence.start);
      return mentions.length > 0 ? [{ passage, sentence, words, mentions }] : [];
    }),
  );
}

function indexNames(parties: Party[]): Index {
  const index: Index = new Map();
  for (const { key, names } of parties)
    for (const name of names) {
      const [first = '', ...rest] = wordsOf(name).map(({ text }) => foldLetters(text));
      index.set(first, [...(index.get(first) ?? []), { key, words: rest }]);
    }
  return index;
}

function readMentions(words: Word[], index: Index, offset: number): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from];
    const found = word && findName(words, from, index);
    if (!word || !found) continue;
    const to = from + found.count;
    const end = words[to - 1]?.end ?? word.end;
    const start = word.end - withoutLetters(word.text, found.before).length;
    mentions.push({ key: found.key, start: start + offset, end: end + offset, from, to });
    from = to - 1;
  }
  return mentions;
}

/** Returns the longest name that begins at a word, and the number of letters written onto the front of it. */
function findName(words: Word[], from: number, index: Index) {
  const text = words[from]?.text ?? '';
  const found = readingsOf(text).flatMap((reading) =>
    (index.get(reading) ?? [])
      .filter((name) => name.words.every((one, at) => one === foldedAt(words, from + 1 + at)))
      .map((name) => ({
        key: name.key,
        count: name.words.length + 1,
        before: Math.max(0, foldLetters(text).length - reading.length),
      })),
  );
  return found.sort((a, b) => b.count - a.count)[0];
}

function foldedAt(words: Word[], at: number): string {
  return foldLetters(words[at]?.text ?? '');
}

/**
 * Returns the parties that the essay names, those in most sentences first. A party whose name occurs
 * only after a preposition that changes it («للصين») is omitted, because its proper form is unknown.
 */
export function listActors(sentences: NamingSentence[]): DraftActor[] {
  const forms = new Map(listParties().map(({ key, form }) => [key, form]));
  const counts = new Map<string, { sentences: Set<Sentence>; names: Map<string, number> }>();
  for (const { passage, sentence, mentions } of sentences)
    for (const { key, start, end } of mentions) {
      const count = counts.get(key) ?? { sentences: new Set(), names: new Map() };
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
  }));
  return actors
    .filter(({ names }) => names.length > 0)
    .sort((a, b) => b.sentences - a.sentences)
    .map((actor, place) => ({ ...actor, colour: palette[place] ?? 'slate' }));
}

function isWhole(name: string): boolean {
  return !name.startsWith('لل');
}
