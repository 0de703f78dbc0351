import type { Slide } from '../../link/slide.ts';
import { kindRules } from '../../read/slide-kind.ts';
import { piecesOf } from './block.ts';
import { fillLines } from './line-count.ts';
import { authorType, type Type, type TypeRuler, widthOf } from './type.ts';

/** Words of a headline between two breaks of the author, and the width of each, px. */
export interface Stretch {
  words: string[];
  widths: number[];
  /** Which words are joined to the one before them: parts of a word that is too long or has a hyphen. */
  joined: boolean[];
  /** The number of words on each line, if each line takes as many as fit. */
  lines: number[];
}

/** The layout of a headline. */
export interface Layout {
  stretches: Stretch[];
  space: number;
  room: number;
}

/** Returns the layout of a slide's headline in a type, on lines of a width, px. */
export function layHeadline(
  { headline, kind }: Pick<Slide, 'headline' | 'kind'>,
  { type, room }: { type: Type; room: number },
  ruler: TypeRuler,
): Layout {
  const space = widthOf(' ', type, ruler);
  // The mark that opens a great quotation hangs outside; the one that closes it takes its room.
  const closing = kindRules[kind].headline.isQuotation
    ? widthOf('»', authorType(type.size), ruler)
    : 0;
  const stretches = headline.map((text, index) => {
    const pieces = piecesOf(text, type, room, ruler);
    const words = pieces.map((piece) => piece.text);
    const joined = pieces.map(({ isJoined }) => isJoined);
    const widths = pieces.map((piece) => piece.width);
    if (index === headline.length - 1) widths.push((widths.pop() ?? 0) + closing);
    return { words, widths, lines: fillLines(widths, space, room, joined), joined };
  });
  return { stretches, space, room };
}

/** Returns the number of lines of a layout; balancing does not change it. */
export function countLinesOf({ stretches }: Layout): number {
  return stretches.flatMap(({ lines }) => lines).length;
}
