import type { Essay, Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { type Word, wordsOf } from '../language/word.ts';
import { readAnaphora } from './anaphora.ts';
import { type Pronoun, pronounFor } from './gender.ts';
import { hides, type Index, indexNames, isPlace, type Mention, readMentions } from './mention.ts';
import { findParties } from './named-party.ts';
import { readAdjectives, readAgents, withOwned } from './nisba.ts';
import { listAdjectives, listEveryday, listParties, type Party } from './party.ts';

/** A sentence and the parties that it names, in order. */
export interface NamingSentence {
  passage: Passage;
  sentence: Sentence;
  words: Word[];
  mentions: Mention[];
  /** Words that mean parties without their names. */
  meant: Mention[];
  /** What the sentence before speaks of, and the pronoun that means it. */
  topic?: Topic;
  /** Adjectives of states, each of one word: «الهجوم الروسي». */
  adjectives: Mention[];
}

/** A party that a sentence speaks of. */
export interface Topic extends Mention {
  pronoun: Pronoun;
}

/** Returns the names in a sentence and the words that mean parties, in order. */
export function namesOf({ mentions, meant }: NamingSentence): Mention[] {
  return [...mentions, ...meant].sort((a, b) => a.from - b.from);
}

/** Returns each sentence of the body that names a party. */
export function findMentions(essay: Essay): NamingSentence[] {
  const adjectives = listAdjectives();
  const all = [
    ...(isSoviet(essay) ? listParties().map(asSoviet) : listParties()),
    ...listEveryday().filter(({ names }) => holdsWord(essay, names.at(-1) ?? '')),
    ...findParties(essay, new Set(adjectives.keys())),
  ];
  const index = indexNames(all);
  return essay.body.flatMap((passage) => {
    let before: Mention[] = [];
    let topic: Topic | undefined;
    return passage.sentences.flatMap((sentence) => {
      const read = readNaming(passage, sentence, { index, adjectives, before });
      const naming = { ...read, ...(topic && { topic }) };
      topic = topicIn(naming);
      const { mentions, meant, adjectives: own } = naming;
      if (mentions.length + meant.length > 0) before = namesOf(naming);
      return mentions.length + meant.length + own.length > 0 ? [naming] : [];
    });
  });
}

/** The only party of a sentence, or the one with which it begins: «أما الجزائر …», «تدخّلت روسيا …». */
function topicIn(naming: NamingSentence): Topic | undefined {
  const [first, ...others] = naming.mentions.filter(({ isPlace }) => !isPlace);
  if (!first) return undefined;
  const isFirst = first.from <= 1 && others.every(({ from }) => from > first.to);
  const isGoverned = first.start - naming.sentence.start > (naming.words[first.from]?.start ?? 0);
  if (!isFirst || isGoverned) return undefined;
  return { ...first, pronoun: pronounFor(naming, first) };
}

interface Names {
  index: Index;
  adjectives: ReadonlyMap<string, string>;
  /** The names in the sentence before. */
  before: Mention[];
}

function readNaming(
  passage: Passage,
  sentence: Sentence,
  { index, adjectives, before }: Names,
): NamingSentence {
  const words = wordsOf(sentence.text);
  const { start } = sentence;
  const named = readMentions(words, index, start);
  const mentions = [...named, ...readAgents(words, adjectives, start)]
    .filter((mention, _, every) => !every.some((other) => hides(other, mention)))
    .map((mention) => ({ ...mention, isPlace: isPlace(words, mention) }))
    .sort((a, b) => a.from - b.from);
  const own = readAdjectives(words, adjectives, start);
  const isFree = ({ from }: Mention) => !mentions.some((one) => one.from <= from && from < one.to);
  const owned = own.filter(isFree).flatMap((one) => withOwned(words, one));
  const meant = [...owned, ...readAnaphora(words, mentions, before)].filter(isFree);
  return { passage, sentence, words, mentions, meant, adjectives: own.filter(isFree) };
}

/** In an essay that names the Soviet Union and never Russia, Moscow means the Soviet Union. */
function isSoviet(essay: Essay): boolean {
  return holdsWord(essay, 'السوفي') && !holdsWord(essay, 'روسيا');
}

function asSoviet(party: Party): Party {
  return party.key === 'ru' ? { ...party, key: 'soviet-union' } : party;
}

function holdsWord({ body }: Essay, word: string): boolean {
  return body.some(({ text }) => text.includes(word));
}
