import { mutualKinds } from '../../link/inheritance.ts';
import { findNegation } from '../../link/negation.ts';
import type { RelationKind } from '../../read/alliances.ts';
import { openingOf } from '../language/particle.ts';
import { formsOf, isVerb } from '../language/verb.ts';
import { isWord, type Word } from '../language/word.ts';
import { isNamedFact } from './assertion.ts';
import type { Concordance } from './concordance.ts';
import { type CueBook, cueOf } from './cue.ts';
import type { Mention } from './mention.ts';
import { governorOf, standTogether } from './name-group.ts';
import { type NamingSentence, namesOf } from './naming.ts';
import { type DraftRelation, relatePair } from './related-pair.ts';
import { labelRoom } from './verb-label.ts';
import { topicOf } from './verb-subject.ts';

/** At most 4 words between an actor and the cue, or between the cue and the other actor. */
const reach = 4;
/** The most words between «العلاقة بين … و…» and the words about it: 8. */
const verdictReach = 8;

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
  const mediations = mediationsOf(sentence, concordance, book);
  if (mediations.length > 0) return mediations;
  const names = namesOf(sentence);
  return names.flatMap((first, index): DraftRelation[] => {
    const second = names[index + 1];
    if (!second || second.key === first.key) return [];
    const cue = isOtherSide(sentence, first, second)
      ? findBetween(sentence, first, second, book)
      : findLink(sentence, first, second, book);
    if (!cue) return [];
    const { at, count, label, kind } = cue;
    const statement = { pair: [first, second] as [Mention, Mention], at, to: at + count };
    return relatePair(sentence, { ...statement, label, kind }, concordance);
  });
}

/** «بين مصر والسودان», «بين مصر من جهة والسودان من جهة أخرى», «بين مصر وبين السودان». */
function isOtherSide(sentence: NamingSentence, first: Mention, second: Mention): boolean {
  if (standTogether(sentence, first, second)) return true;
  const { words } = sentence;
  const between = words.slice(first.to, second.from).map(({ text }) => text);
  const isJoined = /^و/u.test(words[second.from]?.text ?? '');
  return (
    /^(?:من (?:جهة|ناحية|جانب)|وبين)$/u.test(between.join(' ')) &&
    (isJoined || between.length === 1)
  );
}

/** «… X … الوساطة بين Y وZ»: X mediates between both. */
function mediationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const { words } = sentence;
  const mentions = namesOf(sentence);
  return mentions.flatMap((first, index) => {
    const second = mentions[index + 1];
    if (!second || !standTogether(sentence, first, second)) return [];
    const before = placeOfBetween(words, first);
    const noun =
      before === undefined
        ? undefined
        : [before - 1, before - 2].find((one) => cueAt(sentence, one, book));
    const cue = noun === undefined ? undefined : cueAt(sentence, noun, book);
    const at = noun ?? 0;
    if (cue?.kind !== 'mediation') return [];
    const doers = mentions.slice(0, index).filter(({ to }) => at - to <= reach);
    const adjective = sentence.adjectives.find(({ from }) => from === at + 1);
    const single = adjective
      ? [adjective]
      : doers.filter(
          (one, place) =>
            place === doers.length - 1 || standTogether(sentence, one, doers[place + 1] ?? one),
        );
    const all = single.length > 0 ? single : (topicOf(sentence, 0) ?? []);
    return all.flatMap((doer) =>
      [first, second].flatMap((other) =>
        relatePair(
          sentence,
          { pair: [doer, other], at, to: at + 1, label: cue.label, kind: cue.kind },
          concordance,
        ),
      ),
    );
  });
}

/** Returns the index of «بين» before two names, also where it is one word with them: «بينهما». */
function placeOfBetween(words: Word[], { from }: Mention): number | undefined {
  if (isWord(words[from], /^و?بينهما$/u)) return from;
  return isWord(words[from - 1], /^و?بين$/u) ? from - 1 : undefined;
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
  const at = placeOfBetween(words, first);
  if (at === undefined) return undefined;
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
    if (words.slice(at + 1, second.from).some((_, one) => isVerb(words, at + 1 + one)))
      return undefined;
    if (isOthersAct(sentence, first, at)) return undefined;
    // «دخلت الحرب إلى جانب ألمانيا»: both are on one side.
    const governor = governorOf(sentence, second);
    if (governor === 'جانب') return undefined;
    // «شاركت مصر في حرب اليمن»: where the war was.
    if (cue.kind === 'confrontation' && isWord(words[at - 1], /^[وف]?في$/u)) return undefined;
    if (governor === 'ضد') return turnAgainst(cue, second);
    if (second.isPlace && cue.kind !== 'influence') return undefined;
    if (cue.kind === 'influence') return isWord(words[second.from - 1], /^في$/u) ? cue : undefined;
    return mutualKinds.has(cue.kind) || cue.kind === 'non-membership' ? cue : undefined;
  }
  return undefined;
}

/** «شكّلت السعودية تحالفاً ضد الحوثيين»: who is joined is not the one after «ضد». */
function turnAgainst(cue: Cue, second: Mention): Cue | undefined {
  if (cue.kind === 'confrontation' || cue.kind === 'tension') return cue;
  if (cue.kind !== 'cooperation' || second.from !== cue.at + 2) return undefined;
  return { ...cue, kind: 'confrontation', label: `${cue.label} ضد`, count: 2 };
}

/** Verbs of those who take a stand towards what another does: «عارضت فرنسا الحرب على العراق». */
const takesStand = formsOf(
  'عارض يعارض / أيد يؤيد / أدان يدين / رفض يرفض / استنكر يستنكر / شجب يشجب / ندد يندد / انتقد ينتقد / دعم يدعم / راقب يراقب / تابع يتابع / ناقش يناقش / خشي يخشى / طالب يطالب / دعا يدعو / حضر يحضر'.split(
    ' / ',
  ),
);

/** «أيّدت سوريا الغزو الروسي»: the noun has a doer of its own, or the first name only takes a stand. */
function isOthersAct({ words, adjectives }: NamingSentence, first: Mention, at: number): boolean {
  if (adjectives.some(({ from }) => from === at + 1 || from === at + 2)) return true;
  return words.slice(Math.max(0, first.from - 3), at).some(({ text }) => takesStand(text));
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
  if (cue.kind !== 'non-membership' && cue.kind !== 'mediation' && !isNamedFact(words, at))
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
