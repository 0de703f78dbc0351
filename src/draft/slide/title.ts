import type { Essay } from '../../read/essay.ts';
import { breakBySense } from '../language/line-break.ts';
import type { DraftedSlide } from './drafted-slide.ts';

/**
 * Letters of a line: the best number; the most that surely fits; below `short`, or with at most `words`
 * words, a title is one line.
 */
const line = { best: 26, most: 27, short: 18, words: 3 };
/** Lines of a title: the most above strands, which need space under it; and the most that is tried. */
const lines = { overStrands: 2, most: 4 };

/** Returns the title slide: the essay's title broken by sense, above strands if they fit. */
export function draftTitle({ title: { text } }: Essay, hasStrands: boolean): DraftedSlide {
  const headline = layTitle(text);
  return {
    id: 'title',
    kind: 'title',
    passages: [],
    sentences: [],
    recall: [],
    headline,
    bullets: [],
    ...(hasStrands && headline.length <= lines.overStrands && { strands: 'level' }),
  };
}

function layTitle(text: string): string[] {
  const isShort = text.length <= line.short || text.split(' ').length <= line.words;
  for (let least = isShort ? 1 : 2; least <= lines.most; least += 1) {
    const laid = breakBySense(text, line.best, least);
    if (laid.every(({ length }) => length <= line.most)) return laid;
  }
  return breakBySense(text, line.best);
}
