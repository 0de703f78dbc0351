import { mutualKinds } from '../../link/inheritance.ts';
import { foldLetters } from '../../link/nearest.ts';
import { openingOf } from '../language/particle.ts';
import { followsMark, isVerb, looksLikeVerb } from '../language/verb.ts';
import { bareWord, isWord, type Word, withoutLetters } from '../language/word.ts';
import type { Mention, NamingSentence } from './actor.ts';
import type { Concordance } from './concordance.ts';
import type { CueBook, VerbCue } from './cue.ts';
import { quoteWords, standTogether } from './meeting.ts';
import type { DraftRelation } from './relation.ts';

/** Most words between a verb and its subject, and between its parts. */
const reach = { subject: 3, before: 4, object: 3, follow: 9 };

/** Words before a verb with which it states nothing: a negation, a wish, a condition, a possibility. */
const hedges = /^[وفلب]?(?:لا|لم|لن|ما|ليس|ليست|أن|ألا|كي|لو|إذا|كأن|قد|هل|سوف|كاد|تكاد|يكاد)$/u;

/**
 * Returns the relations that a sentence states by a verb of the cues: who does it stands after the verb
 * or before it, to whom after it, with the words that the cue asks for between. What is denied, wished
 * or only possible states no relation.
 */
export function verbRelationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  { verbs }: CueBook,
): DraftRelation[] {
  const { words } = sentence;
  return words.flatMap((word, at) => {
    const cues = verbs.filter(({ isForm }) => isForm(word.text));
    if (cues.length === 0 || !isMainVerb(words, at)) return [];
    // A cue that asks for more words says more.
    const ordered = [...cues].sort((a, b) => b.follow.length - a.follow.length);
    for (const cue of ordered) {
      const pairs = pairsAt(sentence, at, cue);
      const found = pairs.flatMap(([from, to]) =>
        relate(sentence, at, { from, to, cue }, concordance),
      );
      if (found.length > 0) return found;
    }
    return [];
  });
}

function isMainVerb(words: Word[], at: number): boolean {
  const before = bareWord(words[at - 1]?.text ?? '');
  const isHedged = hedges.test(before) && !(/قد$/u.test(before) && !isPresent(words[at]));
  const text = words[at]?.text ?? '';
  const begins =
    at === 0 || followsMark(words, at) || /^(?:[وف]?(?:قد|لقد)|حين|ثم|حيث|إذ)$/u.test(before);
  return (
    !isHedged &&
    (looksLikeVerb(text) || ((begins || /^[وف]/u.test(text)) && isVerb(words.slice(at, at + 1), 0)))
  );
}

function isPresent(word: Word | undefined): boolean {
  return isWord(word, /^[وف]?[يتن]/u);
}

type Pair = [Mention, Mention];

function pairsAt(sentence: NamingSentence, at: number, cue: VerbCue): Pair[] {
  const { words, mentions } = sentence;
  const limit = endOfClause(words, at);
  const after = groupsIn(
    sentence,
    mentions.filter(({ from }) => from > at && from < limit),
  );
  const relative = relativeBefore(words, at);
  if (relative !== undefined && /(?:ها|ه|هم)$/u.test(words[at]?.text ?? ''))
    return pairWithAntecedent(sentence, at, relative, after);
  const both = mutualKinds.has(cue.kind) && cue.follow.at(-1) === 'بين' ? after[0] : undefined;
  if (both && isBetween(words, both)) return within(both);
  const subject = subjectAfter(sentence, at, after) ?? subjectBefore(sentence, at);
  if (!subject) return [];
  if (cue.isShared) {
    const last = Math.max(at, subject.at(-1)?.to ?? at);
    return followAll(words, Math.min(at, last), limit, cue.follow) === undefined
      ? []
      : within(subject);
  }
  const rest = after.filter((group) => group !== subject);
  const object = rest.find((group) => isObject(sentence, at, { cue, subject, group, limit }));
  return object ? subject.flatMap((one) => object.map((two): Pair => [one, two])) : [];
}

function isBetween(words: Word[], [first]: Mention[]): boolean {
  return first !== undefined && isWord(words[first.from - 1], /^بين$/u);
}

function within([first, second]: Mention[]): Pair[] {
  return first && second ? [[first, second]] : [];
}

/** Names that stand together are one group: «مصر والإمارات». */
function groupsIn(sentence: NamingSentence, mentions: Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && standTogether(sentence, before, mention)) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function endOfClause(words: Word[], at: number): number {
  for (let end = at + 1; end < words.length; end += 1) {
    if (!followsMark(words, end)) continue;
    const next = words[end]?.text ?? '';
    if (isVerb(words, end) || openingOf(next) === 'coordinate' || openingOf(next) === 'subordinate')
      return end;
  }
  return words.length;
}

function subjectAfter(
  sentence: NamingSentence,
  at: number,
  groups: Mention[][],
): Mention[] | undefined {
  const [group] = groups;
  const [first] = group ?? [];
  if (!first || first.from - at > reach.subject || isGoverned(sentence, first)) return undefined;
  const before = groupsIn(
    sentence,
    sentence.mentions.filter(({ to }) => to <= at),
  )
    .at(-1)
    ?.at(-1);
  // «فمصر تدعم الجيش»: a name just before the verb is its subject, and what follows its object.
  const isAfterName =
    before && before.to === at && !isGoverned(sentence, before) && !followsMark(sentence.words, at);
  return isAfterName && groups.length === 1 ? undefined : group;
}

function subjectBefore(sentence: NamingSentence, at: number): Mention[] | undefined {
  const group = groupsIn(
    sentence,
    sentence.mentions.filter(({ to }) => to <= at),
  ).at(-1);
  const last = group?.at(-1);
  const [first] = group ?? [];
  if (!group || !last || !first) return undefined;
  // A second verb after و has the subject of the first: «أدانت اليونان … وطردت …».
  const isJoined = /^[وف]/u.test(sentence.words[at]?.text ?? '');
  if (isJoined) return undefined;
  const between = sentence.words.slice(last.to, at);
  const isNear = between.length <= reach.before && !between.some((_, one) => isVerb(between, one));
  return isNear && !isGoverned(sentence, first) ? group : undefined;
}

/** True for a name after a preposition, or with one written onto it. */
function isGoverned({ words, sentence }: NamingSentence, { from, start }: Mention): boolean {
  const [before, word] = [words[from - 1], words[from]];
  const joined = word ? start - sentence.start - word.start : 0;
  const letters = word?.text.slice(0, joined) ?? '';
  return /[بلك]/u.test(letters) || (before !== undefined && governs(before.text));
}

function governs(word: string): boolean {
  return /^[وف]?(?:في|من|إلى|على|عن|مع|بين|ضد|عبر|نحو|لدى|عند|حول|داخل|قرب|بعد|قبل|منذ|خلال)$/u.test(
    bareWord(word),
  );
}

interface ObjectOrder {
  cue: VerbCue;
  subject: Mention[];
  group: Mention[];
  limit: number;
}

function isObject(
  sentence: NamingSentence,
  at: number,
  { cue, subject, group, limit }: ObjectOrder,
): boolean {
  const [first] = group;
  const [last] = subject.slice(-1);
  if (!first || !last) return false;
  const from = Math.max(at, last.from > at ? last.to - 1 : at);
  if (cue.follow.length > 0) {
    const end = followAll(sentence.words, from, limit, cue.follow);
    return end !== undefined && first.from > end && first.from - end <= reach.object;
  }
  return !isGoverned(sentence, first) && first.from - from <= reach.object;
}

/**
 * Returns the index of the preposition that leads to the other actor, or of the last noun of a cue;
 * undefined if a word is missing. The nouns may stand before or after the preposition.
 */
function followAll(
  words: Word[],
  from: number,
  limit: number,
  follow: string[],
): number | undefined {
  const most = Math.min(limit, from + reach.follow);
  const places = follow.map((sought) =>
    words.findIndex((word, at) => at > from && at < most && answers(word.text, sought)),
  );
  return places.some((place) => place < 0) ? undefined : places.at(-1);
}

/** A noun of a cue is found with its endings and pronouns: «علاقات», «علاقاتها», «علاقاتهما». */
function answers(word: string, sought: string): boolean {
  const folded = foldLetters(word);
  if (sought.length < 4) return folded === sought || folded === `و${sought}`;
  return folded
    .replace(/^[وفبل]?(?:ال)?/u, '')
    .startsWith(sought.replace(/^ال/u, '').replace(/ات$/u, ''));
}

/** Returns the index of a relative that the verb belongs to: «الذي كانت واشنطن تسانده». */
function relativeBefore(words: Word[], at: number): number | undefined {
  for (let one = at - 1; one >= Math.max(0, at - 5); one -= 1) {
    if (/^(?:الذي|التي|الذين)$/u.test(bareWord(words[one]?.text ?? ''))) return one;
    if (followsMark(words, one + 1)) return undefined;
  }
  return undefined;
}

function pairWithAntecedent(
  sentence: NamingSentence,
  at: number,
  relative: number,
  after: Mention[][],
): Pair[] {
  const { mentions } = sentence;
  const object = mentions.filter(({ to }) => to <= relative && relative - to <= 1).at(-1);
  const between = groupsIn(
    sentence,
    mentions.filter(({ from, to }) => from > relative && to <= at),
  );
  const subject =
    between.at(-1) ?? (after[0]?.[0] && after[0][0].from - at <= 2 ? after[0] : undefined);
  return object && subject ? subject.map((one): Pair => [one, object]) : [];
}

function relate(
  sentence: NamingSentence,
  at: number,
  { from, to, cue }: { from: Mention; to: Mention; cue: VerbCue },
  concordance: Concordance,
): DraftRelation[] {
  const word = sentence.words[at];
  if (!word || from.key === to.key) return [];
  const span = { from: Math.min(from.from, to.from, at), to: Math.max(from.to, to.to, at + 1) };
  const quote = quoteWords(sentence, span, concordance);
  const label = labelOf(word.text, cue);
  if (!quote?.includes(label)) return [];
  const isSwapped = mutualKinds.has(cue.kind) && from.from > to.from;
  const [first, second] = isSwapped ? [to, from] : [from, to];
  return [{ from: first.key, to: second.key, kind: cue.kind, label, quote, sentence }];
}

/** Returns a verb without the و or ف that joins it to the sentence before; in «فرضت» ف is part of the verb. */
function labelOf(word: string, { isForm }: VerbCue): string {
  const rest = withoutLetters(word, 1);
  return /^[وف]/u.test(word) && isForm(rest) ? rest : word;
}
