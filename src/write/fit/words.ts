import type { Point } from '../../link/point.ts';
import { heightOfLines, type Setting, widthOfLines } from './block.ts';
import { heightsOf, type Look, lookOf } from './bullet.ts';
import { type Fill, fillRows } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { leadType } from './type.ts';

/**
 * How much higher a font reaches over its baseline than under it, halved, em (the font's own hhea
 * table): by that, lines of two fonts that share a baseline stand higher or lower.
 */
const lift = { ours: (1.085 - 0.415) / 2, author: (1.069 - 0.634) / 2 };

/** Returns the large bullets of a statement that has no figure. */
export function fillWords(slide: Measured, scale: Scale, body: number): Fill {
  const { sizes } = scale;
  const { gap, padding, size, captioned } = places.words;
  const rows = { gap, room: body - padding };
  const width = canvas - 2 * sizes('side');
  if (slide.points.some(({ lead }) => lead)) {
    const look = lookOf(sizes, captioned);
    return fillRows(heightsBeside(slide.points, look, width, scale), look, rows);
  }
  const look = lookOf(sizes, size);
  return fillRows(heightsOf(slide.points, look, width, scale), look, rows);
}

/** Captions stand in a column beside the quotations, as wide as the widest of them, to a limit. */
function heightsBeside(points: Point[], look: Look, width: number, scale: Scale): number[] {
  const { lead: size, most, column } = places.words;
  const lead = { type: leadType(size), line: size * 1.45 };
  const widths = points.map((one) => widthOfLines(one.lead?.lines ?? [], lead, scale.ruler));
  const beside = Math.min(most, Math.max(...widths));
  const rest = width - beside - column;
  return points.map((point) => {
    if (!point.lead) return heightOfWords(point, look, width, scale);
    const first = point.caption ? 'caption' : 'quotation';
    const row = heightOfRow(
      { setting: lead, height: heightOf(point.lead.lines, lead, beside, scale), lift: lift.ours },
      {
        setting: look[first],
        height: heightOf(point[first]?.lines ?? [], look[first], rest, scale),
        lift: point.caption ? lift.ours : lift.author,
      },
    );
    const below = point.caption ? (point.quotation?.lines ?? []) : [];
    return row + heightOf(below, look.quotation, rest, scale);
  });
}

/** Without a caption beside it, a bullet has the whole width. */
function heightOfWords(point: Point, look: Look, width: number, scale: Scale): number {
  return heightOf(point.quotation?.lines ?? [], look.quotation, width, scale);
}

function heightOf(lines: string[], setting: Setting, width: number, { ruler }: Scale): number {
  return heightOfLines(lines, setting, width, ruler);
}

/** A block whose first line shares its baseline with that of the block beside it. */
interface Block {
  setting: Setting;
  height: number;
  lift: number;
}

function heightOfRow(...blocks: Block[]): number {
  const shown = blocks.filter(({ height }) => height > 0);
  const baselines = shown.map(({ setting: { type, line }, lift: by }) => line / 2 + by * type.size);
  const lowest = Math.max(...baselines);
  return Math.max(...shown.map(({ height }, index) => lowest - (baselines[index] ?? 0) + height));
}
