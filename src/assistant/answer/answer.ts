import type { DeckFile } from '../../read/deck-keys.ts';
import type { Essay } from '../../read/essay.ts';
import type { Message } from '../../read/message.ts';
import type { Source } from '../../read/source.ts';
import type { NumberedEssay } from '../numbering.ts';
import { type AnswerAlliances, readAnswerAlliances } from './answer-alliances.ts';
import { readAnswerSettings } from './answer-settings.ts';
import { type AnswerSlide, readAnswerSlide } from './answer-slide.ts';
import { checkHeadline } from './headline-check.ts';
import { groundHeadline } from './headline-ground.ts';
import { type Section, splitAnswer } from './section.ts';

/** The parts of an answer that could be read. */
export interface ReadAnswer {
  path: string;
  sections: Section[];
  slides: AnswerSlide[];
  strands?: DeckFile['strands'];
  maps?: AnswerAlliances;
  messages: Message[];
  /** Slides that are left out, with the reason. */
  left: Map<AnswerSlide, Message[]>;
}

/** Returns the parts of an answer; a slide with a fault of its own is in `left`, with its messages. */
export function readAnswer(answer: Source, essay: Essay, numbered: NumberedEssay): ReadAnswer {
  const { path } = answer;
  const { sections, messages } = splitAnswer(answer);
  const read: ReadAnswer = { path, sections, slides: [], messages, left: new Map() };
  for (const section of sections) {
    if (section.name === 'slide') {
      const { slide, messages: found } = readAnswerSlide(section, path);
      if (slide) read.slides.push(slide);
      if (!slide) messages.push(...found);
      else if (found.length > 0) addLeft(read, slide, found);
      continue;
    }
    const found =
      section.name === 'deck'
        ? readAnswerSettings(section, path)
        : readAnswerAlliances(section, path, essay);
    messages.push(...found.messages);
    if ('strands' in found) read.strands = found.strands;
    if ('maps' in found && found.maps) read.maps = found.maps;
  }
  const parties = read.maps?.alliances.actors ?? [];
  for (const slide of read.slides) {
    const found = checkHeadline(slide, groundHeadline(slide, numbered, parties));
    if (found.length > 0) addLeft(read, slide, found);
  }
  return read;
}

/** Leaves a slide out for one reason more. */
export function addLeft({ left }: ReadAnswer, slide: AnswerSlide, messages: Message[]): void {
  left.set(slide, [...(left.get(slide) ?? []), ...messages]);
}

/** Returns how many slides an answer has, read or not. */
export function countSlides({ sections }: ReadAnswer): number {
  return sections.filter(({ name }) => name === 'slide').length;
}

/** Returns what does not hold in an answer: its form first, then the slides that are left out. */
export function listMessages({ messages, left }: ReadAnswer): Message[] {
  return [...messages, ...[...left.values()].flat()];
}
