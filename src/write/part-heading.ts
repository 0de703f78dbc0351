import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Deck, TimedSlide } from '../link/deck.ts';
import type { TalkPart } from '../link/talk-part.ts';
import { toInline } from './inline.ts';
import { writeHeadingWords } from './passage-heading.ts';

/** Returns the heading of the part of the talk that begins with a slide (by its index); none where none begins. */
export function partBegunBy(
  slides: Pick<TimedSlide, 'part'>[],
  index: number,
): TalkPart | undefined {
  const part = slides[index]?.part;
  return part === slides[index - 1]?.part ? undefined : part;
}

/**
 * Returns the heading of the part that begins with a slide, to stand over the slide in the article; an
 * empty list where none begins. On slides and paper the style hides it.
 */
export function writePartHeading({ slides, essay }: Deck, index: number): Element[] {
  const part = partBegunBy(slides, index);
  if (!part) return [];
  const heading = essay.headings.find((one) => one === part);
  const words = heading ? writeHeadingWords(heading, essay) : toInline(part.text);
  return [h('p.part-heading', { role: 'heading', ariaLevel: 1 }, words)];
}
