import type { Quoted } from '../../link/linked-bullet.ts';
import { heightOfLines } from './block.ts';
import { heightOf, lookOf } from './bullet.ts';
import { type Fill, fillColumns } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { type Measured, places } from './place.ts';
import { headlineType } from './type.ts';

/** Returns the words under the names of parties that are side by side, and a line over them. */
export function fillParties({ points }: Measured, scale: Scale, body: number): Fill {
  const { padding, gap, column, size } = places.parties;
  const led = points.filter(({ lead }) => lead);
  const count = led.length === 2 ? 'two' : 'three';
  const look = lookOf(scale.sizes, size[count]);
  const width = canvas - 2 * scale.sizes('side');
  const each = (width - column[count] * (led.length - 1)) / led.length;
  const columns = points.map(({ lead, ...words }) =>
    lead ? heightOfName(lead, each, scale) + heightOf(words, look, each, scale) : 0,
  );
  const over = points
    .filter(({ lead }) => !lead)
    .reduce((sum, point) => sum + heightOf(point, look, width, scale) + gap, 0);
  return fillColumns(columns, look, body - padding - over);
}

function heightOfName(lead: Quoted, width: number, { ruler }: Scale): number {
  const { least, size, sides, under } = places.parties.name;
  const setting = { type: headlineType(size), line: size * 1.4 };
  return Math.max(least, heightOfLines(lead.lines, setting, width - sides, ruler)) + under;
}

/** Returns the words in the two boxes of an answer. */
export function fillAnswer({ points }: Measured, scale: Scale, body: number): Fill {
  const { padding, gap, size, least, sides, over } = places.answer;
  const look = lookOf(scale.sizes, size);
  const width = (canvas - 2 * scale.sizes('side') - gap) / 2 - sides;
  const heights = points.map((point) =>
    Math.max(least, heightOf(point, look, width, scale) + over),
  );
  return fillColumns(heights, look, body - padding);
}

/** Returns the two weights on a seesaw, and the words under them. */
export function fillSeesaw({ points }: Measured, scale: Scale, body: number): Fill {
  const { padding, column, size, weight, beam } = places.seesaw;
  const look = lookOf(scale.sizes, size);
  const width = (canvas - 2 * scale.sizes('side') - column) / 2;
  const setting = { type: headlineType(weight.size), line: weight.size * weight.line };
  const weights = points.map(({ lead }) => {
    const lines = lead?.lines ?? [];
    return heightOfLines(lines, setting, width - weight.sides, scale.ruler) + weight.over;
  });
  const words = points.map(({ lead: _, ...point }) => heightOf(point, look, width, scale));
  // Both weights are on one beam: the lower one has room over it.
  const over = Math.max(weight.least, ...weights) + beam;
  return fillColumns(words, look, body - padding - over);
}
