import { openingOf } from '../language/particle.ts';
import { followsMark, isVerb, joinsLetter } from '../language/verb.ts';
import { bareWord, type Word } from '../language/word.ts';
import type { Mention } from './mention.ts';
import { governorOf, groupNames, isTitle } from './name-group.ts';
import type { NamingSentence } from './naming.ts';

/** Most words between a verb and its subject: after it, and before it. */
const reach = { after: 4, before: 5, relative: 5 };

/** Words that may stand between a verb and its subject. */
const adverbs =
  /^[وف]?(?:أيضا|كذلك|بدوره|بدورها|اليوم|أمس|حينها|آنذاك|يومها|فجأة|في|منذ|خلال|عام|سنة|مطلع|أواخر|\p{Nd}+|نفسها|نفسه|هي|هو|معا|المقابل|عقود|سنوات|(?:علي|إلي|في|من|عن|مع|ل|ب)(?:ه|ها|هم|هما))$/u;

/** Words that may stand between a name and the verb of which it is the subject. */
const auxiliaries =
  /^[وف]?(?:قد|لقد|كان|كانت|كانوا|لا|ما|تزال|يزال|زال|زالت|ظل|ظلت|بات|باتت|أصبحت|أصبح|بدأت|بدأ|راحت|راح|أخذت|عادت|عاد|لم|لن|ليست|ليس|الذي|التي|الذين|اللتين|اللذين)$/u;

/** Words that begin a clause, so that what stands before them is not in it. */
const joints =
  /^[وفبل]?(?:أن|إن|لأن|حيث|حين|عندما|بينما|فيما|إذ|لكن|غير|أنه|أنها|الذي|التي|الذين)$/u;

/** Returns the words that stand between two indexes. */
const between = (words: Word[], from: number, to: number) =>
  words.slice(from, to).map(({ text }) => bareWord(text));

/**
 * Returns who does what the verb at an index says: the names after it, those before it, those of which a
 * relative clause speaks, or the subject of the verb to which «و» joins it. Returns undefined if the
 * sentence does not name them.
 */
export function subjectOf(
  sentence: NamingSentence,
  names: Mention[],
  at: number,
): Mention[] | undefined {
  return (
    subjectBefore(sentence, names, at) ??
    subjectAfter(sentence, names, at) ??
    subjectCarried(sentence, names, at) ??
    topicOf(sentence, at)
  );
}

/** «أما الجزائر فتراقب. كانت وسيطاً …»: a sentence that begins with its verb goes on about the topic of the one before. */
export function topicOf({ topic, words }: NamingSentence, at: number): Mention[] | undefined {
  const first = words
    .slice(0, at)
    .every(({ text }) => auxiliaries.test(bareWord(text)) || text === 'ثم');
  if (!topic || !first) return undefined;
  const isFitting = isFeminine(words[at]) === (topic.pronoun === 'ها');
  const word = words[at];
  if (!word || !isFitting) return undefined;
  return [{ ...topic, start: word.start, end: word.end, from: at, to: at + 1, implied: true }];
}

function subjectAfter(sentence: NamingSentence, names: Mention[], at: number) {
  const { words } = sentence;
  const [group] = groupNames(
    sentence,
    names.filter(({ from }) => from > at),
  );
  const [first] = group ?? [];
  if (!group || !first || first.from - at > reach.after || governorOf(sentence, first) !== '')
    return undefined;
  const isBridged = words.slice(at + 1, first.from).every((word, place) => {
    if (followsMark(words, at + 1 + place)) return false;
    if (/^من$/u.test(word.text)) return /كل$/u.test(words[at + place]?.text ?? '');
    return isTitle(word) || isAdverb(word) || isDatePart(words, at + 1 + place);
  });
  return isBridged && !followsMark(words, first.from) ? group : undefined;
}

function isAdverb(word: Word | undefined): boolean {
  const text = word?.text ?? '';
  return adverbs.test(bareWord(text)) || /\u064B/u.test(text);
}

/** «في عام 2018»: a word after one that only dates. */
function isDatePart(words: Word[], at: number): boolean {
  return /^[وف]?(?:في|منذ|خلال|قبل|بعد)$/u.test(bareWord(words[at - 1]?.text ?? ''));
}

function subjectBefore(sentence: NamingSentence, names: Mention[], at: number) {
  const { words } = sentence;
  // After و or ف a verb has the subject of the verb before, or one after it.
  if (joinsLetter(words[at]?.text ?? '')) return undefined;
  const groups = groupNames(
    sentence,
    names.filter(({ to }) => to <= at),
  );
  const group = groups.at(-1);
  const [first, last] = [group?.[0], group?.at(-1)];
  if (!group || !first || !last) return undefined;
  if (isRelative(words[last.to]))
    return isHead(sentence, last, at) ? group : aroundAside(sentence, groups, at);
  if (governorOf(sentence, first) !== '' || isGenitive(sentence, first))
    return aroundAside(sentence, groups, at);
  const parts = between(words, last.to, at);
  const isClose =
    parts.length <= reach.before &&
    parts.every(
      (part, place) =>
        auxiliaries.test(part) ||
        isAdverb(words[last.to + place]) ||
        isDatePart(words, last.to + place),
    );
  const isCut = words
    .slice(last.to, at + 1)
    .some((_, place) => followsMark(words, last.to + place) && !isRelative(words[last.to + place]));
  if (!isClose || isCut) return aroundAside(sentence, groups, at);
  return hasVerbBefore(words, first.from) ? undefined : group;
}

/** «إيران التي تدعم …»: what a relative clause speaks of, whatever governs it. */
function isHead({ words }: NamingSentence, { to }: Mention, at: number): boolean {
  const [verb = '', next = ''] = between(words, at, at + 2);
  // «الذي دعمته مصر», «التي فرضت عليها واشنطن …»: it is done to the head.
  if (/(?:ها|هم|هما)$|(?<!ج)ه$/u.test(verb)) return false;
  if (/^(?:علي|إلي|في|من|عن|مع|ل|ب)(?:ه|ها|هم|هما)$/u.test(next)) return false;
  return between(words, to + 1, at).every((part) => auxiliaries.test(part));
}

/** «مصر، التي …، تدعم …»: a subject and its verb around a relative clause between marks. */
function aroundAside(sentence: NamingSentence, groups: Mention[][], at: number) {
  const { words } = sentence;
  if (!followsMark(words, at)) return undefined;
  const group = groups.findLast(([first, ...rest]) => {
    const to = (rest.at(-1) ?? first)?.to ?? 0;
    return followsMark(words, to) && isRelative(words[to]);
  });
  const [first] = group ?? [];
  if (!group || !first || hasVerbBefore(words, first.from)) return undefined;
  return governorOf(sentence, first) === '' && !isGenitive(sentence, first) ? group : undefined;
}

function isRelative(word: Word | undefined): boolean {
  return word !== undefined && openingOf(word.text) === 'relative';
}

/** «موقف مصر»: a name that belongs to a noun before it. */
function isGenitive({ words, sentence }: NamingSentence, { from, start }: Mention): boolean {
  const [before, word] = [words[from - 1], words[from]];
  if (!before || !word || followsMark(words, from)) return false;
  if (start - sentence.start > word.start || isTitle(before) || isVerb(words, from - 1))
    return false;
  const bare = bareWord(before.text);
  if (/^[وف]?(?:إن|أن|لكن|بل|ثم|أما|حتى|هذه|هذا|لأن|كانت|كان|ليست|ليس|قد|\p{Nd}+)$/u.test(bare))
    return false;
  return openingOf(bare) === 'main' && !/^[وفبلك]?ال|اً$|^[وف]?\p{L}$/u.test(before.text);
}

/** In a clause whose verb stands before a name, the name is that verb’s. */
function hasVerbBefore(words: Word[], from: number): boolean {
  for (let one = from - 1; one >= 0; one -= 1) {
    const word = bareWord(words[one]?.text ?? '');
    if (isVerb(words, one) && !auxiliaries.test(word)) return true;
    if (joints.test(word) || followsMark(words, one)) return false;
  }
  return false;
}

/** «أدانت اليونان … وطردت …»: the subject of the verb before, if both verbs are of one gender. */
export function subjectCarried(
  sentence: NamingSentence,
  names: Mention[],
  at: number,
): Mention[] | undefined {
  const { words } = sentence;
  const before = bareWord(words[at - 1]?.text ?? '');
  if (!joinsLetter(words[at]?.text ?? '') && !/^(?:ثم|كما|وقد|فقد|أن)$/u.test(before))
    return undefined;
  for (let one = at - 1; one >= 0; one -= 1) {
    if (!isVerb(words, one) || auxiliaries.test(bareWord(words[one]?.text ?? ''))) continue;
    if (relativeBefore(words, one) !== undefined) continue;
    const subject = subjectBefore(sentence, names, one) ?? subjectAfter(sentence, names, one);
    if (subject) return isOneGender(words[one], words[at]) ? subject : undefined;
  }
  return undefined;
}

function isOneGender(a: Word | undefined, b: Word | undefined): boolean {
  return isFeminine(a) === isFeminine(b);
}

function isFeminine(word: Word | undefined): boolean {
  const bare = bareWord(word?.text ?? '');
  return /ت(?:ه|ها|هم|هما)?$/u.test(bare) || /^[وف]?ت\p{L}{2}/u.test(bare);
}

/** Returns the index of a relative that the verb belongs to: «الذي كانت واشنطن تسانده». */
export function relativeBefore(words: Word[], at: number): number | undefined {
  for (let one = at - 1; one >= Math.max(0, at - reach.relative); one -= 1) {
    if (isRelative(words[one])) return one;
    if (followsMark(words, one + 1)) return undefined;
  }
  return undefined;
}
