import { mutualKinds } from '../../link/inheritance.ts';
import { openingOf } from '../language/particle.ts';
import { followsMark, isVerb, joinsLetter, looksLikeVerb } from '../language/verb.ts';
import { bareWord, isWord, type Word } from '../language/word.ts';
import { isStated } from './assertion.ts';
import type { Concordance } from './concordance.ts';
import type { CueBook, VerbCue } from './cue.ts';
import type { Mention } from './mention.ts';
import { governorOf, groupNames, isBetween } from './name-group.ts';
import { type NamingSentence, namesOf } from './naming.ts';
import { type DraftRelation, type Pair, relatePair } from './related-pair.ts';
import { labelOf, labelVerb } from './verb-label.ts';
import { holdsNouns, objectOf, placeVerb, type VerbPlace } from './verb-object.ts';
import { subjectCarried, subjectOf } from './verb-subject.ts';

/**
 * Returns the relations that a sentence states by a verb of the cues: who does it stands after the verb
 * or before it, or did what the verb before says; to whom it is done stands after it, with the words
 * that the cue asks for. What is denied, wished, only possible, or said by another states no relation.
 */
export function verbRelationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const { words } = sentence;
  const names = namesOf(sentence);
  return words.flatMap((word, at) => {
    const cues = book.verbs.filter(({ isForm }) => isForm(word.text));
    if (cues.length === 0 || !isVerbHere(sentence, at) || !isStated(words, at)) return [];
    const relate = (cue: VerbCue) => {
      const place = placeVerb(sentence, names, at, cue);
      const label = labelOf(place, book);
      const lasts = cue.isPresent(labelVerb(word.text, cue));
      return pairsAt(place).flatMap((pair) =>
        relatePair(sentence, { pair, at, ...label, lasts, kind: cue.kind }, concordance),
      );
    };
    const found = cues.map((cue) => ({ cue, relations: relate(cue) }));
    const first = found.find(({ relations }) => relations.length > 0);
    // «قاتلت … إلى جانب … ضد …» says two things.
    const against = found.find(
      (one) => one !== first && one.cue.preposition === 'ضد' && first?.cue.preposition !== 'ضد',
    );
    const said = first?.relations ?? [];
    const isNew = ({ to }: DraftRelation) => !said.some((one) => one.to === to);
    return [...said, ...(against?.relations ?? []).filter(isNew)];
  });
}

/** True for a word that is a verb here: the past of three letters also directly after its subject. */
function isVerbHere({ words, mentions }: NamingSentence, at: number): boolean {
  const text = words[at]?.text ?? '';
  const before = bareWord(words[at - 1]?.text ?? '');
  const begins =
    at === 0 ||
    followsMark(words, at) ||
    mentions.some(({ to }) => to === at) ||
    /^(?:[وف]?(?:قد|لقد)|حين|عندما|ثم|حيث|إذ|كما|بعدما|بينما|فيما|الذي|التي)$/u.test(before);
  const isMaybe = (begins || /^[وف]/u.test(text)) && isVerb(words.slice(at, at + 1), 0);
  return (looksLikeVerb(text) && !isAfterPreposition(words[at - 1])) || isMaybe;
}

function isAfterPreposition(word: Word | undefined): boolean {
  return isWord(word, /^[وف]?(?:في|من|إلى|على|عن|مع|بين|ضد)$/u);
}

function pairsAt(place: VerbPlace): Pair[] {
  const { sentence, names, at, limit, cue } = place;
  if (!holdsNouns(place)) return [];
  const passive = pairsOfPassive(place);
  if (passive.length > 0) return passive;
  if (cue.preposition === 'بين' && mutualKinds.has(cue.kind)) {
    const after = names.filter(({ from }) => from > at && from < limit);
    const [group] = groupNames(sentence, after);
    return group && isBetween(sentence, group) ? within(group) : [];
  }
  const subject = subjectIn(place);
  if (cue.isShared) return subject ? within(subject) : [];
  const object = objectOf(place, subject);
  if (!subject || !object) return [];
  const pairs = subject.flatMap((one) => object.map((two): Pair => [one, two]));
  return cue.isReceived ? pairs.map(([one, two]): Pair => [two, one]) : pairs;
}

/** «أدانت اليونان … وطردت السفير الليبي»: the only name after a joined verb is its object. */
function subjectIn({ sentence, names, at, limit, cue }: VerbPlace): Mention[] | undefined {
  const isTransitive = !cue.preposition && !cue.isShared;
  if (!isTransitive || !joinsLetter(sentence.words[at]?.text ?? ''))
    return subjectOf(sentence, names, at);
  const after = groupNames(
    sentence,
    names.filter(({ from }) => from > at && from < limit),
  ).filter(([first]) => first && governorOf(sentence, first) === '');
  const hasPronoun = /(?:ها|ه|هم)$/u.test(bareWord(sentence.words[at]?.text ?? ''));
  const next = sentence.words[after[0]?.at(-1)?.to ?? 0];
  // «وقصفت إسرائيل ميناء …»: another noun is the object.
  const hasObject =
    next &&
    openingOf(next.text) === 'main' &&
    !/^(?:و|ب|ل(?!ل))/u.test(next.text) &&
    !/\u064B/u.test(next.text);
  if (after.length !== 1 || hasPronoun || hasObject) return subjectOf(sentence, names, at);
  return subjectCarried(sentence, names, at);
}

/** «هُزمت … على يد …», «… من قِبل …»: who did it stands last. */
function pairsOfPassive({ sentence, names, at, limit, cue }: VerbPlace): Pair[] {
  const { words } = sentence;
  const after = groupNames(
    sentence,
    names.filter(({ from }) => from > at && from < limit),
  );
  const doer = after.find(([first]) => {
    const before = words
      .slice(Math.max(0, (first?.from ?? 0) - 2), first?.from)
      .map(({ text }) => bareWord(text))
      .join(' ');
    return /^(?:من قبل|على (?:يد|أيدي))$/u.test(before);
  });
  const subject = doer && cue.nouns.length === 0 ? subjectOf(sentence, names, at) : undefined;
  if (!doer || !subject || subject[0] === doer[0]) return [];
  return doer.flatMap((one) => subject.map((two): Pair => [one, two]));
}

function within(group: Mention[]): Pair[] {
  const pairs = group.flatMap((one, at) => group.slice(at + 1).map((two): Pair => [one, two]));
  return group.length > 3 ? pairs.slice(0, group.length - 1) : pairs;
}
