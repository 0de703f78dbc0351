import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { slideSize } from '../contract/slide-size.ts';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import type { Run } from '../read/front-matter.ts';
import { writeCredits } from './credit-lines.ts';
import { toInline, toLines } from './inline.ts';
import { nameSentence } from './page-words.ts';
import { type Course, writeKey, writeStrands } from './strands.ts';
import { describeStrands } from './strands-description.ts';

/** The height of the words above the strands, and the start of the strands' names, px from the left. */
export const cover = { height: 450, start: 1208 };

/** Returns the course of the strands under the words of the title slide. */
export function courseOfCover(run: Run, count = 2): Course {
  const course = { run, from: 1290, turn: 760, to: -10, count };
  if (run !== 'nearing') return { ...course, middle: 146 };
  // Strands that begin apart leave the drawing at no edge; of many the first has its name over it.
  return count > 2 ? { ...course, middle: 154, apart: 100 } : { ...course, middle: 138 };
}

/**
 * Returns the content of the title slide: the essay's title, whose it is with its byline, where it
 * appeared, and the strands under them.
 */
export function writeTitle({ essay, settings }: Deck, slide: Slide): Element[] {
  const { occasion, strands } = settings;
  const headline = h(
    'span',
    { dataSentence: nameSentence({ passage: essay.title.number, number: 1 }) },
    toLines(slide.headline),
  );
  const byline = essay.byline?.sentences.map((sentence) =>
    h('span', { dataSentence: nameSentence(sentence) }, toInline(sentence.text)),
  );
  const { by, from } = writeCredits(essay);
  const words = h('header.cover', [
    ...(occasion ? [h('p.label', h('span', toInline(occasion)))] : []),
    h('h1', [headline]),
    ...(by ? [h('p.byline', toInline(by))] : []),
    ...(byline ? [h('p.byline', byline)] : []),
    ...(from ? [h('p.byline', toInline(from))] : []),
  ]);
  if (!strands || !slide.strands) return [words];
  const { width } = slideSize;
  const size = { width, height: 270, viewBox: `0 0 ${width} 270` };
  const told = { role: 'img', ariaLabel: describeStrands(strands, slide.strands) };
  const lines = writeStrands(strands, courseOfCover(slide.strands, strands.length), cover.start);
  return [words, writeKey(strands), s('svg.course', { ...size, ...told }, lines)];
}
