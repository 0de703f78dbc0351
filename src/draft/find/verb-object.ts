import { foldLetters } from '../../link/nearest.ts';
import { openingOf } from '../language/particle.ts';
import { followsMark, isVerb } from '../language/verb.ts';
import { bareWord, type Word } from '../language/word.ts';
import { isBelonging } from './belonging.ts';
import type { VerbCue } from './cue.ts';
import { type Pronoun, pronounFor, pronounOf } from './gender.ts';
import type { Mention } from './mention.ts';
import { governorOf, groupNames, isTitle } from './name-group.ts';
import type { NamingSentence } from './naming.ts';
import { relativeBefore } from './verb-subject.ts';

/** Most words between the parts of what a verb says. */
const reach = { nouns: 9, object: 12, direct: 4 };

/** A verb of a cue in a sentence. */
export interface VerbPlace {
  sentence: NamingSentence;
  names: Mention[];
  at: number;
  /** Index of the word at which its clause ends. */
  limit: number;
  cue: VerbCue;
}

/** Returns the place of a verb, with the end of its clause. */
export function placeVerb(
  sentence: NamingSentence,
  names: Mention[],
  at: number,
  cue: VerbCue,
): VerbPlace {
  return { sentence, names, at, limit: endOfClause(sentence.words, at), cue };
}

function endOfClause(words: Word[], at: number): number {
  for (let end = at + 1; end < words.length; end += 1) {
    const next = words[end]?.text ?? '';
    const isVerbal = isVerb(words, end) && /^[وف]/u.test(next);
    if (isVerbal && isVerb([...words].slice(end), 0) && end > at + 1) return end;
    if (!followsMark(words, end)) continue;
    if (isVerb(words, end) || openingOf(next) === 'coordinate' || openingOf(next) === 'subordinate')
      return end;
  }
  return words.length;
}

/** Returns true if all nouns that a cue asks for are in the clause of its verb. */
export function holdsNouns({ sentence: { words }, at, limit, cue }: VerbPlace): boolean {
  const most = Math.min(limit, at + 1 + reach.nouns);
  return cue.nouns.every((any) =>
    words.slice(at + 1, most).some(({ text }) => any.some((noun) => isFormOf(text, noun))),
  );
}

/** A noun of a cue is found with its endings and pronouns: «علاقات», «علاقاتها», «علاقاتهما». */
export function isFormOf(word: string, noun: string): boolean {
  const folded = foldLetters(word).replace(/^[وفبل]?(?:ال|لل)?(?=\p{L}{2})/u, '');
  const sought = noun.replace(/^ال/u, '').replace(/(?:ات|ه)$/u, '');
  if (sought.length > 3) return folded.startsWith(sought);
  const rest = folded.startsWith(sought) ? folded.slice(sought.length) : undefined;
  const same = foldLetters(word) === noun ? '' : rest;
  return same !== undefined && /^(?:ات|ه|ا|ان|ين|ها|هم|هما|اتها|اته|تها|ته)?$/u.test(same);
}

/** Returns those to whom it is done; undefined if the sentence does not name them. */
export function objectOf(place: VerbPlace, subject: Mention[] | undefined): Mention[] | undefined {
  const { sentence, names, at, limit } = place;
  const after = groupNames(
    sentence,
    names.filter(({ from }) => from > at && from < limit),
  ).filter((group) => group[0] !== subject?.[0]);
  const start = Math.max(at, ...(subject ?? []).map(({ to }) => to - 1));
  const found = after.find((group) => isObject(place, group, start));
  return found ?? objectByPronoun(place, subject);
}

function isObject({ sentence, cue }: VerbPlace, [first]: Mention[], start: number): boolean {
  if (!first || first.from - start > reach.object + 1) return false;
  const governor = governorOf(sentence, first);
  if (cue.preposition) {
    if (isSamePreposition(governor, cue.preposition)) return true;
    return cue.preposition === 'علي' && isHitIn(sentence, first, cue, governor);
  }
  if (cue.nouns.length > 0) return governor === '';
  if (isHitIn(sentence, first, cue, governor)) return true;
  return governor === '' && isDirect(sentence, start, first.from);
}

/** «قصفت مواقع في سوريا»: who is hit is where it is hit. */
function isHitIn(
  { words }: NamingSentence,
  { from }: Mention,
  { kind }: VerbCue,
  governor: string,
): boolean {
  const isLeading = governor === 'في' || governor === 'ل';
  const before = governor === 'ل' ? words[from - 1] : words[from - 2];
  return kind === 'confrontation' && isLeading && isBelonging(before);
}

function isSamePreposition(found: string, sought: string): boolean {
  return (
    found === sought || (sought === 'ل' && found === 'الي') || (sought === 'ضد' && found === 'علي')
  );
}

/** Adverbs and dates, which may stand between a verb and its object. */
const besideObject = /^(?:\p{L}+\u064B\p{L}?|أيضا|في|عام|منذ|سنة|\p{Nd}+)$/u;

/** Between a verb and its object stand only words that mean the object, or that date. */
function isDirect({ words }: NamingSentence, from: number, to: number): boolean {
  if (to - from - 1 > reach.direct) return false;
  return words.slice(from + 1, to + 1).every((word, place) => {
    const at = from + 1 + place;
    if (followsMark(words, at)) return false;
    if (at === to) return true;
    return isTitle(word) || isBelonging(word) || besideObject.test(word.text);
  });
}

/** «فرضت عليها», «تسانده»: the one of whom the relative clause speaks, or the only other one named so far. */
function objectByPronoun(place: VerbPlace, subject: Mention[] | undefined): Mention[] | undefined {
  const { sentence, names, at } = place;
  const { words } = sentence;
  const isMeant = isMeantByPronoun(place, subject);
  if (!isMeant) return undefined;
  const relative = relativeBefore(words, at);
  if (relative !== undefined) {
    const group = groupNames(
      sentence,
      names.filter(({ to }) => to <= relative),
    ).at(-1);
    const last = group?.at(-1);
    const isNear = last && relative - last.to <= 1;
    return isNear && last.key !== subject?.[0]?.key ? group : undefined;
  }
  const own = new Set((subject ?? []).map(({ key }) => key));
  const others = names.filter(({ to, key }) => to <= at && !own.has(key));
  const fitting = others.filter((one) => pronounFor(sentence, one) === isMeant);
  if (countNames(others) === 1) return others.slice(-1);
  // Of two names that fit, the later one is meant; of three it is not known which.
  return [1, 2].includes(countNames(fitting)) ? fitting.slice(-1) : undefined;
}

const countNames = (names: Mention[]) => new Set(names.map(({ key }) => key)).size;

/** A pronoun is on the preposition, on the verb, or on what belongs to the one meant: «قصف معسكراتها». */
function isMeantByPronoun(
  { sentence: { words }, at, limit, cue }: VerbPlace,
  subject: Mention[] | undefined,
): Pronoun | undefined {
  const { preposition } = cue;
  if (preposition) {
    const found = words.slice(at + 1, limit).find(({ text }) => isPronounOf(text, preposition));
    return found && pronounOf(found.text);
  }
  if (cue.nouns.length > 0) return undefined;
  const verb = bareWord(words[at]?.text ?? '');
  if (/(?:ه|ها|هم|هما)$/u.test(verb) && cue.isForm(verb.replace(/(?:هما|هم|ها|ه)$/u, '')))
    return pronounOf(verb);
  const next = words[Math.max(at + 1, ...(subject ?? []).map(({ to }) => to))];
  const isOwned = isBelonging(next) && /(?:ها|هم|ه)$/u.test(bareWord(next?.text ?? ''));
  return isOwned ? pronounOf(next?.text ?? '') : undefined;
}

function isPronounOf(word: string, preposition: string): boolean {
  const folded = foldLetters(word).replace(/^[وف](?=\p{L}{3})/u, '');
  const stem = preposition.replace(/ي$/u, '[اي]');
  return new RegExp(`^${stem}(?:ه|ها|هم|هما)$`, 'u').test(folded);
}
