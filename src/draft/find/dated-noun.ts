import { beginsWhole } from '../../link/edge.ts';
import type { Match } from '../../link/match.ts';
import { findNegation } from '../../link/negation.ts';
import { type Clause, clausesOf, makeClause } from '../language/clause.ts';
import type { DateMention } from '../language/date.ts';
import { isDatePart } from '../language/date-part.ts';
import { namesEvent } from '../language/event-noun.ts';
import { mayEnd, openingOf } from '../language/particle.ts';
import { isVerb, looksLikeVerb } from '../language/verb.ts';
import { bareWord, type Word } from '../language/word.ts';

/** Most words of a noun that a year dates. */
const mostWords = 4;

/** Numbers and measures, which a year does not date: «اثنين وعشرين متراً منذ عام 1990». */
const measures =
  /^[وفبلك]*(?:نحو|حوالي|زهاء|مئة|مئات|مئتا|مائة|ألف|آلاف|ألفا|مليون|ملايين|مليار|مليارات|عشر|عشرة|عشرون|عشرين|عشرات|اثنين|اثنان|اثنتين|ثلاث|ثلاثة|أربع|أربعة|خمس|خمسة|ست|ستة|سبع|سبعة|ثماني|ثمانية|تسع|تسعة|ثلث|ربع|نصف|\p{Nd}.*)$/u;

/** A preposition with a pronoun, with which no noun ends: «تقرير صدر عنه». */
const pointing = /^(?:في|من|عن|علي|إلي|ب|ل|مع|بين)(?:ه|ها|هم|هما)$/u;

/** Returns the noun that the year of a date dates: «حرب أوكرانيا في 2022»; undefined if none does. */
export function datedNoun(
  { passage, sentence, year, span }: DateMention,
  known: ReadonlySet<string>,
): Match | undefined {
  const clause = clausesOf(passage, sentence).find(
    (one) => one.start <= year.start && one.end >= year.end,
  );
  return clause && nounBefore(clause, span, known);
}

/** Returns the noun that a year dates: «حرب أوكرانيا في 2022». */
function nounBefore(clause: Clause, date: Match, known: ReadonlySet<string>): Match | undefined {
  const before = clause.words.filter((word) => word.end <= date.start);
  while (before.length > 0 && isDatePart(before.at(-1)?.text ?? '')) before.pop();
  const from = before.findLastIndex(
    ({ text }, at) => openingOf(text) !== 'main' || looksLikeVerb(text) || isVerb(before, at),
  );
  // «في المدينة المنورة حتى 1919»: a place is not what happened.
  if (/^[وف]?في$/u.test(bareWord(before[from]?.text ?? ''))) return undefined;
  if (before.length - from - 1 > mostWords) return undefined;
  // «علّقت العمل بالاتفاق عام 2001»: what a verb is done to is not what happened.
  const isOfVerb = from >= 0 && isVerb(before, from);
  if (isOfVerb && !namesEvent(before[from + 1]?.text ?? '')) return undefined;
  const noun = withoutPreposition(before.slice(from + 1), clause, known);
  const [phrase] = makeClause(noun, clause.passage, clause.sentence);
  const last = phrase?.words.at(-1)?.text ?? '';
  const isPhrase = phrase && phrase.words.length > 1 && mayEnd(last) && isNoun(phrase.words);
  const isSaid = phrase && findNegation(clause.passage.text, phrase) === undefined;
  return isPhrase && isSaid ? phrase : undefined;
}

/** Measures, words with tanwin and words that point back are no noun that a year dates. */
function isNoun(words: Word[]): boolean {
  if (/^\p{L}{3,}(?:ها|هم|هما)$/u.test(bareWord(words[0]?.text ?? ''))) return false;
  return words.every(({ text }) => {
    const bare = bareWord(text);
    return !measures.test(bare) && !pointing.test(bare) && !/\u064B/u.test(text);
  });
}

/** Returns words whose first word has lost ل or ب, if the essay holds the remaining word. */
function withoutPreposition(noun: Word[], { passage }: Clause, known: ReadonlySet<string>): Word[] {
  const [first, ...rest] = noun;
  if (!first || !/^[لب]\p{L}{2}/u.test(first.text)) return noun;
  const isKnown = known.has(bareWord(first.text.slice(1)));
  if (!isKnown || !beginsWhole(passage.text, first.start + 1)) return noun;
  return [{ ...first, text: first.text.slice(1), start: first.start + 1 }, ...rest];
}
