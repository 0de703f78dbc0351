import type { StageMap } from '../../link/stage-map.ts';
import type { Actor } from '../../read/alliances.ts';
import { sayKept } from '../kept-line.ts';
import { hasLongNames, listPairs, mostPairs, type Pair, sizeOfRows } from '../pair.ts';
import { heightOfLines } from './block.ts';
import { heightOfList, heightsOf, lookOf } from './bullet.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { heightOfCompared, type Measured, places } from './place.ts';
import { authorType, captionType, headlineType } from './type.ts';

/** Half a row, px: the greatest width of a long name, the gaps between its parts, the room for the sign. */
const half = {
  gap: 10,
  before: 30,
  after: 60 + 12,
  wide: 30 + 12,
  box: 2,
  apart: 4,
  over: 3,
  said: 8,
  rule: 1,
};
/** The names of the stages over the rows; the line of what did not change, px. */
const around = { sides: 44, kept: 20, over: 8 + 1 };

/** Returns what is under the sides of a comparison, or its rows. */
export function fillCompare(slide: Measured, actors: Actor[], scale: Scale, body: number): Fill[] {
  const { sizes } = scale;
  const { compare } = places;
  const { line } = lookOf(sizes, sizes('quotation')).quotation;
  const [plan] = slide.plans;
  if (plan?.language === 'alliances')
    return [fillPairs(plan, actors, scale, body - heightUnderPairs(slide, scale))];
  const bullets = heightOfCompared(slide, scale);
  const room = body - compare.counts - compare.padding;
  return bullets > 0 ? [{ what: 'the bullets', height: bullets, room, line, at: 0 }] : [];
}

/** Bullets under rows are as wide as the slide. */
function heightUnderPairs({ points }: Measured, scale: Scale): number {
  const { sizes } = scale;
  const look = lookOf(sizes, sizes('quotation'));
  const heights = heightsOf(points, look, canvas - 2 * sizes('side'), scale);
  return heightOfList(heights, places.compare.gap);
}

/** Returns the rows of a comparison; more of them than are legible are too many in any room. */
function fillPairs(map: StageMap, actors: Actor[], scale: Scale, body: number): Fill {
  const pairs = listPairs(map, actors);
  const { row } = sizeOfRows(pairs);
  const heights = pairs.map((pair) => Math.max(row, heightOfPair(pair, pairs, scale) + half.rule));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const left = body - around.sides - heightOfKept(map, actors, scale);
  const room = pairs.length > mostPairs ? Math.min(left, mostPairs * row) : left;
  return { what: 'the rows of what changed', height, room, line: row };
}

/** Returns the height of a row by its names and its words, px. */
export function heightOfPair(
  { first, second, before, after, end }: Pair,
  pairs: Pair[],
  scale: Scale,
): number {
  const { name, said, column, line, padding, under } = sizeOfRows(pairs);
  const isWide = hasLongNames(pairs);
  const names = [first, second].map(({ names: rows, form }) => {
    const border = form === 'box' ? half.box : 0;
    const setting = { type: headlineType(name), line: name * 1.2 };
    const inside = column - 2 * (padding + border);
    const apart = (rows.length - 1) * half.apart + 2 * (border + half.over);
    return heightOfLines(rows, setting, inside, scale.ruler) + apart;
  });
  const whole = (canvas - 2 * scale.sizes('side')) / 2;
  const width = under ? whole : whole - 2 * column - line - 3 * half.gap;
  const marks: [string, string] = ['«', '»'];
  const words = [before?.label.text, after?.label.text ?? end].map((text, index) => {
    const sides = index === 0 ? half.before : isWide ? half.wide : half.after;
    const setting = { type: authorType(said), line: said * 1.4, marks, isBound: true };
    const lines = heightOfLines(text ? [text] : [], setting, width - sides, scale.ruler);
    return lines + 2 * half.said;
  });
  if (under) return Math.max(under.disc, ...names) + under.gap + Math.max(...words);
  return Math.max(...names, ...words);
}

function heightOfKept(map: StageMap, actors: Actor[], { sizes, ruler }: Scale): number {
  const kept = sayKept(map, actors);
  if (!kept) return 0;
  const setting = { type: captionType(around.kept), line: around.kept * sizes('ui-line') };
  return around.over + heightOfLines([kept], setting, canvas - 2 * sizes('side'), ruler);
}
