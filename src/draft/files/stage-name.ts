import { foldLetters } from '../../link/nearest.ts';
import type { Passage } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { NamingSentence } from '../find/naming.ts';
import type { DraftRelation } from '../find/related-pair.ts';
import { datesOf } from '../language/date.ts';
import { namesEvent } from '../language/event-noun.ts';
import { gapsOf } from '../language/gap.ts';
import { mayEnd } from '../language/particle.ts';
import { isVerb } from '../language/verb.ts';
import { bareWord } from '../language/word.ts';
import type { Part } from '../slide/division.ts';
import type { DraftStage } from './map-course.ts';

/** Most letters of a stage's name, which is printed in a row under each map. */
const nameRoom = 24;

/** What an essay calls the time in which it is written. */
const today = /^[وف]?(اليوم|الآن)$/u;

/**
 * Returns stages with names, no two the same where the essay has enough: the date of a relation's sentence, or
 * the last date before it in its passage; «اليوم»; the heading over the slide; what the essay calls the
 * event («حرب أوغادين»); or else an actor of the map.
 */
export function nameStages(stages: DraftStage[]): DraftStage[] {
  const taken = new Set<string>();
  return stages.map((stage) => {
    const names = listNames(stage).filter((name) => name !== '' && name.length <= nameRoom);
    const name = names.find((one) => !taken.has(foldLetters(one))) ?? names[0] ?? '';
    taken.add(foldLetters(name));
    return { ...stage, name };
  });
}

function listNames({ division, relations }: DraftStage): string[] {
  const spoken = division.parts.flatMap(({ sentences }) => sentences);
  const own = relations
    .map(({ sentence }) => sentence)
    .filter(({ sentence }) => spoken.includes(sentence));
  const told = own.map(({ passage, sentence }) => ({ passage, sentences: [sentence] }));
  const heading = division.over?.text.replace(/\s+/g, ' ') ?? '';
  return [
    ...own.flatMap((one) => listDates(one, /(?:حتى|منذ)(?: \S+){0,3} $/u)),
    ...told.flatMap((part) => listWords(part, today)),
    ...division.parts.flatMap((part) => listWords(part, today)),
    heading,
    ...[...told, ...division.parts].flatMap(listCourses),
    ...own.flatMap((one) => listDates(one, /حتى(?: \S+){0,3} $/u)),
    ...relations.flatMap(listActors),
    ...relations.map(({ label }) => label),
  ];
}

/**
 * Returns the dates of a sentence, or the last one before it in its passage. «حتى عام 1974» is when
 * something ended, and «منذ عام 1993» when it began: dates after such words (`bounds`) are left out.
 */
function listDates({ passage, sentence }: NamingSentence, bounds: RegExp): string[] {
  const before = passage.sentences.slice(0, passage.sentences.indexOf(sentence));
  const dates = (one: Sentence) => datesIn(passage, one, bounds);
  return [dates(sentence), before.flatMap(dates).slice(-1)].find(({ length }) => length > 0) ?? [];
}

function datesIn(passage: Passage, sentence: Sentence, bounds: RegExp): string[] {
  return datesOf(passage, sentence).flatMap(({ span: { start, end }, year }) => {
    const before = passage.text.slice(sentence.start, start);
    if (bounds.test(bareWord(before))) return [];
    const noun = /(?:عام|سنة) $/u.exec(before)?.[0] ?? '';
    const whole = passage.text.slice(start - noun.length, end);
    // «تشرين الثاني/ نوفمبر 2020» has more letters than a name.
    return [whole.length > nameRoom ? passage.text.slice(year.start, year.end) : whole];
  });
}

/** Returns the actors of a relation as its sentence names them. */
function listActors({ from, to, sentence: { passage, mentions } }: DraftRelation): string[] {
  return mentions
    .filter(({ key }) => key === from || key === to)
    .map(({ start, end }) => passage.text.slice(start, end));
}

function listWords({ passage, sentences }: Part, pattern: RegExp): string[] {
  return sentences.flatMap((sentence) =>
    gapsOf(passage, sentence).flatMap(({ word }) => pattern.exec(bareWord(word.text))?.[1] ?? []),
  );
}

/** Returns what sentences call an event: a noun and the noun that it is of. */
function listCourses({ passage, sentences }: Part): string[] {
  return sentences.flatMap((sentence) => {
    const words = gapsOf(passage, sentence).map(({ word }) => word);
    return words.flatMap((word, at) => {
      const next = words[at + 1];
      const isNamed = namesEvent(word.text) && next?.start === word.end + 1;
      if (!next || !isNamed || !mayEnd(next.text) || isVerb(words, at + 1)) return [];
      return /\u064B/u.test(next.text) ? [] : [passage.text.slice(word.start, next.end)];
    });
  });
}
