import { foldLetters } from '../../link/nearest.ts';
import type { Essay } from '../../read/essay.ts';
import type { Sentence } from '../../read/sentence.ts';
import type { Clause } from '../language/clause.ts';
import { splitItems } from '../language/enumeration.ts';
import { countByName, countNamed, countPlain, takeCounts } from '../language/ordinal.ts';
import { type Reading, readPassage, toClause } from '../language/read-sentence.ts';
import { isCountedNoun } from '../language/scenario-noun.ts';
import { wordsOf } from '../language/word.ts';
import type { Part } from '../slide/division.ts';
import { announcedIn, namesScenarios } from './announcement.ts';

/** A deck ends with at least 2 and at most 8 scenarios. */
const room = { least: 2, most: 8 };

/** A scenario of the essay: the words that describe it, and its own section, if it has one. */
export interface Scenario {
  item: Clause;
  section?: Part;
  /** True if other slides speak its section, and its own slide shows words of it again. */
  isTold?: true;
}

/**
 * Returns the essay's scenarios in order, each with its own section: the sentences from its first words
 * up to the next scenario, or up to the end of its passage. Scenarios that share a sentence have none.
 */
export function findScenarios(essay: Essay): Scenario[] {
  const items = findItems(essay);
  const apart = items.every(
    ({ sentence }, index) =>
      index === 0 || orderOf(items[index - 1]?.sentence ?? sentence) < orderOf(sentence),
  );
  return items.map((item, index) => {
    const section = apart ? sectionOf(item, items[index + 1], essay) : undefined;
    return { item, ...(section && { section }) };
  });
}

const orderOf = ({ passage, number }: Sentence) => passage * 1e6 + number;

/** A scenario's sentences are in one passage: they begin where its number is. */
function sectionOf(item: Clause, next: Clause | undefined, { body }: Essay): Part | undefined {
  const { passage } = item;
  if (!body.includes(passage)) return undefined;
  const from = firstOfSection(item);
  const to =
    next?.passage === passage ? passage.sentences.indexOf(firstOfSection(next)) : undefined;
  return { passage, sentences: passage.sentences.slice(passage.sentences.indexOf(from), to) };
}

/** The sentence before an item can be its number alone: «السيناريو الأول.». */
function firstOfSection({ passage, sentence }: Clause): Sentence {
  const before = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  const isNumber = before && wordsOf(before.text).length <= 3 && isCounted(before);
  return isNumber ? before : sentence;
}

function isCounted(sentence: Sentence): boolean {
  const folded = wordsOf(sentence.text).map(({ text }) => foldLetters(text));
  return folded.some((_, at) => countPlain({ folded }, at) !== undefined);
}

/**
 * Returns the words that describe each scenario: those counted by name
 * («السيناريو الأول»), else those named («سيناريو التصعيد», «السيناريو الأسوأ»), else those counted after an announcement («الأول»، «أولاً»), else those that the
 * announcing sentence itself lists («ثلاثة سيناريوهات …، …، أو …»). Returns none if the essay has none.
 */
function findItems(essay: Essay): Clause[] {
  const readings = essay.body.flatMap(readPassage);
  const announcements = readings.filter(({ folded }) => announcedIn(folded) > 0);
  const forms = [
    () => takeCounts(readings, countNamed),
    () => takeCounts(readings, countByName(readings)),
    () => firstOf(announcements, (one) => takeAfter(one, readings)),
    () => firstOf(announcements, listItems),
  ];
  for (const find of forms) {
    const found = find();
    if (found.length >= room.least && found.length <= room.most) return found;
  }
  return [];
}

function firstOf(announcements: Reading[], find: (one: Reading) => Clause[]): Clause[] {
  for (const announcement of announcements) {
    const found = find(announcement);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Returns what is counted after an announcement, in its passage and the next ones; if it gives a
 * number, that many.
 */
function takeAfter(announcement: Reading, readings: Reading[]): Clause[] {
  const last = announcement.passage.number + room.most;
  const near = readings
    .slice(readings.indexOf(announcement))
    .filter(({ passage }) => passage.number <= last);
  const found = takeCounts(near, (reading, at) =>
    mayCount(reading, at) ? countPlain(reading, at) : undefined,
  );
  const count = announcedIn(announcement.folded);
  if (count < room.least) return found;
  return found.length < count ? [] : found.slice(0, count);
}

/** An ordinal counts at the beginning of a clause, or after the noun that it counts: «الطريق الأول». */
function mayCount(reading: Reading, at: number): boolean {
  return at === 0 || followsMark(reading, at) || (at < 3 && isCountedNoun(reading.folded[at - 1]));
}

function followsMark({ sentence, words }: Reading, at: number): boolean {
  const [last, word] = [words[at - 1], words[at]];
  return !last || !word || /[،؛:,;.–—-]/u.test(sentence.text.slice(last.end, word.start));
}

function listItems(reading: Reading): Clause[] {
  const count = announcedIn(reading.folded);
  const noun = reading.folded.findIndex(namesScenarios);
  const from = reading.words[noun]?.end ?? 0;
  const spans = splitItems(reading.sentence.text, from, count);
  const items = spans.flatMap(({ start, end }) => {
    const words = reading.words.filter((word) => word.start >= start && word.end <= end);
    return toClause(reading, words) ?? [];
  });
  return items.length === spans.length ? items : [];
}
