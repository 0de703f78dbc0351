import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Deck } from '../link/deck.ts';
import type { Slide } from '../link/slide.ts';
import { toInline, toLines } from './inline.ts';
import { writeStrands } from './strands.ts';
import { nameSentence } from './wording.ts';

/** Returns what the title slide shows: the essay's title and byline, and the strands under them. */
export function writeTitle({ essay, settings }: Deck, slide: Slide): Element[] {
  const { occasion, strands } = settings;
  const headline = h('span', { dataSentence: '1.1' }, toLines(slide.headline));
  const byline = essay.byline?.sentences.map((sentence) =>
    h('span', { dataSentence: nameSentence(sentence) }, toInline(sentence.text)),
  );
  const words = h('header.cover', [
    ...(occasion ? [h('p.label', toInline(occasion))] : []),
    h('h1', [headline]),
    ...(byline ? [h('p.byline', byline)] : []),
  ]);
  if (!strands || !slide.strands) return [words];
  const course = { run: slide.strands, from: 1290, turn: 760, to: -10, middle: 146 };
  const size = { width: 1280, height: 270, viewBox: '0 0 1280 270', ariaHidden: 'true' };
  return [words, s('svg.course', size, writeStrands(strands, course, 1208))];
}
