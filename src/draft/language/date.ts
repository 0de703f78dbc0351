import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findDecades, type NamedYears } from './decade.ts';
import { findHijriYears, isHijri } from './hijri.ts';
import { findMonths, isPart, monthOf } from './month.ts';
import { mayEnd, openingOf } from './particle.ts';
import { followsMark, isVerb } from './verb.ts';
import { numberOf, readingsOf, type Word, wordsOf } from './word.ts';

/** A year or a decade that the essay names, with the words around it that are part of the date. */
export interface DateMention {
  passage: Passage;
  sentence: Sentence;
  /** The year as written in the essay: its digits, «1213 هـ», or «تسعينيات القرن الماضي». */
  year: Match;
  /** Other parts of the date beside the year: a month, «مطلع», a second year. */
  beside?: Match;
  /** The whole date, offsets in the passage. */
  span: Match;
  /** Months since the year 0, used for sorting. */
  time: number;
}

/** Words directly before four digits that make them a year. */
const cues = new Set(
  'عام سنة العام السنة عامي عامَي أعوام منذ حتى في خلال قبل بعد بين منتصف حوالي نحو لعام بعام شهر'
    .split(' ')
    .map(foldLetters),
);

/** Without a word that says so, only a number from here on is taken for a year. */
const earliestAlone = 1500;

const digits = /(?<![\p{Nd}.,٫٬])\p{Nd}{4}(?![\p{Nd}%٪]|[.,٫٬]\p{Nd})/gu;

/**
 * Returns the years, decades and years of the Hijra that a sentence names as dates, in order; «2024
 * ومطلع 2025» is one date.
 */
export function datesOf(passage: Passage, sentence: Sentence): DateMention[] {
  const { start: from, text } = sentence;
  const words = wordsOf(text);
  const mentions: DateMention[] = [];
  for (const found of yearsIn(text, words)) {
    const last = mentions.at(-1);
    if (last && goesOn(text.slice(last.span.end - from, found.start))) {
      const beside = { start: last.span.end, end: found.end + from };
      last.beside = trimMatch(beside, passage.text);
      last.span = { start: last.span.start, end: beside.end };
    } else if (
      found.isSure ||
      isYear(words, found.from, numberOf(text.slice(found.start, found.end)))
    )
      mentions.push(makeMention(passage, sentence, words, found));
  }
  return mentions;
}

/** Years that words name; a number alone must still be shown to be a year. */
function yearsIn(text: string, words: Word[]): (NamedYears & { isSure: boolean })[] {
  const named = [...findDecades(words), ...findHijriYears(words)];
  const plain = [...text.matchAll(digits)].flatMap(({ index: start, 0: found }) => {
    const end = start + found.length;
    const from = words.findIndex((word) => word.start <= start && word.end >= end);
    const word = words[from];
    const isAlone = word?.text.replace(/^[وفبلك]/u, '').replace(/م$/u, '') === found;
    if (!isAlone || named.some((one) => one.start < end && start < one.end)) return [];
    // A year of the Hijra beside its Gregorian year is part of that date.
    if (isHijri(words, from)) return [];
    return [{ start, end, from, to: from + 1, first: numberOf(found) }];
  });
  const all = [
    ...named.map((one) => ({ ...one, isSure: true })),
    ...plain.map((one) => ({ ...one, isSure: false })),
  ];
  return all.sort((a, b) => a.start - b.start);
}

/** Only «و», «–», «إلى», «حتى» or «ومطلع» may be between two years of one date. */
function goesOn(between: string): boolean {
  const rest = wordsOf(between).map(({ text }) => foldLetters(text).replace(/^و(?=.)/u, ''));
  return (
    !/[،؛,;:.()]/u.test(between) &&
    rest.every((word) => /^(?:و|الي|حتي|عام|سنه|العام|السنه)$/u.test(word) || isPart(word))
  );
}

function isYear(words: Word[], at: number, value: number): boolean {
  if (value < 1000 || value > 2100) return false;
  if (isHijri(words, at - 2) || isHijri(words, at - 1)) return true;
  const before = readingsOf(words[at - 1]?.text ?? '');
  if (before.some((word) => cues.has(word) || monthOf(word) !== undefined)) return true;
  const two = foldLetters(`${words[at - 2]?.text ?? ''} ${words[at - 1]?.text ?? ''}`);
  if (monthOf(two) !== undefined || (at === 0 && words.length < 3)) return true;
  return value >= earliestAlone && datesNoun(words, at);
}

/** «فيضان 1954»: a number after its noun is a year; a number of things stands before them. */
function datesNoun(words: Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (!before || followsMark(words, at) || !mayEnd(before.text) || isVerb(words, at - 1))
    return false;
  return (
    !next || followsMark(words, at + 1) || openingOf(next.text) !== 'main' || isVerb(words, at + 1)
  );
}

function makeMention(
  passage: Passage,
  sentence: Sentence,
  words: Word[],
  { start, end, from, first }: NamedYears,
): DateMention {
  const { beside, month } = findMonths(words, from);
  const move = (match: Match) => ({
    start: match.start + sentence.start,
    end: match.end + sentence.start,
  });
  const year = move({ start, end });
  const mention = { passage, sentence, year, time: first * 12 + month };
  if (!beside) return { ...mention, span: year };
  return { ...mention, beside: move(beside), span: { start: move(beside).start, end: year.end } };
}

function trimMatch({ start, end }: Match, text: string): Match {
  const found = text.slice(start, end);
  return { start: start + found.length - found.trimStart().length, end };
}
