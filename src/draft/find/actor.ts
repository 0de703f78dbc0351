import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import { type Colour, colours } from '../../read/colour.ts';
import type { Essay, Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { isWord, readingsOf, type Word, withoutLetters, wordsOf } from '../language/word.ts';
import { findParties } from './named-party.ts';
import { isCapital, listAdjectives, listEveryday, listParties, type Party } from './party.ts';

/** A name of a party in a sentence, as offsets in the passage, without letters written onto the name. */
export interface Mention extends Match {
  key: string;
  /** Index of its first word in the sentence, and of the word after it. */
  from: number;
  to: number;
  /** True for a capital that is only a place here: «في باكو». */
  isPlace?: boolean;
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
  /** True for a party that no list holds. */
  isFound: boolean;
  /** True if it is named only as a place. */
  isPlace: boolean;
}

type Index = Map<string, { key: string; words: string[] }[]>;

const [maroon, teal, ...others] = colours;
/** The colours of the two strands first, then the others, in the order in which they differ most. */
const palette: Colour[] = [teal, maroon, ...others];

/** Returns each sentence of the body that names a party. */
export function findMentions(essay: Essay): NamingSentence[] {
  const adjectives = listAdjectives();
  const all = [
    ...listParties(),
    ...listEveryday().filter(({ names }) => holdsWord(essay, names.at(-1) ?? '')),
    ...findParties(essay, new Set(adjectives.keys())),
  ];
  const index = indexNames(all);
  return essay.body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const words = wordsOf(sentence.text);
      const named = readMentions(words, index, sentence.start);
      const mentions = [...named, ...readAgents(words, adjectives, sentence.start)]
        .filter((mention, _, every) => !every.some((other) => hides(other, mention)))
        .map((mention) => ({ ...mention, isPlace: isPlace(words, mention) }))
        .sort((a, b) => a.from - b.from);
      return mentions.length > 0 ? [{ passage, sentence, words, mentions }] : [];
    }),
  );
}

function holdsWord({ body }: Essay, word: string): boolean {
  return body.some(({ text }) => text.includes(word));
}

/** A longer name hides one inside it. */
function hides(other: Mention, one: Mention): boolean {
  const isLonger = other.to - other.from > one.to - one.from;
  return other !== one && isLonger && other.from <= one.from && other.to >= one.to;
}

/** Nouns with which an adjective of a state means the state: «الوفد الإثيوبي». */
const agents =
  /^(?:ال)?(?:وفد|رئيس|رئيسه|وزير|حكومه|جيش|قوات|سفير|خارجيه|مبعوث|قياده|سلطات|دبلوماسيه|وساطه|رد|دعم|مسؤولون|مسؤولين|اداره|طيران|طائرات|بحريه|رئاسه)$/u;

/** Returns the states that words name by an agent and an adjective: «الجيش الإثيوبي». */
function readAgents(
  words: Word[],
  adjectives: ReadonlyMap<string, string>,
  offset: number,
): Mention[] {
  return words.flatMap((word, at) => {
    const key = adjectives.get(adjectiveIn(word.text));
    const from = [at - 1, at - 2].find((one) =>
      readingsOf(words[one]?.text ?? '').some((reading) => agents.test(reading)),
    );
    const first = from === undefined ? undefined : words[from];
    if (!key || from === undefined || !first) return [];
    const reading = readingsOf(first.text).find((one) => agents.test(one)) ?? '';
    const before = Math.max(0, foldLetters(first.text).length - reading.length);
    const start = first.end - withoutLetters(first.text, before).length;
    return [{ key, start: start + offset, end: word.end + offset, from, to: at + 1 }];
  });
}

function adjectiveIn(word: string): string {
  const folded = foldLetters(word);
  if (!/^ال/u.test(folded)) return '';
  return folded.slice(2).replace(/(?:ه|ون|ين|ان)$/u, '');
}

/** A capital after «في», «شوارع» or the like is a place, and no party. */
function isPlace(words: Word[], { from, to }: Mention): boolean {
  const name = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  if (!readingsOf(name).some(isCapital)) return false;
  const before = words[from - 1];
  return isWord(
    before,
    /^[وف]?(?:في|داخل|قرب|شوارع|مطار|سماء|ضواحي|أحياء|دخل|دخلت|سقطت|استيقظت)$/u,
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
