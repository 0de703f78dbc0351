import type { ReadAnswer } from './assistant/answer/answer.ts';
import type { AnswerAlliances } from './assistant/answer/answer-alliances.ts';
import type { AnswerSlide } from './assistant/answer/answer-slide.ts';
import type { SlideText } from './assistant/answer/slide-text.ts';
import type { Composed } from './composing.ts';
import { error, type Message } from './read/message.ts';

/** What a build finds wrong with a composed deck, by what must go. */
export interface Faults {
  ofSlides: Map<AnswerSlide, Message[]>;
  /** A stage that no slide shows. */
  stage?: string | undefined;
  isOfMaps: boolean;
  isElsewhere: boolean;
}

/**
 * Returns what must go from a composed deck, by the messages of its build.
 * After the first time, a slide may be wrong only because others are left out: that is one message. What
 * a drawing says is found later than the rest.
 */
export function findFaults(
  composed: Composed,
  { read, isFirst }: { read: ReadAnswer; isFirst: boolean },
): Faults {
  const faults: Faults = { ofSlides: new Map(), isOfMaps: false, isElsewhere: false };
  for (const message of composed.messages.filter(isFault)) {
    const { slide, text } = slideOf(message, composed) ?? {};
    if (slide && text) {
      const found = faults.ofSlides.get(slide) ?? [];
      const isOwn = isFirst || message.code.startsWith('figure-');
      if (isOwn) faults.ofSlides.set(slide, [...found, followMaps(toAnswer(message, text), read)]);
      else if (found.length === 0) faults.ofSlides.set(slide, [leave(slide)]);
    } else if (message.code === 'stage-unshown' && read.maps) {
      faults.stage ??= stageOf(message, read.maps);
    } else if (message.place.path === 'alliances.yaml') faults.isOfMaps = true;
    else faults.isElsewhere = true;
  }
  return faults;
}

/** A drawing of an assistant has only words of the essay: what is a warning for an author is a fault here. */
function isFault({ code, severity }: Message): boolean {
  return severity === 'error' || code === 'figure-label-unquoted';
}

function leave({ headline: { place } }: AnswerSlide): Message {
  const reason =
    'this slide has no fault of its own, but it needs slides that are left out: correct those, and leave this one';
  return error('answer-left', place, reason);
}

/** A fence whose stage is left out has no fault of its own if there are faults under === alliances. */
function followMaps(message: Message, { sections, messages }: ReadAnswer): Message {
  const isOfMaps = ({ place }: Message) =>
    sections.findLast(({ line }) => line <= place.line)?.name === 'alliances';
  if (message.code !== 'stage-unknown' || !messages.some(isOfMaps)) return message;
  const reason =
    'the stage of this fence is left out with what is wrong under === alliances: correct that, and leave this fence';
  return error('answer-left', message.place, reason);
}

function stageOf({ reason }: Message, { value }: AnswerAlliances): string | undefined {
  return Object.keys(value.stages).find((key) => reason.includes(` ${key}:`));
}

/** Returns the slide of the deck that a message is about; undefined if it is about another file. */
export function slideOf({ place }: Message, { names, placed }: Composed) {
  return placed[names.indexOf(place.path)];
}

/** Returns a message about a written slide at the place in the answer that its line comes from. */
export function toAnswer(message: Message, { origins }: SlideText): Message {
  return { ...message, place: origins[message.place.line - 1] ?? message.place };
}
