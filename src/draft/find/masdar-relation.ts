import { mutualKinds } from '../../link/inheritance.ts';
import { foldLetters } from '../../link/nearest.ts';
import type { RelationKind } from '../../read/alliances.ts';
import { followsMark, isVerb } from '../language/verb.ts';
import { bareWord, readingsOf, type Word } from '../language/word.ts';
import { isNamedFact } from './assertion.ts';
import type { Concordance } from './concordance.ts';
import { type CueBook, cueOf } from './cue.ts';
import type { Mention } from './mention.ts';
import { governorOf, groupNames, isTitle } from './name-group.ts';
import { type NamingSentence, namesOf } from './naming.ts';
import { type DraftRelation, type Pair, relatePair } from './related-pair.ts';
import { subjectOf } from './verb-subject.ts';

/** Prepositions that lead from a noun of each kind to the other party. */
const leading: Partial<Record<RelationKind, RegExp>> = {
  support: /^ل$/u,
  cooperation: /^مع$/u,
  opening: /^(?:مع|علي|ب|نحو|تجاه)$/u,
  influence: /^(?:في|علي)$/u,
  coolness: /^مع$/u,
  tension: /^(?:علي|ل|مع|ضد|تجاه)$/u,
  confrontation: /^(?:علي|ل|مع|ضد)$/u,
};

/** Nouns of what one does to another directly: «دعم مصر الجيش», «واصلت روسيا قصف حلب». */
const transitive =
  /^(?:دعم|مسانده|تاييد|تسليح|تمويل|تدريب|قصف|غزو|حصار|احتلال|اتهام|اتهامها|اتهامه|ادانه|مقاطعه)$/u;

/** Participles of what a party gets: «الحركة المدعومة من إيران». */
const supported = /^[وف]?(?:ال)?(?:مدعوم|ممول|مسلح|مسنود|محمي)(?:ه|ين|ون|ا|ات)?$/u;

/** Verbs of which a noun says what is done: «أعلنت مصر دعم …», «واصلت … قصف …». */
const light =
  /^[وف]?(?:أعلن|واصل|يواصل|تواصل|بدأ|استأنف|قرر|جدد|كثف|تابع|تولى|تولّى|أكد|عزز|استمر|شرع|اختار)(?:ت|وا|تا)?$/u;

/** Most words between the parts. */
const reach = { to: 4, light: 5, from: 2 };

/** A noun that names the kind of a relation, with the one whose act it is. */
interface Act {
  at: number;
  kind: RelationKind;
  label: string;
  doer: Mention[];
  /** Index after the noun and its doer. */
  to: number;
}

/**
 * Returns the relations that a sentence states by a noun of an act with both parties: «دعم مصر للسودان»,
 * «الهجوم الروسي على أوكرانيا», «دعمها لـ…», «بدعم من تركيا», «الخلاف المصري الإثيوبي».
 */
export function masdarRelationsOf(
  sentence: NamingSentence,
  concordance: Concordance,
  book: CueBook,
): DraftRelation[] {
  const { words } = sentence;
  return words.flatMap((word, at) => {
    const relate = (pairs: Pair[], { kind, label }: { kind: RelationKind; label: string }) =>
      pairs.flatMap((pair) =>
        relatePair(sentence, { pair, at, to: at + 1, label, kind }, concordance),
      );
    if (supported.test(foldLetters(word.text)) && isNamedFact(words, at))
      return relate(pairsOfSupported(sentence, at), { kind: 'support', label: word.text });
    const cue = cueIn(word, book);
    if (!cue || !leading[cue.kind] || !isNamedFact(words, at)) return [];
    const both = adjectivePair(sentence, at, cue.kind);
    if (both.length > 0) return relate(both, cue);
    const act = actAt(sentence, at, cue);
    const pairs = act ? pairsOfAct(sentence, act) : [];
    return relate(pairs.length > 0 ? pairs : pairsOfLight(sentence, at, cue.kind, word), cue);
  });
}

interface NounCue {
  kind: RelationKind;
  label: string;
  /** True for a pronoun on the noun: «دعمها». */
  isPossessed: boolean;
}

/** Returns the kind that a noun names, also with a pronoun: «خلافها», «مساندتها». */
function cueIn(word: Word, book: CueBook): NounCue | undefined {
  const plain = cueOf(word, book);
  const isPossessed = /(?:ها|هم|ه)$/u.test(bareWord(word.text));
  if (plain) return { ...plain, isPossessed };
  if (!isPossessed) return undefined;
  for (const reading of readingsOf(word.text)) {
    const stem = reading.replace(/(?:ها|هم|ه)$/u, '');
    const kind = book.nouns.get(stem) ?? book.nouns.get(stem.replace(/ت$/u, 'ه'));
    if (kind) return { kind, label: word.text.slice(-reading.length), isPossessed };
  }
  return undefined;
}

/** «الخلاف المصري الإثيوبي», «التقارب السعودي – الإيراني»: two adjectives after one noun. */
function adjectivePair({ adjectives }: NamingSentence, at: number, kind: RelationKind): Pair[] {
  if (!mutualKinds.has(kind) && kind !== 'opening') return [];
  const first = adjectives.find(({ from }) => from === at + 1);
  const second = adjectives.find(({ from }) => from === at + 2);
  return first && second ? [[first, second]] : [];
}

function actAt(sentence: NamingSentence, at: number, cue: NounCue): Act | undefined {
  const { adjectives, words } = sentence;
  const names = namesOf(sentence);
  const make = (doer: Mention[], to: number): Act => ({ ...cue, at, doer, to });
  const adjective = adjectives.find(({ from }) => from === at + 1 || from === at + 2);
  if (adjective && !names.some(({ from }) => from > at && from < adjective.from))
    return make([adjective], adjective.to);
  if (cue.isPossessed) {
    const owner = ownerOf(sentence, names, at);
    return owner && make(owner, at + 1);
  }
  const [group] = groupNames(
    sentence,
    names.filter(({ from }) => from > at),
  );
  const [first, last] = [group?.[0], group?.at(-1)];
  if (!group || !first || !last || first.from - at > reach.from + 1) return undefined;
  const governor = governorOf(sentence, first);
  const isNext = words.slice(at + 1, first.from).every(isTitle) && !followsMark(words, first.from);
  if (governor === 'من' && cue.kind === 'support') return make(group, last.to);
  return isNext && governor === '' ? make(group, last.to) : undefined;
}

/** Whose act «دعمها» is: the only party named so far, the subject of its clause, or of the sentence. */
function ownerOf(sentence: NamingSentence, names: Mention[], at: number): Mention[] | undefined {
  const { words } = sentence;
  const before = names.filter(({ to }) => to <= at);
  const keys = new Set(before.map(({ key }) => key));
  if (keys.size === 1) return before.slice(-1);
  const mark = words.findLastIndex((_, one) => one <= at && followsMark(words, one));
  const isFree = (one: number) =>
    isVerb(words, one) && !/^(?:كي|لكي|أن|ألا)$/u.test(bareWord(words[one - 1]?.text ?? ''));
  const own = words.findLastIndex((_, one) => one < at && one >= mark && isFree(one));
  const subject = own < 0 ? undefined : subjectOf(sentence, names, own);
  if (subject) return subject;
  const main = words.findIndex((_, one) => one < at && isFree(one));
  return main < 0 ? undefined : subjectOf(sentence, names, main);
}

function pairsOfAct(sentence: NamingSentence, { at, kind, doer, to }: Act): Pair[] {
  const { words } = sentence;
  const names = namesOf(sentence);
  const after = groupNames(
    sentence,
    names.filter(({ from }) => from >= to),
  );
  const own = new Set(doer.map(({ key }) => key));
  const object = after.find(([first]) => first && isReached(sentence, first, { at, kind, to }));
  if (object) return doer.flatMap((one) => object.map((two): Pair => [one, two]));
  // «…, بدعم من تركيا»: the one who gets it is the subject of the clause.
  const isFrom = doer.some((one) => governorOf(sentence, one) === 'من');
  if (kind !== 'support' || !isFrom) return [];
  const verb = words.findLastIndex((_, one) => one < at && isVerb(words, one));
  const receiver = verb < 0 ? undefined : subjectOf(sentence, names, verb);
  return (receiver ?? []).flatMap((two) =>
    own.has(two.key) ? [] : doer.map((one): Pair => [one, two]),
  );
}

function isReached(
  sentence: NamingSentence,
  first: Mention,
  { at, kind, to }: Pick<Act, 'at' | 'kind' | 'to'>,
): boolean {
  const { words } = sentence;
  if (first.from - to > reach.to) return false;
  if (words.slice(to, first.from + 1).some((_, place) => followsMark(words, to + place)))
    return false;
  if (words.slice(to, first.from).some((_, place) => isVerb(words, to + place))) return false;
  const governor = governorOf(sentence, first);
  if (leading[kind]?.test(governor)) return true;
  const isNext = governor === '' && words.slice(to, first.from).every(isTitle);
  const noun = readingsOf(words[at]?.text ?? '');
  return isNext && !/^و/u.test(words[first.from]?.text ?? '') && isDirectAct(noun);
}

function isDirectAct(readings: string[]): boolean {
  return readings.some((one) => {
    const bare = one.replace(/^ال/u, '');
    return transitive.test(bare) || transitive.test(bare.replace(/(?:ها|هم|ه)$/u, ''));
  });
}

/** «أعلنت مصر دعم السودان»: the subject of the verb does it to the one after the noun. */
function pairsOfLight(
  sentence: NamingSentence,
  at: number,
  kind: RelationKind,
  word: Word,
): Pair[] {
  const { words } = sentence;
  const verb = words.findLastIndex(
    ({ text }, one) => one < at && at - one <= reach.light && light.test(bareWord(text)),
  );
  if (verb < 0 || !isDirectAct(readingsOf(word.text))) return [];
  const names = namesOf(sentence);
  const subject = subjectOf(sentence, names, verb);
  const [object] = groupNames(
    sentence,
    names.filter(({ from }) => from > at),
  );
  const [first] = object ?? [];
  if (!subject || !object || !first || !isReached(sentence, first, { at, kind, to: at + 1 }))
    return [];
  return subject.flatMap((one) => object.map((two): Pair => [one, two]));
}

/** «الحركة المدعومة من إيران»: the one after «من» supports the one named before. */
function pairsOfSupported(sentence: NamingSentence, at: number): Pair[] {
  const names = namesOf(sentence);
  const head = names.findLast(({ to }) => to <= at && at - to <= 1);
  const [group] = groupNames(
    sentence,
    names.filter(({ from }) => from > at),
  );
  const [first] = group ?? [];
  if (!head || !group || !first || first.from - at > reach.to) return [];
  return governorOf(sentence, first) === 'من' ? group.map((one): Pair => [one, head]) : [];
}
