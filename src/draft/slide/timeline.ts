import type { Essay } from '../../read/essay.ts';
import type { Concordance } from '../find/concordance.ts';
import { describeEvent, type Event } from '../find/event.ts';
import { datesOf } from '../language/date.ts';
import { findCourse } from './course.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';

/** A timeline has at least 2 and at most 6 dates. */
const room = { least: 2, most: 6 };
/** Letters of a headline on one line, with its subject before «من … إلى …». */
const headlineRoom = 54;
/** Most letters of an event that fit in the column of one of six dates. */
const columnRoom = 48;

/**
 * Returns the slide of the dates that the essay names; undefined if there are fewer than two. Of
 * several mentions of a year, the one in the most central sentence is taken, short ones before long ones. If
 * there are too many years, the slide shows the first, the last, and the best between them; if they do not
 * fit, the longest go. Its headline
 * is what the essay says of the whole course, and without that its subject with the years.
 */
export function draftTimeline(
  essay: Essay,
  concordance: Concordance,
  judgement: Judgement,
  most = room.most,
): DraftedSlide | undefined {
  const mentions = essay.body.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => datesOf(passage, sentence)),
  );
  const events = mentions.flatMap(
    (mention) => describeEvent(mention, concordance, judgement) ?? [],
  );
  const chosen = chooseEvents(events, most);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last || chosen.length < room.least || most < room.least) return undefined;
  const course = findCourse(essay, concordance, judgement);
  return {
    id: 'timeline',
    kind: 'timeline',
    passages: [],
    sentences: [],
    recall: [
      ...new Set([
        ...chosen.map(({ recall }) => recall),
        ...(course?.recall ? [course.recall] : []),
      ]),
    ],
    headline: [course?.text ?? nameSpan(essay, first, last)],
    bullets: chosen.map(({ bullet }) => bullet),
  };
}

function chooseEvents(events: Event[], most: number): Event[] {
  const byYear = new Map<number, Event>();
  for (const event of events) {
    const year = Math.floor(event.time / 12);
    const known = byYear.get(year);
    if (!known || worthOf(event) > worthOf(known)) byYear.set(year, event);
  }
  const ordered = [...byYear.values()].sort((a, b) => a.time - b.time);
  return keepShort(keepBest(ordered), most);
}

function keepBest(ordered: Event[]): Event[] {
  if (ordered.length <= room.most) return ordered;
  const between = ordered.slice(1, -1).sort((a, b) => worthOf(b) - worthOf(a));
  const kept = new Set([ordered[0], ordered.at(-1), ...between.slice(0, room.most - 2)]);
  return ordered.filter((event) => kept.has(event));
}

/** Returns at most so many events: the longest go, because they are those that do not fit. */
function keepShort(events: Event[], most: number): Event[] {
  const lengthOf = ({ bullet: { lead, caption = '', lines } }: Event) =>
    `${lead}${caption}${lines.join(' ')}`.length;
  const kept = new Set([...events].sort((a, b) => lengthOf(a) - lengthOf(b)).slice(0, most));
  return events.filter((event) => kept.has(event));
}

/** Returns how much an event is worth on a timeline: long words, and words that open a contrast, cost. */
function worthOf({ weight, bullet: { lines, caption } }: Event): number {
  const words = lines.join(' ');
  const isScrap = words === '' && caption !== undefined;
  const opensAside = /^(?:أما|هناك|هنا|كان|كانت) /u.test(words);
  return weight * (words.length > columnRoom ? 0.5 : 1) * (isScrap || opensAside ? 0.6 : 1);
}

/** Returns the subject of an essay with the first and the last year. */
function nameSpan({ title }: Essay, first: Event, last: Event): string {
  const subject = title.text.split(':')[0]?.trim() ?? '';
  const span = `من ${first.first} إلى ${last.last}`;
  const whole = `${subject}: ${span}`;
  const isShort = subject && whole.length <= headlineRoom;
  return isShort && !/[\p{Script=Latin}\p{Nd}؟?]/u.test(subject) ? whole : span;
}
