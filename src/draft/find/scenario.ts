import type { Essay } from '../../read/essay.ts';
import type { Clause } from '../language/clause.ts';
import { splitItems } from '../language/enumeration.ts';
import { countNamed, countPlain, takeCounts } from '../language/ordinal.ts';
import { type Reading, readPassage, toClause } from '../language/read-sentence.ts';
import { announcedIn, namesScenarios } from './announcement.ts';

/** A deck ends with at least 2 and at most 8 scenarios. */
const room = { least: 2, most: 8 };

/**
 * Returns the essay's scenarios in order, each as the words that describe it: those counted by name
 * («السيناريو الأول»), else those counted after an announcement («الأول»، «أولاً»), else those that the
 * announcing sentence itself lists («ثلاثة سيناريوهات …، …، أو …»). Returns none if the essay has none.
 */
export function findScenarios(essay: Essay): Clause[] {
  const readings = essay.body.flatMap(readPassage);
  const announcements = readings.filter(({ folded }) => announcedIn(folded) > 0);
  const forms = [
    () => takeCounts(readings, countNamed),
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
    at === 0 || followsMark(reading, at) ? countPlain(reading, at) : undefined,
  );
  const count = announcedIn(announcement.folded);
  if (count < room.least) return found;
  return found.length < count ? [] : found.slice(0, count);
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
