import { findFaults, slideOf, toAnswer } from './answer-fault.ts';
import {
  addLeft,
  countSlides,
  listMessages,
  type ReadAnswer,
  readAnswer,
} from './assistant/answer/answer.ts';
import { dropStage } from './assistant/answer/answer-alliances.ts';
import type { AnswerSlide } from './assistant/answer/answer-slide.ts';
import { checkClaims } from './assistant/answer/claim.ts';
import type { PlacedSlide } from './assistant/answer/composition.ts';
import type { Section } from './assistant/answer/section.ts';
import { numberSentences } from './assistant/numbering.ts';
import { type AnswerOrder, type Composed, compose } from './composing.ts';
import type { DraftFile } from './draft/slide/drafted-slide.ts';
import { draftFitting } from './drafting.ts';
import { error, type Message } from './read/message.ts';

/** The deck that an answer becomes, and what does not hold in it. */
export interface CheckedAnswer {
  files: DraftFile[];
  /** The sections of the answer, in order. */
  sections: Section[];
  /** Places are in the answer; those of slides by rule are in their files. */
  messages: Message[];
  /** Numbers of slides: of the answer, kept and left out, and by rule. */
  kept: number;
  left: number;
  ruled: number;
}

/**
 * Returns the deck that an assistant's answer becomes. A slide in which a build would find an error, or
 * whose headline says what its sentences do not, is left out and reported; the rule's draft speaks its
 * sentences, so that the deck builds and speaks everything once. Without any slide that holds, the deck
 * is the rule's draft.
 */
export async function checkAnswer(order: AnswerOrder): Promise<CheckedAnswer> {
  const numbered = numberSentences(order.essay);
  const read = readAnswer(order.answer, order.essay, numbered);
  const own = new Map(read.left);
  read.left = checkClaims(read.slides, numbered);
  const fillings = new Map<string, PlacedSlide[]>();
  for (let isFirst = true; ; isFirst = false) {
    const kept = read.slides.filter((slide) => !read.left.has(slide));
    if (kept.length === 0 && !isFirst) break;
    const composed = await compose(kept, read, { order, numbered, fillings });
    const faults = findFaults(composed, { read, isFirst });
    // At first, slides with faults of their own are built too, so that all faults are found together.
    if (isFirst) for (const [slide, messages] of own) addLeft(read, slide, messages);
    for (const [slide, messages] of faults.ofSlides) addLeft(read, slide, messages);
    if (faults.ofSlides.size > 0 || (isFirst && own.size > 0)) continue;
    if (faults.stage !== undefined && read.maps) {
      const maps = dropStage(read.maps, faults.stage);
      if (maps) read.maps = maps;
      else delete read.maps;
    } else if (faults.isOfMaps && read.maps) delete read.maps;
    else if (faults.isElsewhere) break;
    else return finish(composed, kept, read);
  }
  return finishByRule(order, read);
}

function finish(composed: Composed, kept: AnswerSlide[], read: ReadAnswer): CheckedAnswer {
  const [top] = read.sections.filter(({ name }) => name === 'alliances');
  const warnings = composed.messages.map((message) => {
    const { slide, text } = slideOf(message, composed) ?? {};
    if (slide && text) return toAnswer(message, text);
    if (message.place.path !== 'alliances.yaml' || !top) return message;
    return { ...message, place: { path: read.path, line: top.line, column: 1 } };
  });
  return {
    files: composed.files,
    sections: read.sections,
    messages: [...listMessages(read), ...warnings],
    kept: kept.length,
    left: countSlides(read) - kept.length,
    ruled: composed.placed.filter(({ slide }) => !slide).length,
  };
}

async function finishByRule(order: AnswerOrder, read: ReadAnswer): Promise<CheckedAnswer> {
  const { essay, language, drawOptions } = order;
  const { files } = await draftFitting(essay, language, drawOptions);
  const slides = files.filter(({ name }) => name.endsWith('.md')).length;
  const messages = listMessages(read);
  const unsaid = read.slides
    .filter((slide) => !read.left.has(slide))
    .map(({ place }) => {
      const reason =
        'this slide has no fault of its own, but no deck can be made with it: correct the other slides first';
      return error('answer-left', place, reason);
    });
  return {
    files,
    sections: read.sections,
    messages: [...messages, ...unsaid],
    kept: 0,
    left: countSlides(read),
    ruled: slides,
  };
}
