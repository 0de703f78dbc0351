import type { Essay } from '../../read/essay.ts';
import type { Concordance } from '../find/concordance.ts';
import { describeEvent, type Event } from '../find/event.ts';
import { datesOf } from '../language/date.ts';
import { findCourse } from './course.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';

/** A timeline has at least 2 and at most 6 dates. */
const room = { least: 2, most: 6 };
/** What an event beside another one is worth, of one that is far from all others. */
const crowded = 0.6;
/** Letters of a headline on one line, with its subject before «من … إلى …». */
const headlineRoom = 54;
/** Most letters of an event that fit in the column of one of six dates. */
const columnRoom = 48;

/**
 * Returns the slide of the dates that the essay names; undefined if there are fewer than two. Of
 * several mentions of a year, the one in the most central sentence is taken, short ones before long ones. If
 * there are too many years, the slide shows the first, the last, and the best between them, rather those that
 * are far from each other; if they do not fit, the longest go. Its headline
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

/** Returns the first event, the last, and of those between one after the other the best that is far from the others. */
function keepBest(ordered: Event[]): Event[] {
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || ordered.length <= room.most) return ordered;
  const usual = (last.time - first.time) / (room.most - 1);
  const kept = [first, last];
  const left = new Set(ordered.slice(1, -1));
  while (kept.length < room.most) {
    const worth = (event: Event) => {
      const apart = Math.min(...kept.map(({ time }) => Math.abs(time - event.time)));
      return worthOf(event) * (crowded + (1 - crowded) * Math.min(1, apart / usual));
    };
    const [best] = [...left].sort((a, b) => worth(b) - worth(a));
    if (!best) break;
    kept.push(best);
    left.delete(best);
  }
  return ordered.filter((event) => kept.includes(event));
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
