import type { Match } from '../../link/match.ts';
import { foldLetters } from '../../link/nearest.ts';
import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import { findMonths, isPart, monthOf } from './month.ts';
import { mayEnd, openingOf } from './particle.ts';
import { followsMark, isVerb } from './verb.ts';
import { readingsOf, type Word, wordsOf } from './word.ts';

/** A year that the essay names, with the words around it that are part of the date. */
export interface DateMention {
  passage: Passage;
  sentence: Sentence;
  /** The year's digits as written in the essay. */
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

const digits = /(?<![\p{Nd}.,٫٬])\p{Nd}{4}(?![\p{Nd}%٪]|[.,٫٬]\p{Nd}|\s*هـ)/gu;

/** Returns the years that a sentence names as dates, in order; «2024 ومطلع 2025» is one date. */
export function datesOf(passage: Passage, sentence: Sentence): DateMention[] {
  const { start: from, text } = sentence;
  const words = wordsOf(text);
  const mentions: DateMention[] = [];
  for (const { index, 0: found } of text.matchAll(digits)) {
    const at = words.findIndex((word) => word.start <= index && word.end >= index + found.length);
    const word = words[at];
    if (!word || word.text.replace(/^[وفبلك]/u, '').replace(/م$/u, '') !== found) continue;
    const last = mentions.at(-1);
    if (last && goesOn(text.slice(last.span.end - from, index))) {
      const beside = { start: last.span.end, end: index + found.length + from };
      last.beside = trimMatch(beside, passage.text);
      last.span = { start: last.span.start, end: beside.end };
    } else if (isYear(words, at, found))
      mentions.push(makeMention(passage, sentence, words, at, { start: index, end: index + 4 }));
  }
  return mentions;
}

/** Only «و»، «–»، «إلى» or «ومطلع» may be between two years of one date. */
function goesOn(between: string): boolean {
  const rest = wordsOf(between).map(({ text }) => foldLetters(text).replace(/^و(?=.)/u, ''));
  return (
    !/[،؛,;:.()]/u.test(between) &&
    rest.every((word) => word === 'و' || word === 'الي' || word === 'عام' || isPart(word))
  );
}

function isYear(words: Word[], at: number, found: string): boolean {
  const value = numberOf(found);
  if (value < 1000 || value > 2100) return false;
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
  at: number,
  { start, end }: Match,
): DateMention {
  const { beside, month } = findMonths(words, at);
  const move = (match: Match) => ({
    start: match.start + sentence.start,
    end: match.end + sentence.start,
  });
  const year = move({ start, end });
  const time = numberOf(passage.text.slice(year.start, year.end)) * 12 + month;
  const mention = { passage, sentence, year, time };
  if (!beside) return { ...mention, span: year };
  return { ...mention, beside: move(beside), span: { start: move(beside).start, end: year.end } };
}

function trimMatch({ start, end }: Match, text: string): Match {
  const found = text.slice(start, end);
  return { start: start + found.length - found.trimStart().length, end };
}

/** Returns the number written in Arabic or European digits. */
function numberOf(found: string): number {
  const western = found.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return Number(western.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)));
}
