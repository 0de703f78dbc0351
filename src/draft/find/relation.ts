import { mutualKinds } from '../../link/inheritance.ts';
import { findWords } from '../../link/match.ts';
import { findNegation } from '../../link/negation.ts';
import type { RelationKind } from '../../read/alliances.ts';
import { openingOf } from '../language/particle.ts';
import { isWord, type Word } from '../language/word.ts';
import type { Mention, NamingSentence } from './actor.ts';
import type { Concordance } from './concordance.ts';
import { type CueBook, cueOf } from './cue.ts';
import { type Meeting, quoteWords, standTogether } from './meeting.ts';

/** A meeting whose words name the kind of relation, and the words that name it. */
export interface DraftRelation extends Meeting {
  kind: RelationKind;
  label: string;
}

/** At most 4 words between an actor and the cue, or between the cue and the other actor. */
const reach = 4;
/** The most words between «العلاقة بين … و…» and the words about it: 8. */
const verdictReach = 8;
/** Most letters of a label on a map. */
const labelRoom = 18;

/**
 * Returns the relations that a sentence states by a word from the list of cues. «… بين X وY» has the
 * kind of the noun before «بين», or, after «العلاقة», of the first cue that follows. «X … cue … Y» in
 * one clause, with no other actor between, has the cue's kind if that kind means the same from both
 * ends; in «نفوذ في Y» and «ليست عضواً في Y» the words give the direction.
 */
export function nounRelationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const { mentions } = sentence;
  const mediations = mediationsOf(sentence, concordance, book);
  if (mediations.length > 0) return mediations;
  return mentions.flatMap((first, index): DraftRelation[] => {
    const second = mentions[index + 1];
    if (!second || second.key === first.key) return [];
    const cue = standTogether(sentence, first, second)
      ? findBetween(sentence, first, second, book)
      : findLink(sentence, first, second, book);
    if (!cue) return [];
    const span = {
      from: Math.min(first.from, cue.at),
      to: Math.max(second.to, cue.at + cue.count),
    };
    const quote = quoteWords(sentence, span, concordance);
    if (!quote || findWords(cue.label, quote).length === 0) return [];
    const { kind, label } = cue;
    return [{ from: first.key, to: second.key, kind, label, quote, sentence }];
  });
}

/** «… X … الوساطة بين Y وZ»: X mediates between both. */
function mediationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const { mentions, words } = sentence;
  return mentions.flatMap((first, index) => {
    const second = mentions[index + 1];
    if (!second || !standTogether(sentence, first, second)) return [];
    const at = first.from - 2;
    const cue = isWord(words[at + 1], /^بين$/u) ? cueAt(sentence, at, book) : undefined;
    if (cue?.kind !== 'mediation') return [];
    const before = mentions.slice(0, index).filter(({ to }) => at - to <= reach);
    const single = before.filter(
      (one, place) =>
        place === before.length - 1 || standTogether(sentence, one, before[place + 1] ?? one),
    );
    return single.flatMap(({ key, from }) =>
      [first, second].flatMap((other): DraftRelation[] => {
        const quote = quoteWords(sentence, { from, to: other.to }, concordance);
        const { kind, label } = cue;
        return quote && key !== other.key
          ? [{ from: key, to: other.key, kind, label, quote, sentence }]
          : [];
      }),
    );
  });
}

/** A word that names the kind of a relation, its index, and the words used as its label. */
interface Cue {
  kind: RelationKind;
  label: string;
  at: number;
  count: number;
}

function findBetween(
  sentence: NamingSentence,
  first: Mention,
  second: Mention,
  book: CueBook,
): Cue | undefined {
  const { words } = sentence;
  const at = first.from - 1;
  if (!isWord(words[at], /^و?بين$/u)) return undefined;
  for (let one = at - 1; one >= Math.max(0, at - 3); one -= 1) {
    const cue = cueAt(sentence, one, book);
    if (cue) return mutualKinds.has(cue.kind) ? cue : undefined;
    if (openingOf(words[one]?.text ?? '') !== 'main') break;
  }
  const aboutThem = [at - 1, at - 2].some((one) =>
    isWord(words[one], /^[وفبلك]*(?:ال)?علاق(?:ة|ات)$/u),
  );
  return aboutThem ? findVerdict(sentence, second, book) : undefined;
}

function findVerdict(sentence: NamingSentence, { to }: Mention, book: CueBook): Cue | undefined {
  for (let at = to; at < Math.min(sentence.words.length, to + verdictReach); at += 1) {
    if (sentence.mentions.some(({ from }) => from === at)) return undefined;
    const cue = cueAt(sentence, at, book);
    if (cue) return mutualKinds.has(cue.kind) ? cue : undefined;
  }
  return undefined;
}

function findLink(
  sentence: NamingSentence,
  first: Mention,
  second: Mention,
  book: CueBook,
): Cue | undefined {
  const { words, passage } = sentence;
  const crosses = /[،؛:,;]/u.test(passage.text.slice(first.end, second.start));
  for (let at = first.to; at < second.from; at += 1) {
    const cue = cueAt(sentence, at, book);
    if (!cue || at - first.to > reach || second.from - at - 1 > reach) continue;
    // After a comma, only an apposition counts: «يريفان، الحليف التاريخي لروسيا».
    if (crosses && (at > first.to || !isWord(words[at], /^ال/u))) return undefined;
    if (cue.kind === 'influence') return isWord(words[second.from - 1], /^في$/u) ? cue : undefined;
    return mutualKinds.has(cue.kind) || cue.kind === 'non-membership' ? cue : undefined;
  }
  return undefined;
}

function cueAt(
  { words, mentions, sentence }: NamingSentence,
  at: number,
  book: CueBook,
): Cue | undefined {
  const word = words[at];
  const cue = word && cueOf(word, book);
  if (!word || !cue) return undefined;
  // «دون تعاون» states no relation.
  if (cue.kind !== 'non-membership' && findNegation(sentence.text, word) !== undefined)
    return undefined;
  const count = countLabel(words, at, cue.kind);
  if (cue.kind === 'non-membership' && count < 2) return undefined;
  const isFree = !mentions.some(({ from }) => from > at && from < at + count);
  const rest = words.slice(at + 1, at + count).map(({ text }) => text);
  const label = [cue.label, ...rest].join(' ');
  return isFree && label.length <= labelRoom
    ? { kind: cue.kind, label, at, count }
    : { kind: cue.kind, label: cue.label, at, count: 1 };
}

/** The label of a cue includes the adjective that agrees with it in the article, «غير» and its word, «عضواً». */
function countLabel(words: Word[], at: number, kind: RelationKind): number {
  const [cue, next] = [words[at], words[at + 1]];
  if (!cue || !next) return 1;
  if (kind === 'non-membership') return isWord(next, /^عضو/u) ? 2 : 1;
  if (isWord(next, /^غير$/u)) return 3;
  const isDefinite = (one: Word) => isWord(one, /^(?:[وفبك]?ال)\p{L}/u);
  return isDefinite(cue) && isWord(next, /^ال\p{L}/u) ? 2 : 1;
}
