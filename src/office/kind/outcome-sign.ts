import type { Element } from 'xast';
import { degreeNames, outcomeSigns } from '../../write/compare.ts';
import type { Pair } from '../../write/pair.ts';
import { readPath, type Spot } from '../path.ts';
import { box, freeform, group } from '../shape.ts';
import type { Tools } from '../tools.ts';

/** The sign's disc, px, and the size of its drawing, in its own units. */
const sign = { size: 44, view: 30 };

/** Returns the sign of what became of a pair, in its disc at the given middle, px. */
export function drawSign({ outcome, degree }: Pair, middle: Spot, { palette }: Tools): Element {
  const { d, name } = outcomeSigns[outcome];
  const alt = degree && outcome === 'changed' ? degreeNames[degree] : name;
  const scale = sign.size / sign.view;
  const [x, y] = [middle.x - sign.size / 2, middle.y - sign.size / 2];
  const pieces = readPath(d).map(({ pen, spots }) => ({
    pen,
    spots: spots.map((spot) => ({ x: x + spot.x * scale, y: y + spot.y * scale })),
  }));
  const line = { colour: palette.of('ink'), width: 2.2 * scale };
  const parts = [
    box(
      { name: alt },
      { x, y, w: sign.size, h: sign.size },
      { preset: 'ellipse' },
      { fill: palette.of('lit') },
    ),
    freeform({ name: alt }, pieces, { line }),
  ];
  return group({ name: alt, alt }, parts).shape;
}
