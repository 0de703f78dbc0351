import { listParts } from '../../link/talk-part.ts';
import { mostInColumn } from '../roadmap-slide.ts';
import type { Surroundings } from './around.ts';
import { heightOfLines } from './block.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { authorType } from './type.ts';

/** Measures of the list of parts, px: sizes of words, padding of a row with its rule, what is beside the words. */
const list = {
  size: 40,
  many: 30,
  line: 1.5,
  padding: 2 * 10 + 1,
  order: 72,
  between: 64,
  over: 16,
};

/** Returns the list of the talk's parts under the headline as what may be too high. */
export function fillRoadmap(
  essay: Surroundings['essay'],
  { sizes, ruler }: Scale,
  body: number,
): Fill {
  const parts = listParts(essay);
  const isMany = parts.length > mostInColumn;
  const size = isMany ? list.many : list.size;
  const wide = canvas - 2 * sizes('side');
  const width = (isMany ? (wide - list.between) / 2 : wide) - list.order;
  const setting = { type: authorType(size), line: size * list.line };
  const heights = parts.map(
    ({ text }) => heightOfLines([text], setting, width, ruler) + list.padding,
  );
  const half = isMany ? Math.ceil(heights.length / 2) : heights.length;
  const columns = [heights.slice(0, half), heights.slice(half)];
  const height = Math.max(...columns.map((rows) => rows.reduce((sum, one) => sum + one, 0)));
  return { what: 'the headings', height, room: body - list.over, line: setting.line };
}
