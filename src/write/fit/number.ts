import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { cutNumber, sizeOfNumbers } from '../number-slide.ts';
import { heightOfLines } from './block.ts';
import { heightOfPart, lookOf } from './bullet.ts';
import { type Fill, fillColumns, fillRows } from './fill.ts';
import { canvas, type ReadSize, type Scale } from './frame.ts';
import { fillLines } from './line-count.ts';
import { type Measured, places } from './place.ts';
import { authorType, headlineType, leadType, widthOf } from './type.ts';

const { number: place } = places;

/** Returns the numbers of a slide with their words, side by side or in rows. */
export function fillNumbers({ points }: Measured, scale: Scale, body: number): Fill {
  const look = lookOf(scale.sizes, place.quotation);
  const room = body - place.padding;
  const heights = points.map((point) => heightOfNumber(point, points, scale));
  const isStacked = sizeOfNumbers(points) === 'long';
  const fill = isStacked
    ? fillRows(heights, look, { gap: place.rule, room })
    : fillColumns(heights, look, room);
  return { ...fill, what: 'the numbers and their words' };
}

/** Returns the width of the column of a number, px. */
export function widthOfNumber(points: Pick<LinkedBullet, 'lead'>[], sizes: ReadSize): number {
  const width = canvas - 2 * sizes('side');
  return sizeOfNumbers(points) === 'two' ? width / 2 - place.side : width;
}

/** Returns the height of a number with its words in its column, px. */
export function heightOfNumber(point: LinkedBullet, points: LinkedBullet[], scale: Scale): number {
  const { sizes } = scale;
  const width = widthOfNumber(points, sizes);
  const size = place.words[sizeOfNumbers(points)];
  const words = { type: authorType(size), line: size * 1.6 };
  return (
    heightOfDigits(point, points, width, scale) +
    heightOfPart(point.caption, words, width, scale) +
    heightOfPart(point.quotation, lookOf(sizes, place.quotation).quotation, width, scale)
  );
}

/** Digits and the words beside them share a line, or are on lines of their own where it is too short. */
function heightOfDigits(
  { lead }: LinkedBullet,
  points: LinkedBullet[],
  width: number,
  { ruler }: Scale,
): number {
  const size = place.size[sizeOfNumbers(points)];
  const { before, number, after } = cutNumber(lead?.lines.join(' ') ?? '');
  const digits = { type: headlineType(size), line: size * place.line.number };
  const unit = { type: leadType(size * place.unit), line: size * place.unit * place.line.unit };
  const parts = [
    { text: before, setting: unit },
    { text: number, setting: digits },
    { text: after, setting: unit },
  ].filter(({ text }) => text !== '');
  const widths = parts.map(({ text, setting }) => widthOf(text, setting.type, ruler));
  const rows = fillLines(widths, size * place.gap, width);
  if (rows.length <= 1) return digits.line;
  return parts.reduce(
    (sum, { text, setting }) => sum + heightOfLines([text], setting, width, ruler),
    0,
  );
}
