import type { Essay } from '../../read/essay.ts';
import type { Concordance } from '../find/concordance.ts';
import { describeEvent, type Event } from '../find/event.ts';
import { datesOf } from '../language/date.ts';
import type { DraftedSlide } from './drafted-slide.ts';
import type { Judgement } from './headline.ts';

/** A timeline has at least 2 and at most 6 dates. */
const room = { least: 2, most: 6 };
/** A title with more letters is not put before «من … إلى …»: the headline must fit on one line. */
const subjectRoom = 34;

/**
 * Returns the slide of the dates that the essay names; undefined if there are fewer than two. Of
 * several mentions of a year, the one in the most central sentence is taken. If there are too many
 * years, the slide shows the first, the last, and the most central between them.
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
  const subject = essay.title.text.split(':')[0]?.trim() ?? '';
  const span = `من ${first.first} إلى ${last.last}`;
  const isShort = subject && subject.length <= subjectRoom;
  return {
    id: 'timeline',
    kind: 'timeline',
    passages: [],
    sentences: [],
    recall: [...new Set(chosen.map(({ recall }) => recall))],
    headline: [
      isShort && !/[\p{Script=Latin}\p{Nd}؟?]/u.test(subject) ? `${subject} ${span}` : span,
    ],
    bullets: chosen.map(({ bullet }) => bullet),
  };
}

function chooseEvents(events: Event[], most: number): Event[] {
  const byYear = new Map<number, Event>();
  for (const event of events) {
    const year = Math.floor(event.time / 12);
    const known = byYear.get(year);
    if (!known || event.weight > known.weight) byYear.set(year, event);
  }
  const ordered = [...byYear.values()].sort((a, b) => a.time - b.time);
  if (ordered.length <= most) return ordered;
  const between = ordered.slice(1, -1).sort((a, b) => b.weight - a.weight);
  const kept = new Set([ordered[0], ordered.at(-1), ...between.slice(0, Math.max(0, most - 2))]);
  return ordered.filter((event) => kept.has(event));
}
