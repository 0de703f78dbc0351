import type { LinkedBullet, Quoted } from '../../link/linked-bullet.ts';
import { heightOfLines, type Setting, widthOfLines } from './block.ts';
import type { ReadSize, Scale } from './frame.ts';
import { authorType, captionType, displayType, headlineType, leadType, widthOf } from './type.ts';

/** The type of each part of a bullet, and the space between its caption and its quotation, px. */
export interface Look {
  lead: Setting;
  caption: Setting;
  quotation: Setting;
  between: number;
}

/** The essay's words in a bullet. */
export type Words = Pick<LinkedBullet, 'lead' | 'caption' | 'quotation'>;

/**
 * Returns the look of a bullet whose quotation has the given size, px, and line height, as a multiple
 * of the size.
 */
export function lookOf(sizes: ReadSize, size: number, line = sizes('quotation-line')): Look {
  const lead = sizes('caption');
  return {
    lead: { type: leadType(lead), line: lead * 1.45 },
    caption: { type: captionType(lead), line: lead * sizes('ui-line') },
    quotation: { type: authorType(size), line: size * line, marks: ['«', '»'] },
    between: 0,
  };
}

/** Returns the look of the bullets of a map; the opening mark is outside the column. */
export function lookBesideMap(sizes: ReadSize): Look {
  const look = lookOf(sizes, sizes('quotation'), 1.6);
  return { ...look, quotation: { ...look.quotation, marks: ['', '»'] } };
}

/** Returns the look of an answer to a question: large letters, without marks. */
export function lookOfAnswer(sizes: ReadSize): Look {
  const quotation = { type: displayType(46), line: 46 * 1.7 };
  return { ...lookOf(sizes, 46), quotation };
}

/** Returns the look of a date of a timeline. */
export function lookOfEvent(sizes: ReadSize): Look {
  return {
    lead: { type: headlineType(36), line: 36 * 1.2 },
    caption: { type: leadType(20), line: 20 * 1.5 },
    quotation: { ...lookOf(sizes, 26, 1.6).quotation },
    between: 6,
  };
}

/** Returns the height of a bullet in a column, px: its lead, its caption, its quotation. */
export function heightOf(words: Words, look: Look, width: number, scale: Scale): number {
  const parts = ['lead', 'caption', 'quotation'] as const;
  const between = words.quotation ? look.between : 0;
  return parts
    .map((part) => heightOfPart(words[part], look[part], width, scale))
    .reduce((sum, one) => sum + one, between);
}

/** Returns the height of a part of a bullet, px; 0 where the bullet has no such part. */
export function heightOfPart(
  part: Quoted | undefined,
  setting: Setting,
  width: number,
  { ruler, bound }: Scale,
): number {
  if (!part) return 0;
  const isBound = bound?.has(part) ?? false;
  return heightOfLines(part.lines, { ...setting, isBound }, width, ruler);
}

/** Returns the height of each bullet of a list, px. */
export function heightsOf(points: Words[], look: Look, width: number, scale: Scale): number[] {
  return points.map((point) => heightOf(point, look, width, scale));
}

/** Returns the height of a list whose bullets are separated by a gap, px. */
export function heightOfList(heights: number[], gap: number): number {
  return heights.reduce((sum, one) => sum + one + gap, heights.length > 0 ? -gap : 0);
}

/** Returns the width of a bullet without line breaks, px. */
export function widthOfBullet(words: Words, look: Look, { ruler }: Scale): number {
  const parts = ['lead', 'caption', 'quotation'] as const;
  return Math.max(
    ...parts.map((part) => widthOfLines(words[part]?.lines ?? [], look[part], ruler)),
  );
}

/** Returns the width of the last two words of those parts of a bullet that keep them on one line, px. */
export function widthOfEnds(words: Words, look: Look, { ruler, bound }: Scale): number {
  const parts = ['caption', 'quotation'] as const;
  const ends = parts.flatMap((part) => {
    const { lines = [] } = words[part] ?? {};
    const { type, marks: [, closing] = ['', ''] } = look[part];
    return words[part] && bound?.has(words[part])
      ? lines.map((line, index) => {
          const end = line.split(' ').slice(-2).join(' ');
          return widthOf(index === lines.length - 1 ? end + closing : end, type, ruler);
        })
      : [];
  });
  return Math.max(0, ...ends);
}
