import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { sizeOfWords } from '../layout.ts';
import { type Setting, widthOfLines } from './block.ts';
import { heightOfPart, heightsOf, type Look, lookOf } from './bullet.ts';
import { type Fill, fillRows } from './fill.ts';
import { canvas, type ReadSize, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { leadType } from './type.ts';

/** Extent of fonts above and below their baseline, em (their hhea tables); words side by side share a baseline. */
const reach = { ours: { over: 1.085, under: 0.415 }, author: { over: 1.069, under: 0.634 } };

/** Returns the large bullets of a statement without a figure. */
export function fillWords(slide: Measured, scale: Scale, body: number): Fill {
  const { sizes } = scale;
  const { gap, padding, size, larger, captioned, fewCaptioned } = places.words;
  const rows = { gap, room: body - padding };
  const width = canvas - 2 * sizes('side');
  const step = sizeOfWords(slide.points);
  if (slide.points.some(({ lead }) => lead)) {
    const look = lookBeside(sizes, step ? fewCaptioned : captioned);
    return fillRows(heightsBeside(slide.points, look, width, scale), look, rows);
  }
  const look = lookOf(sizes, step ? larger[step] : size);
  return fillRows(heightsOf(slide.points, look, width, scale), look, rows);
}

function lookBeside(
  sizes: ReadSize,
  { quotation, lead }: { quotation: number; lead: number },
): Look {
  return { ...lookOf(sizes, quotation), lead: { type: leadType(lead), line: lead * 1.45 } };
}

/** Captions are in a column beside the quotations, as wide as the widest caption, up to a limit. */
function heightsBeside(points: LinkedBullet[], look: Look, width: number, scale: Scale): number[] {
  const { most, columns, column } = places.words;
  const { lead } = look;
  const widths = points.map((one) => widthOfLines(one.lead?.lines ?? [], lead, scale.ruler));
  // A subgrid whose gap is wider than that of its grid takes half the difference from each side (CSS
  // Grid 2).
  const inset = (column - columns) / 2;
  const beside = Math.min(most, Math.max(...widths) + inset) - inset;
  const rest = width - beside - column;
  return points.map((point) => {
    if (!point.lead) return heightOfWords(point, look, width, scale);
    const first = point.caption ? 'caption' : 'quotation';
    const row = heightOfRow(
      { setting: lead, height: heightOfPart(point.lead, lead, beside, scale), reach: reach.ours },
      {
        setting: look[first],
        height: heightOfPart(point[first], look[first], rest, scale),
        reach: point.caption ? reach.ours : reach.author,
      },
    );
    const below = point.caption ? point.quotation : undefined;
    return row + heightOfPart(below, look.quotation, rest, scale);
  });
}

/** A bullet without a caption beside it has the whole width. */
function heightOfWords(point: LinkedBullet, look: Look, width: number, scale: Scale): number {
  return heightOfPart(point.quotation, look.quotation, width, scale);
}

/** A block whose first line shares its baseline with that of the block beside it. */
interface Block {
  setting: Setting;
  height: number;
  reach: { over: number; under: number };
}

function heightOfRow(...blocks: Block[]): number {
  const shown = blocks.filter(({ height }) => height > 0);
  const baselines = shown.map(({ setting: { type, line }, reach: { over, under } }) => {
    // Browsers round the extent of a font to whole px.
    const [rise, fall] = [Math.round(over * type.size), Math.round(under * type.size)];
    return (line + rise - fall) / 2;
  });
  const lowest = Math.max(...baselines);
  return Math.max(...shown.map(({ height }, index) => lowest - (baselines[index] ?? 0) + height));
}
